import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { convert, rateBetween } from '../../core/money/convert.ts'
import { decimalText, moneyFormat } from '../../core/money/format.ts'
import { parseFraction, roundHalfEven } from '../../core/money/fraction.ts'
import { digitsOf, type Money } from '../../core/money/money.ts'
import { parseTyped } from '../../core/money/typed.ts'
import rateFile from '../../rules/rates.json' with { type: 'json' }
import { RateFile } from '../../rules/rates.ts'
import { digits, readShape, regions } from './price-shapes.ts'

const { rates } = RateFile.parse(rateFile)
const currencies = Object.keys(rates)
const locales = ['en', 'de', 'de-CH', 'fr', 'es', 'pt-BR', 'ru', 'uk', 'pl', 'tr', 'ja', 'ko', 'zh-Hant-HK', 'th', 'vi']
locales.push('id', 'hi', 'bn', 'ar-EG', 'fa', 'he', 'sv', 'ky')
const cents = (currency: string, minor: number): Money => ({ currency, minor })

describe('the data', () => {
  test('has the currencies of ISO 4217 that are money now, with digits and regions', () => {
    expect(currencies.length).toBeGreaterThan(150)
    for (const currency of Object.keys({ ...digits, ...regions })) expect(rates).toHaveProperty(currency)
    expect(['CNY', 'JPY', 'KWD', 'HUF', 'TWD'].map((currency) => digitsOf(currency, digits))).toEqual([2, 0, 3, 0, 2])
    expect(rates.CNY).toBe('1')
  })

  test('no currency that is no money any more', () => {
    for (const old of ['HRK', 'BGN', 'SLL', 'XAU', 'BTC', 'CNH']) expect(rates).not.toHaveProperty(old)
  })
})

describe('fractions', () => {
  test.each<[string, [bigint, bigint] | undefined]>([
    ['0.149', [149n, 1000n]],
    ['1', [1n, 1n]],
    ['1/7.1', [10n, 71n]],
    ['0.5/0.25', [50n, 25n]],
    ['0', [0n, 1n]],
    ['1/0', undefined],
    ['-1', undefined],
    ['1e3', undefined],
    ['1.', undefined],
    ['', undefined],
    ['NaN', undefined],
  ])('%s', (text, expected) => {
    const found = parseFraction(text)
    if (!expected) expect(found).toBeUndefined()
    else expect((found?.num ?? 0n) * expected[1]).toBe(expected[0] * (found?.den ?? 0n))
  })

  test.each<[bigint, bigint, bigint]>([
    [5n, 2n, 2n],
    [7n, 2n, 4n],
    [-5n, 2n, -2n],
    [-7n, 2n, -4n],
    [26n, 10n, 3n],
    [-26n, 10n, -3n],
    [24n, 10n, 2n],
    [0n, 7n, 0n],
  ])('%d/%d rounds to %d, halves to the even', (num, den, rounded) => {
    expect(roundHalfEven({ num, den })).toBe(rounded)
  })
})

