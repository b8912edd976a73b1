import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DeadlineAnswer } from '../../core/deadlines/answer.ts'
import { rankHints, seemsOver } from '../../features/orders/panel/hints.ts'
import { isOver, type OrderView, rank } from '../../features/orders/panel/order-view.ts'
import { sayYuan } from '../../features/orders/panel/say.ts'
import { urgencyOf } from '../../features/orders/panel/urgency.ts'
import { isChinaTime, sayAgo, sayMoment, sayRemaining } from '../../features/orders/time-words.ts'
import { orderFacts } from './panel-views.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const answer = (more: Partial<DeadlineAnswer>): DeadlineAnswer => ({
  ruleId: 'pay-in-time',
  kind: 'pay',
  state: 'running',
  passed: false,
  basis: 'page',
  readAt: 0,
  who: 'buyer',
  grade: 'A',
  source: 'a test',
  checked: '2026-11-22',
  ...more,
})

describe('time left', () => {
  test.each([
    [2 * day + 5 * hour + 7 * minute, undefined, '2 days, 5 hr'],
    [2 * day + 5 * hour, day, '2 days'],
    [5 * hour + 7 * minute, minute, '5 hr, 7 min'],
    [5 * hour + 7 * minute, hour, '5 hr'],
    [1 * day, minute, '1 day'],
    [59 * minute, hour, '59 min'],
    [5 * hour, day, '5 hr'],
    [minute, undefined, '1 min'],
    [minute - 1, undefined, undefined],
    [0, undefined, undefined],
  ])('%i ms in units of %s ms: %s', (left, granularity, said) => {
    expect(sayRemaining(left, granularity, 'en')).toBe(said)
  })

  test('is never said to be longer than it is', () => {
    const units: [RegExp, number][] = [
      [/(\d+) day/, day],
      [/(\d+) hr/, hour],
      [/(\d+) min/, minute],
    ]
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 * day }),
        fc.constantFrom(undefined, minute, hour, day),
        (left, grain) => {
          const said = sayRemaining(left, grain, 'en') ?? ''
          const total = units.reduce((sum, [unit, ms]) => sum + Number(unit.exec(said)?.[1] ?? 0) * ms, 0)
          return total <= left
        },
      ),
    )
  })
})

describe('moments and amounts', () => {
  const at = Date.parse('2026-11-22T02:40:00Z')
  test('stand in the zone that is asked for, with the year when it is another', () => {
    expect(sayMoment(at, at, 'en-GB', { timeZone: 'Asia/Shanghai' })).toBe('Sun 22 Nov, 10:40')
    expect(sayMoment(at, at + 400 * day, 'en-GB', { timeZone: 'UTC' })).toContain('2026')
    expect(isChinaTime(at, 'Asia/Hong_Kong')).toBe(true)
    expect(isChinaTime(at, 'Europe/Berlin')).toBe(false)
  })

  test.each([
    [at - 3 * minute, '3 minutes ago'],
    [at, 'this minute'],
    [at + hour, 'this minute'],
    [at - 25 * hour, '1 day ago'],
  ])('%i was %s', (then, said) => {
    expect(sayAgo(at - then, 'en')).toBe(said)
  })

  test.each([
    [26800, '¥268.00'],
    [5, '¥0.05'],
    [0, '¥0.00'],
    [1234567, '¥12345.67'],
  ])('%i fen is %s', (fen, said) => {
    expect(sayYuan(fen)).toBe(said)
  })
})

test.each([
  [answer({ remainingMs: hour }), 'urgent'],
  [answer({ remainingMs: 2 * day }), 'soon'],
  [answer({ remainingMs: 4 * day }), 'later'],
  [answer({ remainingMs: hour, who: 'seller' }), 'later'],
  [answer({ state: 'passed', passed: true }), 'passed'],
  [answer({ state: 'suspended' }), 'paused'],
  [answer({ state: 'explained', why: 'weak-evidence' }), 'none'],
])('urgency %#', (one, urgency) => {
  expect(urgencyOf(one)).toBe(urgency)
})

describe('the order of the list', () => {
  const view = (id: string, more: Partial<OrderView> = {}): OrderView => ({
    facts: orderFacts(id, 'WAIT_SELLER_SEND_GOODS', 10),
    note: {},
    answers: [],
    ...more,
  })
  const running = (dueAt: number) => [answer({ dueAt, remainingMs: dueAt })]

  test('running times by their end, then passed, open, over, and what the reader put aside', () => {
    const views = [
      view('ignored', { note: { ignored: true }, answers: running(1) }),
      view('finished', { facts: orderFacts('finished', 'TRADE_FINISHED', 99) }),
      view('open', {}),
      view('passed', { answers: [answer({ state: 'passed', passed: true, dueAt: 5 })] }),
      view('late', { answers: running(20) }),
      view('soon', { answers: running(10) }),
      view('window', { facts: orderFacts('window', 'TRADE_FINISHED', 1), answers: running(15) }),
    ]
    const order = rank(views).map(({ facts }) => facts.orderId)
    expect(order).toEqual(['soon', 'window', 'late', 'passed', 'open', 'finished', 'ignored'])
    expect(views.filter(isOver).map(({ facts }) => facts.orderId)).toEqual(['ignored', 'finished'])
  })

  test('the index puts them in the same order, as far as it knows', () => {
    const entry = { seenAt: 10, dues: [], buyerDues: [] }
    const entries = [
      { ...entry, id: 'quiet', dues: [101], quiet: true as const },
      { ...entry, id: 'ended', endedAt: 50 },
      { ...entry, id: 'open' },
      { ...entry, id: 'late', dues: [90, 120] },
      { ...entry, id: 'soon', dues: [110] },
    ]
    expect(rankHints(entries, 100).map(({ id }) => id)).toEqual(['soon', 'late', 'open', 'ended', 'quiet'])
    expect(entries.filter((one) => seemsOver(one, 100)).map(({ id }) => id)).toEqual(['quiet', 'ended'])
  })
})
