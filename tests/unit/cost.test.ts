import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeCalendar } from '../../core/deadlines/working-days.ts'
import { type Cost, costOf, type Fee, type FeeClaim } from '../../core/money/cost.ts'
import { type ExpectedRefund, expectedRefund } from '../../core/money/refund.ts'
import calendarFile from '../../rules/calendars.json' with { type: 'json' }
import routeFile from '../../rules/refund-routes.json' with { type: 'json' }
import { RefundRouteFile } from '../../rules/refund-routes.ts'
import { china } from './order-facts.ts'
import { digits } from './price-shapes.ts'

const { routes } = RefundRouteFile.parse(routeFile)
const routeOf = (id: string) => {
  const route = routes.find((one) => one.id === id)
  if (!route) throw new Error(id)
  return route
}
const rates = { USD: '0.149', TWD: '4.7', JPY: '21.35', HKD: '1.17', VND: '3700' }
const yuan = (minor: number) => ({ minor, currency: 'CNY' })
const cost = (fen: number, claims: readonly FeeClaim[], to = 'USD', isPayment = true) =>
  costOf(yuan(fen), claims, to, { rates, digits, isPayment })
const totals = (found: Cost | undefined) => found?.outcomes.map(({ total }) => total.minor)

describe('cost', () => {
  test('converted, then the fee, step by step, and the figures add up', () => {
    const claim: Fee = { percent: '3', fixed: { minor: 500, currency: 'CNY' } }
    const found = cost(30_000, [claim])
    expect(found).toMatchObject({ amount: yuan(30_000), converted: { minor: 4470, currency: 'USD' } })
    expect(found?.outcomes).toEqual([
      {
        // 300 × 0.149 × 1.03 + 5 × 0.149 = 46.786
        total: { minor: 4679, currency: 'USD' },
        fee: { minor: 209, currency: 'USD' },
        steps: [
          { kind: 'convert', from: yuan(30_000), to: { minor: 4470, currency: 'USD' } },
          { kind: 'percent', percent: '3', amount: { minor: 134, currency: 'USD' } },
          { kind: 'fixed', fixed: { minor: 500, currency: 'CNY' }, amount: { minor: 74, currency: 'USD' } },
        ],
        claims: [claim],
      },
    ])
  })

  test.each<[string, number, readonly FeeClaim[], string, boolean, number[]]>([
    ['no claim, no fee', 10_000, [], 'USD', true, [1490]],
    ['postal card: 1 %', 10_000, routeOf('chunghwa-post-atm-card').fees ?? [], 'TWD', true, [47_470]],
    ['AlipayHK: no source names a fee', 10_000, routeOf('alipayhk-balance').fees ?? [], 'HKD', true, [11_700]],
    [
      'foreign card, 300 yuan: all sources agree',
      30_000,
      routeOf('international-card').fees ?? [],
      'USD',
      true,
      [4604],
    ],
    [
      'foreign card, 100 yuan: they do not',
      10_000,
      routeOf('international-card').fees ?? [],
      'USD',
      true,
      [1490, 1535],
    ],
    ['foreign card, 200 yuan: neither', 20_000, routeOf('international-card').fees ?? [], 'USD', true, [2980, 3069]],
    ['mainland card', 10_000, routeOf('alipay-bank-card').fees ?? [], 'USD', true, [1490, 1505]],
    ['over, at the threshold', 20_000, [{ percent: '3', overFen: 20_000 }], 'USD', true, [2980]],
    ['over, above it', 20_001, [{ percent: '3', overFen: 20_000 }], 'USD', true, [3070]],
    ['from, at the threshold', 20_000, [{ percent: '3', fromFen: 20_000 }], 'USD', true, [3069]],
    ['from, below the threshold', 19_999, [{ percent: '3', fromFen: 20_000 }], 'USD', true, [2980]],
    ['fixed and not due', 10_000, [{ percent: '0', fixed: yuan(500), overFen: 20_000 }], 'USD', true, [1490]],
    ['one price of a payment that may be bigger', 5_000, [{ percent: '3', overFen: 20_000 }], 'USD', false, [745, 767]],
    ['a threshold in fen for an amount in dollars', 10_000, [{ percent: '3', overFen: 20_000 }], 'HKD', true, [11_700]],
  ])('%s', (_, fen, claims, to, isPayment, expected) => {
    expect(totals(cost(fen, claims, to, isPayment))).toEqual(expected)
  })

  test('each outcome has the claims that come to it; without a claim there is none', () => {
    const [free, three, more] = [{ percent: '0' }, { percent: '3', overFen: 20_000 }, { percent: '3.00' }]
    const said = (claims: readonly FeeClaim[]) => cost(10_000, claims)?.outcomes.map((one) => one.claims)
    expect(said([more, free, three])).toEqual([[free, three], [more]])
    expect(said([])).toEqual([[]])
  })

  test.each<[FeeClaim, string[]]>([
    [{ percent: '0' }, ['convert']],
    [{ percent: '0', fixed: yuan(0) }, ['convert']],
    [{ percent: '3' }, ['convert', 'percent']],
    [{ percent: '0', fixed: yuan(500) }, ['convert', 'fixed']],
    [{ percent: '3', fixed: yuan(500), overFen: 20_000 }, ['convert']],
  ])('no step for what costs nothing: %j', (claim, kinds) => {
    expect(cost(10_000, [claim])?.outcomes[0]?.steps.map(({ kind }) => kind)).toEqual(kinds)
  })

  test('the threshold is held against the amount in yuan', () => {
    const options = { rates, digits, isPayment: true }
    const claims = [{ percent: '3', overFen: 20_000 }]
    expect(totals(costOf({ minor: 20_000, currency: 'HKD' }, claims, 'HKD', options))).toEqual([20_000])
    expect(totals(costOf({ minor: 24_000, currency: 'HKD' }, claims, 'HKD', options))).toEqual([24_720])
  })

  test.each<[string, readonly FeeClaim[], string]>([
    ['no rate', [], 'EUR'],
    ['no rate for the fixed fee', [{ percent: '0', fixed: { minor: 1, currency: 'EUR' } }], 'USD'],
    ['a percentage that is no number', [{ percent: 'three' }], 'USD'],
  ])('%s: nothing', (_, claims, to) => {
    expect(cost(100, claims, to)).toBeUndefined()
  })

  test('is exact to one minor unit, grows with the amount, and its figures add up', () => {
    const percent = fc.integer({ min: 0, max: 2000 }).map((hundredths) => (hundredths / 100).toFixed(2))
    const fen = fc.integer({ min: 0, max: 10_000_000 })
    fc.assert(
      fc.property(fen, fen, percent, fc.nat(5000), fc.constantFrom('USD', 'JPY', 'VND'), (a, b, share, fixed, to) => {
        const claims = [{ percent: share, fixed: yuan(fixed) }]
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((amount) => cost(amount, claims, to)?.outcomes[0])
        expect(low?.total.minor).toBeLessThanOrEqual(high?.total.minor ?? -1)
        const found = cost(a, claims, to)
        const [one] = found?.outcomes ?? []
        expect((found?.converted.minor ?? 0) + (one?.fee.minor ?? 0)).toBe(one?.total.minor)
        const perYuan = BigInt({ USD: 149, JPY: 21_350, VND: 3_700_000 }[to] ?? 0)
        const scale = to === 'USD' ? 100n : 1n
        const num = (BigInt(a) * (10_000n + BigInt(share.replace('.', ''))) + BigInt(fixed) * 10_000n) * perYuan * scale
        const off = BigInt(one?.total.minor ?? 0) * 1_000_000_000n - num
        expect(off <= 500_000_000n && off >= -500_000_000n).toBe(true)
      }),
    )
  })
})

