import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { deadlinesFor } from '../../core/deadlines/deadlines-for.ts'
import type { OrderFacts, PrintedDeadline } from '../../core/orders/facts.ts'
import { deadlineKinds, refundStatuses, tradeStatuses } from '../../rules/status-codes.ts'
import { travelWays } from '../../rules/travel-ways.ts'
import { day, hour, orderOf, rules, seenAt } from './order-facts.ts'

const moment = fc.integer({ min: seenAt - 60 * day, max: seenAt })
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
const known = <T extends object>(shape: { [Key in keyof T]: fc.Arbitrary<T[Key]> }) =>
  fc.record(shape, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>

const printedDeadline: fc.Arbitrary<PrintedDeadline> = fc
  .record({
    remainingMs: fc.integer({ min: 0, max: 30 * day }),
    granularityMs: fc.constantFrom(0, 1000, 60_000, hour, day),
    readBefore: fc.integer({ min: 0, max: 5 * day }),
    asDate: fc.boolean(),
  })
  .map(({ remainingMs, granularityMs, readBefore, asDate }) => ({
    ...(asDate ? { dueAt: seenAt - readBefore + remainingMs } : { remainingMs }),
    granularityMs,
    words: '还剩',
    seenAt: seenAt - readBefore,
  }))
const deadlines = fc.dictionary(fc.constantFrom(...deadlineKinds), printedDeadline, { maxKeys: 3 })
const refund = fc.record({ status: fc.constantFrom(...refundStatuses), appliedAt: moment })
const item = known({ refund, deadlines, title: fc.constantFrom('杯子', '【预售】外套') })
const facts: fc.Arbitrary<OrderFacts> = fc
  .record({
    status: maybe(fc.constantFrom(...tradeStatuses)),
    more: known({
      site: fc.constantFrom('taobao' as const, 'tmall' as const, 'xianyu' as const),
      refund,
      deadlines,
      items: fc.array(item, { maxLength: 3 }),
      times: known({ paidAt: moment, shippedAt: moment, signedAt: moment, confirmedAt: moment, endedAt: moment }),
    }),
  })
  .map(({ status, more }) => orderOf(status, more as Partial<OrderFacts>))
const options = fc.constantFrom(...travelWays, undefined).map((travel) => (travel ? { travel } : {}))
const now = fc.integer({ min: seenAt, max: seenAt + 60 * day })

const keyOf = ({ ruleId, item: index }: { ruleId: string; item?: number }) => `${ruleId} ${index}`

describe('laws of deadlines', () => {
  test('later now never lengthens a countdown, moves an end, or makes a passed deadline run again', () => {
    fc.assert(
      fc.property(facts, options, now, fc.nat({ max: 90 * day }), (order, chosen, early, later) => {
        const before = new Map(deadlinesFor(order, rules, early, chosen).map((one) => [keyOf(one), one]))
        const after = deadlinesFor(order, rules, early + later, chosen)
        expect(after.map(keyOf).sort()).toEqual([...before.keys()].sort())
        for (const answer of after) {
          const earlier = before.get(keyOf(answer))
          expect(answer.dueAt).toBe(earlier?.dueAt)
          if (answer.remainingMs !== undefined)
            expect(answer.remainingMs).toBeLessThanOrEqual(earlier?.remainingMs as number)
          if (earlier?.passed) expect(answer.passed).toBe(true)
        }
      }),
    )
  })

  test('a clock that is wrong by hours changes nothing of what is printed as time left', () => {
    fc.assert(
      fc.property(printedDeadline, fc.integer({ min: -12 * hour, max: 12 * hour }), now, (deadline, wrongBy, at) => {
        const remainingMs = deadline.remainingMs ?? day
        const { dueAt: _, ...bare } = deadline
        const order = (by: number) =>
          orderOf('WAIT_BUYER_PAY', {
            seenAt: seenAt + by,
            deadlines: { pay: { ...bare, remainingMs, seenAt: deadline.seenAt + by } },
          })
        const [right] = deadlinesFor(order(0), rules, at)
        const [shifted] = deadlinesFor(order(wrongBy), rules, at + wrongBy)
        expect(shifted?.remainingMs).toBe(right?.remainingMs)
        expect(shifted?.state).toBe(right?.state)
      }),
    )
  })

  test('an estimate is counted only from a known start, with evidence, and each answer names its source', () => {
    fc.assert(
      fc.property(facts, options, now, (order, chosen, at) => {
        for (const answer of deadlinesFor(order, rules, at, chosen)) {
          expect(answer.source).not.toBe('')
          expect(answer.state === 'running' || answer.state === 'passed').toBe(answer.dueAt !== undefined)
          expect(answer.state === 'explained').toBe(answer.why !== undefined)
          expect(answer.readAt).toBeLessThanOrEqual(order.seenAt)
          if (answer.basis !== 'rule' || answer.dueAt === undefined) continue
          expect(['S', 'A', 'B']).toContain(answer.grade)
          expect(rules.rules.find(({ id }) => id === answer.ruleId)?.start).toBeDefined()
        }
      }),
    )
  })

  test('what is printed is never lost to an estimate of the same kind', () => {
    fc.assert(
      fc.property(facts, options, now, (order, chosen, at) => {
        const answers = deadlinesFor(order, rules, at, chosen)
        const printed = answers.filter(({ basis, item: index }) => basis === 'page' && index === undefined)
        for (const { kind } of printed)
          expect(answers.filter((one) => one.kind === kind && one.basis === 'rule')).toEqual([])
      }),
    )
  })
})

describe('the user’s zone', () => {
  const zone = process.env.TZ
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })
  test.each(['America/New_York', 'Pacific/Kiritimati', 'Europe/Berlin', 'Asia/Shanghai'])(
    '%s: the same ends',
    (name) => {
      const order = orderOf('TRADE_FINISHED', {
        times: { signedAt: Date.UTC(2026, 2, 28, 17), confirmedAt: Date.UTC(2026, 9, 24, 3) },
      })
      process.env.TZ = name
      expect(deadlinesFor(order, rules, seenAt).flatMap(({ dueAt }) => dueAt ?? [])).toEqual([
        Date.UTC(2026, 10, 8, 3),
        Date.UTC(2026, 3, 5, 16),
      ])
    },
  )
})