describe('conversion', () => {
  test.each<[Money, string, Record<string, string>, Money | undefined]>([
    [cents('CNY', 10_000), 'USD', { USD: '0.149' }, cents('USD', 1490)],
    [cents('CNY', 10_000), 'USD', { USD: '1/7.1' }, cents('USD', 1408)],
    [cents('CNY', 827), 'JPY', { JPY: '21.35' }, cents('JPY', 177)],
    [cents('CNY', 827), 'KWD', { KWD: '0.0457' }, cents('KWD', 378)],
    [cents('HKD', 1250), 'USD', { HKD: '1.17', USD: '0.149' }, cents('USD', 159)],
    [cents('JPY', 1200), 'CNY', { JPY: '20' }, cents('CNY', 6000)],
    [cents('CNY', 50), 'USD', { USD: '0.01' }, cents('USD', 0)],
    [cents('CNY', 150), 'USD', { USD: '0.01' }, cents('USD', 2)],
    [cents('CNY', -10_000), 'USD', { USD: '0.149' }, cents('USD', -1490)],
    [cents('CNY', 100), 'CNY', {}, cents('CNY', 100)],
    [cents('CNY', 100), 'USD', {}, undefined],
    [cents('USD', 100), 'CNY', { USD: '0' }, undefined],
    [cents('CNY', 100), 'USD', { USD: 'x' }, undefined],
    [cents('CNY', 100), 'XXX', { XXX: '9'.repeat(17) }, undefined],
  ])('%j to %s at %j', (amount, to, table, expected) => {
    expect(convert(amount, to, table, digits)).toEqual(expected)
  })

  const minor = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })
  const anyCurrency = fc.constantFrom(...currencies)
  /** The oracle: both rates as whole numbers of 10^-12, and one division at the end. */
  const exactWorth = (amount: number, from: string, to: string) => {
    const scaled = (code: string) => {
      const [whole = '', decimals = ''] = (rates[code] ?? '').split('.')
      return BigInt(whole + decimals.padEnd(12, '0'))
    }
    return {
      num: BigInt(amount) * scaled(to) * 10n ** BigInt(digitsOf(to, digits)),
      den: scaled(from) * 10n ** BigInt(digitsOf(from, digits)),
    }
  }

  test('from any currency to any: within half a minor unit of exact arithmetic', () => {
    fc.assert(
      fc.property(minor, anyCurrency, anyCurrency, (amount, from, to) => {
        const found = convert(cents(from, amount), to, rates, digits)
        const { num, den } = exactWorth(amount, from, to)
        // Nothing only for what no number can hold.
        if (!found)
          return expect(
            num > den * BigInt(Number.MAX_SAFE_INTEGER) || -num > den * BigInt(Number.MAX_SAFE_INTEGER),
          ).toBe(true)
        const twiceOff = 2n * (BigInt(found.minor) * den - num)
        expect(twiceOff <= den && twiceOff >= -den).toBe(true)
      }),
    )
  })

  test('from any currency to any: monotone, and symmetric about nought', () => {
    fc.assert(
      fc.property(minor, minor, anyCurrency, anyCurrency, (one, other, from, to) => {
        const worth = (amount: number) => convert(cents(from, amount), to, rates, digits)?.minor
        const [low, high] = [worth(Math.min(one, other)), worth(Math.max(one, other))]
        fc.pre(low !== undefined && high !== undefined)
        expect(low).toBeLessThanOrEqual(high ?? 0)
        expect((worth(-one) ?? 0) + (worth(one) ?? 0)).toBe(0)
      }),
    )
  })

  // By chance few pairs are met; by table each, both ways.
  test('every currency to every other, and a fen more is never less', () => {
    for (const from of currencies)
      for (const to of currencies) {
        const [low, high] = [12_345, 12_346].map((amount) => convert(cents(from, amount), to, rates, digits)?.minor)
        const { num, den } = exactWorth(12_345, from, to)
        const twiceOff = 2n * (BigInt(low ?? -1) * den - num)
        if (twiceOff > den || twiceOff < -den || (high ?? -1) < (low ?? 0)) throw new Error(`${from} to ${to}: ${low}`)
      }
  })

  test('the rate is that of the two tables', () => {
    expect(rateBetween('HKD', 'USD', { HKD: '1.2', USD: '0.15' })).toEqual({ num: 150n, den: 1200n })
  })
})

describe('format and parse', () => {
  test.each(locales)('%s: what is written is read again, for every currency', (locale) => {
    for (const currency of currencies) {
      const format = moneyFormat(locale, currency, digits)
      for (const minor of [0, 1, 9, 10, 99, 100, 12_345, 1_234_567, 123_456_789_012, -5, -123_456]) {
        const text = format({ minor, currency })
        expect(parseTyped(text, currency, locale, digits), `${locale} ${text}`).toEqual({ minor, currency })
      }
    }
  })

  test.each(locales)('%s: yen do not look like a price in yuan', (locale) => {
    const format = moneyFormat(locale, 'JPY', digits)
    const texts = [format(cents('JPY', 1200)), format(cents('JPY', 1200), cents('JPY', 3400))]
    for (const text of texts) expect(text).not.toMatch(/(^|[^P])[¥￥]/)
    for (const text of texts) expect(text).toMatch(/JP¥|JPY|\p{L}/u)
  })

  test('any amount', () => {
    const amount = fc.integer({ min: -(10 ** 14), max: 10 ** 14 })
    fc.assert(
      fc.property(amount, fc.constantFrom(...currencies), fc.constantFrom(...locales), (minor, currency, locale) => {
        const text = moneyFormat(locale, currency, digits)({ minor, currency })
        expect(parseTyped(text, currency, locale, digits)).toEqual({ minor, currency })
      }),
    )
  })

  test('whole units are rounded half to even, digits come from our data', () => {
    const format = (minor: number, currency: string) =>
      moneyFormat('en', currency, digits, 'whole')({ minor, currency }).replace(/[^\d-]/g, '')
    expect([format(250, 'USD'), format(350, 'USD'), format(1249, 'USD'), format(-250, 'USD')]).toEqual([
      '2',
      '4',
      '12',
      '-2',
    ])
    expect(format(777, 'JPY')).toBe('777')
    expect([format(12_500, 'KWD'), format(12_501, 'KWD')]).toEqual(['12', '13'])
    expect(decimalText(-5, 2)).toBe('-0.05')
  })

  test('printed as shops print them, amounts are read again', () => {
    const fen = fc.integer({ min: 0, max: 99_999_999 })
    fc.assert(
      fc.property(fen, fc.boolean(), fc.boolean(), (minor, grouped, dropsCents) => {
        const [whole = '', decimals = ''] = decimalText(minor, 2).split('.')
        const printed = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
        const tail = dropsCents && decimals === '00' ? [] : [['.', decimals]]
        const said = `CNY ${decimalText(minor, 2)}`
        expect(readShape(['￥', printed, ...tail.flat()].join('|'))).toBe(said)
        expect(readShape(`${printed}${tail.flat().join('')}元`)).toBe(said)
        expect(readShape([...`¥${printed}${tail.flat().join('')}`].join('|'))).toBe(said)
      }),
    )
  })
})