describe('the routes', () => {
  test('every route says what it costs, or that its fee is the reader’s own, or nothing', () => {
    const silent = routes.filter(({ fees, ownFee }) => !fees && !ownFee).map(({ id }) => id)
    expect(silent).toEqual(['chunghwa-post-visa-debit', 'alipay-balance', 'huabei', 'international-wallet'])
    expect(routes.filter(({ ownFee }) => ownFee).map(({ id }) => id)).toEqual(['agent', 'custom'])
  })

  test('no fee of a guide without its date or the word that it has none', () => {
    for (const { fees = [] } of routes)
      for (const { grade, source } of fees) expect(source, grade).toMatch(/\d{4}-\d\d-\d\d|undated/)
  })
})

describe('what comes back', () => {
  const back = (id: string, refundedAt?: string, to = 'HKD'): ExpectedRefund =>
    expectedRefund(yuan(23_500), routeOf(id), {
      to,
      rates,
      digits,
      calendar: makeCalendar(calendarFile.calendars[routeOf(id).calendar]),
      refundedAt: refundedAt === undefined ? undefined : china(refundedAt),
    })

  test('the amount without a fee, and the window with its dates', () => {
    expect(back('alipayhk-pps', '2026-04-02 10:00:00')).toEqual({
      refund: yuan(23_500),
      expected: { minor: 27_495, currency: 'HKD' },
      workingDays: { min: 1, max: 3 },
      arrival: { earliestAt: china('2026-04-08 00:00:00'), latestAt: china('2026-04-11 00:00:00') - 1 },
      route: routeOf('alipayhk-pps'),
    })
  })

  test.each([
    ['alipayhk-balance', undefined, 'unknown-start'],
    ['international-card', '2026-04-02 10:00:00', 'weak-evidence'],
    ['agent', '2026-04-02 10:00:00', 'weak-evidence'],
    ['alipayhk-balance', '2029-04-02 10:00:00', 'no-calendar'],
  ])('%s, refunded at %s: no date, %s', (id, at, why) => {
    const found = back(id, at)
    expect(found.arrival).toBeUndefined()
    expect(found).toMatchObject({ why, expected: { minor: 27_495 } })
  })

  test('without a rate there is still the window', () => {
    const found = back('alipayhk-pps', '2026-04-02 10:00:00', 'EUR')
    expect(found.expected).toBeUndefined()
    expect(found.arrival).toBeDefined()
  })
})
