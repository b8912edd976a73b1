import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostFor } from '../../core/money/budget.ts'
import { costOf, type FeeClaim } from '../../core/money/cost.ts'
import routeFile from '../../rules/refund-routes.json' with { type: 'json' }
import { RefundRouteFile } from '../../rules/refund-routes.ts'
import { digits } from './price-shapes.ts'

const { routes } = RefundRouteFile.parse(routeFile)
const rates = { USD: '0.149', JPY: '21.35', VND: '3700', KWD: '0.0457' }
const options = { rates, digits, isPayment: true }
const most = (minor: number, claims: readonly FeeClaim[], currency = 'USD') =>
  mostFor({ minor, currency }, claims, options)?.minor
const claimsOf = (id: string) => routes.find((route) => route.id === id)?.fees ?? []

test.each<[string, number, readonly FeeClaim[], string, number | undefined]>([
  ['no fee', 1490, [], 'USD', 10_003],
  ['yuan for yuan', 5000, [], 'CNY', 5000],
  ['1 %', 1490, [{ percent: '1' }], 'USD', 9904],
  // 200 yuan come to 29.80 without the fee and to 30.69 with it.
  ['the fee begins at a threshold', 3000, [{ percent: '3', overFen: 20_000 }], 'USD', 20_000],
  ['sources disagree: the dearer one counts', 1490, claimsOf('international-card'), 'USD', 9711],
  ['a fixed fee', 1490, [{ percent: '0', fixed: { minor: 500, currency: 'CNY' } }], 'USD', 9503],
  ['the fee alone is more', 50, [{ percent: '0', fixed: { minor: 500, currency: 'CNY' } }], 'USD', undefined],
  ['nothing', 0, [], 'USD', 3],
  ['below zero', -1, [], 'USD', undefined],
  ['more than a number can hold', Number.MAX_SAFE_INTEGER - 1, [], 'USD', undefined],
  ['no rate', 100, [], 'EUR', undefined],
  ['a percentage that is no number', 100, [{ percent: 'x' }], 'USD', undefined],
])('%s: %d', (_, minor, claims, currency, expected) => {
  expect(most(minor, claims, currency)).toBe(expected)
})

test('what it says can be paid, and a fen more cannot', () => {
  const percent = fc.integer({ min: 0, max: 2000 }).map((hundredths) => (hundredths / 100).toFixed(2))
  const claim = fc.record({ percent, fixed: fc.record({ minor: fc.nat(5000), currency: fc.constant('CNY') }) })
  const claims = fc.array(claim, { maxLength: 3 })
  fc.assert(
    fc.property(fc.nat(10_000_000), claims, fc.constantFrom(...Object.keys(rates)), (minor, said, currency) => {
      const highest = (fen: number) =>
        costOf({ minor: fen, currency: 'CNY' }, said, currency, options)?.outcomes.at(-1)?.total.minor ?? 0
      const found = most(minor, said, currency)
      expect(highest(found ?? 0) <= minor).toBe(found !== undefined)
      expect(highest((found ?? -1) + 1)).toBeGreaterThan(minor)
    }),
  )
})
