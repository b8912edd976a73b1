import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { convert } from '../../core/money/convert.ts'
import { digitsOf } from '../../core/money/money.ts'
import {
  type Converted,
  convertTyped,
  fieldText,
  type Ground,
  readTyped,
  type Side,
  stepped,
  withAmount,
} from '../../features/prices/panel/converter.ts'
import rateFile from '../../rules/rates.json' with { type: 'json' }
import { RateFile } from '../../rules/rates.ts'
import { digits } from './price-shapes.ts'

const { rates } = RateFile.parse(rateFile)
const ground: Ground = {
  currency: 'EUR',
  rates: { CNY: '1', EUR: '0.13', JPY: '20', KWD: '0.04' },
  digits,
  claims: [],
  locale: 'en',
}
const typed = (text: string, side: Side = 'shop') => ({ text, side, top: side })
const result = (text: string, side: Side = 'shop', change: Partial<Ground> = {}) =>
  convertTyped(typed(text, side), { ...ground, ...change }) as Converted

describe('what is typed', () => {
  test.each<[string, Side, string, unknown]>([
    ['', 'shop', 'EUR', 'empty'],
    ['  ', 'own', 'EUR', 'empty'],
    ['abc', 'shop', 'EUR', 'unreadable'],
    ['12-34', 'shop', 'EUR', 'unreadable'],
    ['1.2345', 'shop', 'EUR', 'decimals'],
    ['12.5', 'own', 'JPY', 'decimals'],
    ['-5', 'shop', 'EUR', 'negative'],
    ['US$100', 'shop', 'HKD', 'currency'],
    ['100元', 'own', 'HKD', 'currency'],
    ['100日元', 'shop', 'EUR', 'currency'],
    ['$100', 'own', 'HKD', { minor: 10_000, currency: 'HKD' }],
    ['5k', 'shop', 'EUR', 'unreadable'],
    ['99999999999999', 'shop', 'EUR', 'too-big'],
    ['268', 'shop', 'EUR', { minor: 26_800, currency: 'CNY' }],
    ['268', 'own', 'JPY', { minor: 268, currency: 'JPY' }],
    ['0', 'own', 'EUR', { minor: 0, currency: 'EUR' }],
  ])('%j in the field of %s, %s', (text, side, currency, expected) => {
    expect(readTyped(typed(text, side), { ...ground, currency })).toEqual(expected)
  })

  test('an amount whose worth no number can hold is told', () => {
    expect(convertTyped(typed('90,000,000,000,000'), { ...ground, rates: { CNY: '1', EUR: '9999' } })).toBe('too-big')
  })
})

describe('the result', () => {
  test('of yuan: converted, and what it costs', () => {
    const claims = [{ percent: '3' }]
    expect(result('100', 'shop', { claims })).toMatchObject({
      typed: { minor: 10_000, currency: 'CNY' },
      other: { minor: 1300, currency: 'EUR' },
      cost: { outcomes: [{ fee: { minor: 39 }, total: { minor: 1339 } }] },
    })
    expect(result('100', 'shop', { claims })).not.toHaveProperty('most')
  })

  test('of one’s own currency: the yuan it is worth, and the price it pays for with the fee', () => {
    expect(result('13', 'own')).toMatchObject({ other: { minor: 10_000, currency: 'CNY' } })
    expect(result('13', 'own')).not.toHaveProperty('most')
    expect(result('13', 'own', { claims: [{ percent: '3' }] }).most).toEqual({ minor: 9712, currency: 'CNY' })
  })

  test('is what the exact conversion says, whatever the currency', () => {
    const currency = fc.constantFrom(...Object.keys(rates))
    fc.assert(
      fc.property(fc.nat(99_999_999), currency, fc.constantFrom<Side>('shop', 'own'), (minor, code, side) => {
        const here = { ...ground, currency: code, rates }
        const amount = { minor, currency: side === 'shop' ? 'CNY' : code }
        const found = convertTyped(typed(fieldText(amount, here), side), here)
        const other = convert(amount, side === 'shop' ? code : 'CNY', rates, digits)
        expect(typeof found === 'string' ? undefined : found.other).toEqual(other)
      }),
    )
  })
})

test.each(['en', 'de', 'de-CH', 'fr', 'ru', 'hi', 'ar-EG', 'fa', 'zh-Hant-HK'])(
  '%s: what a field shows is read again as the same amount',
  (locale) => {
    fc.assert(
      fc.property(fc.nat(10 ** 12), fc.constantFrom(...Object.keys(rates)), (minor, currency) => {
        const amount = { minor, currency }
        const here = { ...ground, currency, locale }
        expect(readTyped(typed(fieldText(amount, here), 'own'), here)).toEqual(amount)
        expect(minor % 10 ** digitsOf(currency, digits)).toBeGreaterThanOrEqual(0)
      }),
    )
  },
)

test.each<[string, Side, number, string]>([
  ['268', 'shop', 1, '269.00'],
  ['268.50', 'shop', -1, '267.50'],
  ['0.5', 'shop', -1, '0.00'],
  ['', 'shop', 1, '1.00'],
  ['999', 'own', 10, '1,009.00'],
  ['abc', 'shop', 1, 'abc'],
  ['-5', 'shop', 1, '-5'],
])('%j stepped in %s by %d: %s', (text, side, units, expected) => {
  expect(stepped(typed(text, side), units, ground).text).toBe(expected)
})

test('the last amounts: the latest first, each once, five of them', () => {
  const yuan = (minor: number) => ({ minor, currency: 'CNY' })
  const all = [1, 2, 3, 4, 5, 2, 6].reduce((list: readonly ReturnType<typeof yuan>[], minor) => {
    return withAmount(list, yuan(minor))
  }, [])
  expect(all.map(({ minor }) => minor)).toEqual([6, 2, 5, 4, 3])
  expect(withAmount([yuan(1)], { minor: 1, currency: 'EUR' })).toHaveLength(2)
})
