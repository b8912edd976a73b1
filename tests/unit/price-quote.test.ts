import { expect, test } from 'vitest'
import { convert } from '../../core/money/convert.ts'
import { currencyOfLanguages, quoteFor } from '../../features/prices/quote.ts'
import { digits, regions } from './price-shapes.ts'

const table = {
  date: '2026-11-22',
  source: 'host',
  rates: { CNY: '1', EUR: '0.128', HKD: '1.17', USD: '0.149', KGS: '13' },
  kept: { USD: '2026-11-01' },
}
const printed = ['CNY', 'HKD', 'KGS', 'VND']
const from = (currency: string, ownRate: { currency: string; rate: string } | null = null, guessed = 'EUR') =>
  quoteFor({ currency, ownRate }, table, guessed, printed)

test.each([
  [['en-GB', 'de'], 'GBP'],
  [['de'], 'EUR'],
  [['zh-Hant-HK'], 'HKD'],
  [['zh-TW'], 'TWD'],
  [['ky'], 'KGS'],
  [['ms-SG'], 'SGD'],
  [['x-klingon', 'ja'], 'JPY'],
  [['en-AQ', 'th'], 'THB'],
  [[], undefined],
])('%j: %s', (languages, currency) => {
  expect(currencyOfLanguages(languages, regions)).toBe(currency)
})

test('the rates of the chosen currency and of what pages print, with day and source', () => {
  expect(from('USD')).toEqual({
    currency: 'USD',
    rates: { CNY: '1', HKD: '1.17', KGS: '13', USD: '0.149' },
    date: '2026-11-01',
    source: 'host',
  })
  expect(from('auto')?.currency).toBe('EUR')
})

test('the own rate counts for its currency only, and has no day', () => {
  const own = { currency: 'USD', rate: '1/7.1' }
  const quote = from('USD', own)
  expect(quote).toEqual({ currency: 'USD', rates: { CNY: '1', HKD: '1.17', KGS: '13', USD: '1/7.1' } })
  expect(convert({ minor: 7100, currency: 'CNY' }, 'USD', quote?.rates ?? {}, digits)?.minor).toBe(1000)
  expect(from('EUR', own)).toMatchObject({ date: '2026-11-22', rates: { EUR: '0.128' } })
})

test('an own rate serves where the service has none; otherwise nothing', () => {
  expect(from('XPF', { currency: 'XPF', rate: '15.2' })?.rates.XPF).toBe('15.2')
  expect(from('XPF')).toBeUndefined()
  expect(quoteFor({ currency: 'auto', ownRate: null }, table, undefined, printed)).toBeUndefined()
})
