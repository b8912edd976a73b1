import { expect, test } from 'vitest'
import { convert } from '../../core/money/convert.ts'
import { currencyOfLanguages, type QuoteFacts, quoteFor } from '../../features/prices/quote.ts'
import { type PricesSettings, pricesSettings } from '../../features/prices/settings.ts'
import routeFile from '../../rules/refund-routes.json' with { type: 'json' }
import { RefundRouteFile } from '../../rules/refund-routes.ts'
import { digits, regions } from './price-shapes.ts'

const table = {
  date: '2026-11-22',
  source: 'host',
  rates: { CNY: '1', EUR: '0.128', HKD: '1.17', USD: '0.149', KGS: '13' },
  kept: { USD: '2026-11-01' },
}
const { routes } = RefundRouteFile.parse(routeFile)
const facts: QuoteFacts = { table, guessed: 'EUR', printed: ['CNY', 'HKD', 'KGS', 'VND'], digits, routes }
const from = (change: Partial<PricesSettings>, more: Partial<QuoteFacts> = {}) =>
  quoteFor({ ...pricesSettings.defaults, ...change }, { ...facts, ...more })

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
  expect(from({ currency: 'USD' })).toEqual({
    currency: 'USD',
    rates: { CNY: '1', HKD: '1.17', KGS: '13', USD: '0.149' },
    digits: { VND: 0 },
    rounding: 'cents',
    date: '2026-11-01',
    source: 'host',
  })
  expect(from({ currency: 'auto' })?.currency).toBe('EUR')
  expect(from({ currency: 'USD', rounding: 'whole' })?.rounding).toBe('whole')
})

test('digits of the currencies in it, and of no others', () => {
  const printed = ['CNY', 'VND']
  const rates = { ...table.rates, VND: '3700', KWD: '0.0457', JPY: '21' }
  expect(from({ currency: 'KWD' }, { printed, table: { ...table, rates } })?.digits).toEqual({ KWD: 3, VND: 0 })
})

test('the own rate counts for its currency only, and has no day', () => {
  const ownRate = { currency: 'USD', rate: '1/7.1' }
  const quote = from({ currency: 'USD', ownRate })
  expect(quote?.rates).toEqual({ CNY: '1', HKD: '1.17', KGS: '13', USD: '1/7.1' })
  expect(quote).not.toHaveProperty('date')
  expect(quote).not.toHaveProperty('source')
  expect(convert({ minor: 7100, currency: 'CNY' }, 'USD', quote?.rates ?? {}, digits)?.minor).toBe(1000)
  expect(from({ currency: 'EUR', ownRate })).toMatchObject({ date: '2026-11-22', rates: { EUR: '0.128' } })
})

test.each(['1000', '1/1000', '11.8'])('an own rate of %s, which the settings call not used, is not used', (rate) => {
  const quote = from({ currency: 'HKD', ownRate: { currency: 'HKD', rate } })
  expect(quote).toMatchObject({ date: expect.any(String), rates: { HKD: '1.17' } })
})

test('an own rate serves where the service has none; otherwise nothing', () => {
  expect(from({ currency: 'XPF', ownRate: { currency: 'XPF', rate: '15.2' } })?.rates.XPF).toBe('15.2')
  expect(from({ currency: 'XPF' })).toBeUndefined()
  expect(from({}, { guessed: undefined })).toBeUndefined()
})

test('the way of paying, with what each source says', () => {
  expect(from({})).not.toHaveProperty('route')
  expect(from({ route: 'no-longer-known' })).not.toHaveProperty('route')
  const route = from({ route: 'international-card' })?.route
  expect(route?.id).toBe('international-card')
  expect(route?.claims).toEqual(routes.find(({ id }) => id === 'international-card')?.fees)
  expect(from({ route: 'huabei' })?.route).toEqual({ id: 'huabei', claims: [] })
})

test('a fee that no source names is none', () => {
  expect(routes.find(({ id }) => id === 'alipayhk-balance')?.fees).toMatchObject([{ grade: 'U' }])
  expect(from({ route: 'alipayhk-balance' })?.route).toEqual({ id: 'alipayhk-balance', claims: [] })
})

test('the reader’s own fees, each for its own way; a fee in another currency has its rate', () => {
  const agentFee = { percent: '5', fixed: { minor: 300, currency: 'KGS' } }
  const customFee = { percent: '2', fixed: { minor: 0, currency: 'CNY' } }
  const paid = { agentFee, customFee }
  const agent = from({ ...paid, route: 'agent' }, { printed: ['CNY'] })
  expect(agent).toMatchObject({ route: { claims: [agentFee] }, rates: { KGS: '13' } })
  expect(from({ ...paid, route: 'custom' })?.route?.claims).toEqual([customFee])
  expect(from({ route: 'agent' })?.route?.claims).toEqual([])
})
