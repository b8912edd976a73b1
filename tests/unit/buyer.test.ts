import { describe, expect, test } from 'vitest'
import routeFile from '../../rules/refund-routes.json' with { type: 'json' }
import { agreeOnRoute, guessRegion, guessRoute } from '../../services/buyer.ts'

const said = (route: string | undefined, at?: number) => ({
  values: { enabled: true, ...(route && { route }) },
  at: { enabled: 9, ...(at && { route: at }) },
})

describe('how the reader pays, said once for refunds and once for prices', () => {
  test.each<[string, [string?, number?], [string?, number?], [string, string]]>([
    ['never said', [], [], ['unset', 'none']],
    ['said in an earlier version for refunds', ['agent'], [], ['agent', 'agent']],
    ['said in an earlier version for prices', [], ['agent'], ['agent', 'agent']],
    ['said twice in an earlier version', ['agent'], ['custom'], ['custom', 'custom']],
    ['heard from elsewhere for refunds first', ['agent', 7], ['custom', 5], ['agent', 'agent']],
    ['heard from elsewhere for prices first', ['agent', 5], ['custom', 7], ['custom', 'custom']],
    ['taken back for refunds, heard by half', ['unset', 7], ['custom', 5], ['unset', 'none']],
    ['taken back for prices, heard by half', ['agent', 5], ['none', 7], ['unset', 'none']],
    ['taken back both', ['unset', 7], ['none', 8], ['unset', 'none']],
    ['an old one here, a later one elsewhere', ['agent', 7], ['custom'], ['agent', 'agent']],
  ])('%s', (_, refunds, prices, [forRefunds, forPrices]) => {
    const sides = { orders: said(...refunds), prices: said(...prices) }
    const agreed = { ...sides, ...agreeOnRoute(sides) }
    expect([agreed.orders.values.route ?? 'unset', agreed.prices.values.route ?? 'none']).toEqual([
      forRefunds,
      forPrices,
    ])
    expect([agreed.orders.values.enabled, agreed.prices.at.enabled]).toEqual([true, 9])
    expect(agreeOnRoute(agreed)).toEqual({})
  })

  test('what cannot be read is not said', () => {
    expect(agreeOnRoute({ orders: { values: { route: 7 }, at: {} } })).toEqual({})
    expect(agreeOnRoute({})).toEqual({})
  })
})

test.each<[string, string, string[], string]>([
  ['alipayhk-card', 'TWD', ['zh-TW'], 'HK'],
  ['chunghwa-card', 'HKD', ['en'], 'TW'],
  ['unset', 'TWD', ['zh-HK'], 'TW'],
  ['unset', 'EUR', ['zh-HK'], 'other'],
  ['unset', 'auto', ['zh-HK', 'en'], 'HK'],
  ['unset', 'auto', ['zh-Hant-TW'], 'TW'],
  ['agent', 'auto', ['en-MY'], 'other'],
  ['unset', 'auto', ['not a language'], 'other'],
  ['unset', 'auto', [], 'other'],
])('who pays by %s, counts in %s and reads %j is in %s', (route, currency, languages, region) => {
  expect(guessRegion(route, currency, languages)).toBe(region)
})

test.each<[string, string[], string]>([
  ['auto', ['en-HK'], 'alipayhk-balance'],
  ['auto', ['zh-TW', 'en'], 'international-card'],
  ['auto', ['de'], 'international-card'],
  ['auto', [], 'international-card'],
  ['auto', ['zh-CN'], 'alipay-bank-card'],
  ['HKD', ['de'], 'alipayhk-balance'],
  ['EUR', ['en-HK'], 'international-card'],
])('who counts in %s and reads %j probably pays by %s', (currency, languages, route) => {
  expect(guessRoute(currency, languages)).toBe(route)
  expect(routeFile.routes.map(({ id }) => id)).toContain(route)
})
