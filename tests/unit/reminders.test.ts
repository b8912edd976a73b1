import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deadlinesFor } from '../../core/deadlines/deadlines-for.ts'
import { entryOf } from '../../core/deadlines/entry.ts'
import {
  countDue,
  lateMs,
  logReminders,
  nextMoment,
  remindersDue,
  type SentLog,
} from '../../core/deadlines/reminders.ts'
import type { OrderFacts } from '../../core/orders/facts.ts'
import type { OrderEntry } from '../../core/orders/stored.ts'
import { hour, orderOf, printed, rules, seenAt } from './order-facts.ts'

const waiting = (leftHours: number, more: Partial<OrderFacts> = {}): OrderFacts =>
  orderOf('WAIT_BUYER_CONFIRM_GOODS', {
    deadlines: { 'confirm-receipt': printed({ remainingMs: leftHours * hour, granularityMs: hour }) },
    ...more,
  })
const answered = (facts: OrderFacts, now: number) => ({ facts, answers: deadlinesFor(facts, rules, now) })
const due = (facts: OrderFacts, leads: number[], now: number, sent: SentLog = {}) =>
  remindersDue([answered(facts, now)], leads, sent, now)
const entry = (buyerDues: number[], more: Partial<OrderEntry> = {}): OrderEntry => ({
  id: '5190000000000000001',
  seenAt,
  dues: buyerDues,
  buyerDues,
  ...more,
})

describe('remindersDue', () => {
  test.each<[string, number, number[], number, number]>([
    ['before the lead time', 100, [72, 24], 27, 0],
    ['at the lead time', 100, [72, 24], 28, 1],
    ['both missed: one', 100, [72, 24], 90, 1],
    ['passed while nobody looked', 100, [72, 24], 102, 1],
    ['passed long ago', 100, [72, 24], 100 + lateMs / hour + 1, 0],
    ['first seen after the last lead time: at once', 20, [72, 24], 0, 1],
    ['first seen after the last lead time, and nobody woke before', 20, [72, 24], 1, 1],
    ['first seen after a lead time that is not the last', 20, [72, 3], 0, 0],
    ['first seen when it is over', 0, [72, 24], 2, 0],
    ['first seen in its last, rough unit', 0, [72, 24], 0, 1],
    ['the page was read just after the lead time, by a late alarm or a hidden tab', 23.9, [24], 0.02, 1],
    ['a shorter lead time after it', 20, [72, 24, 3], 17, 1],
    ['no lead times', 20, [], 19, 0],
  ])('%s', (_, left, leads, after, count) => {
    expect(due(waiting(left), leads, seenAt + after * hour)).toHaveLength(count)
  })

  test('one that was first seen after its last lead time is reminded of once, however often its page is read', () => {
    const now = seenAt + hour
    const sent = logReminders({}, due(waiting(20), [72, 24], now), () => true, now)
    const later = seenAt + 3 * hour
    const left = printed({ remainingMs: 17 * hour, granularityMs: hour, seenAt: later })
    const again = orderOf('WAIT_BUYER_CONFIRM_GOODS', { seenAt: later, deadlines: { 'confirm-receipt': left } })
    expect(due(again, [72, 24], later, sent)).toEqual([])
    expect(due(again, [72, 24], later)).toHaveLength(1)
  })

  test('not for what the seller must do', () => {
    const facts = orderOf('WAIT_SELLER_SEND_GOODS', { times: { paidAt: seenAt } })
    const now = seenAt + 40 * hour
    expect(answered(facts, now).answers.some(({ state, who }) => state === 'running' && who === 'seller')).toBe(true)
    expect(due(facts, [24], now)).toEqual([])
  })

  test('not, and counted nowhere, for the end of a price guarantee', () => {
    const guard = printed({ remainingMs: 20 * hour })
    const facts = orderOf('WAIT_BUYER_CONFIRM_GOODS', { deadlines: { 'price-guard': guard } })
    const now = seenAt + 10 * hour
    const { answers } = answered(facts, now)
    expect(answers.some(({ kind, state }) => kind === 'price-guard' && state === 'running')).toBe(true)
    expect(due(facts, [12], now)).toEqual([])
    expect(entryOf({ version: 1, facts, note: {} }, answers)).toMatchObject({ dues: [], buyerDues: [] })
  })

  test('again when the deadline was moved, and not for another rounding of it', () => {
    const now = seenAt + 80 * hour
    const sent = logReminders({}, due(waiting(100), [24], now), () => true, now)
    const reread = (leftHours: number) =>
      orderOf('WAIT_BUYER_CONFIRM_GOODS', {
        seenAt: now,
        deadlines: { 'confirm-receipt': printed({ remainingMs: leftHours * hour, granularityMs: hour, seenAt: now }) },
      })
    expect(due(reread(25), [24], now + 2 * hour, sent)).toEqual([])
    expect(due(reread(20 + 72), [24], now + 69 * hour, sent)).toHaveLength(1)
  })

  test('each comes once, whenever the background wakes', () => {
    const moments = fc
      .array(fc.integer({ min: 0, max: 200 }), { maxLength: 12 })
      .map((all) => all.sort((a, b) => a - b))
    const leads = fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 150 }), leads, moments, (left, leadHours, all) => {
        let sent: SentLog = {}
        const given: string[] = []
        for (const after of all) {
          const now = seenAt + after * hour
          const reminders = due(waiting(left), leadHours, now, sent)
          given.push(...reminders.flatMap(({ keys }) => keys))
          sent = logReminders(sent, reminders, () => true, now)
        }
        expect(new Set(given).size).toBe(given.length)
      }),
    )
  })
})

test('logReminders forgets what is long over, and orders that are not kept', () => {
  const sent = { '1/pay//24': seenAt, '2/pay//24': seenAt - 2 * lateMs - 1, '3/pay//24': seenAt }
  expect(logReminders(sent, [], (id) => id !== '3', seenAt)).toEqual({ '1/pay//24': seenAt })
})

describe('countDue and nextMoment', () => {
  const at = (hours: number) => seenAt + hours * hour
  const entries = [entry([at(-1), at(10)]), entry([at(60)]), entry([at(5)], { quiet: true }), entry([])]

  test.each([
    [9, 0],
    [10, 1],
    [60, 2],
  ])('within %i hours: %i', (windowHours, count) => {
    expect(countDue(entries, windowHours, seenAt)).toBe(count)
  })

  test.each<[number[], number | undefined]>([
    [[], at(10)],
    [[3], at(7)],
    [[3, 58], at(2)],
  ])('with %j hours before', (hoursBefore, next) => {
    expect(nextMoment(entries, hoursBefore, seenAt)).toBe(next)
  })

  test('nothing to wake for', () => {
    expect(nextMoment([entry([at(-1)])], [1], seenAt)).toBeUndefined()
  })

  test('the count changes at no moment but the next one', () => {
    const dues = fc.array(fc.integer({ min: -50, max: 300 }), { maxLength: 4 }).map((all) => all.sort((a, b) => a - b))
    fc.assert(
      fc.property(fc.array(dues), fc.integer({ min: 1, max: 100 }), fc.nat(400), (all, windowHours, after) => {
        const some = all.map((hours) => entry(hours.map(at)))
        const next = nextMoment(some, [windowHours], seenAt) ?? Number.POSITIVE_INFINITY
        const later = Math.min(seenAt + after * hour, next - 1)
        expect(countDue(some, windowHours, later)).toBe(countDue(some, windowHours, seenAt))
      }),
    )
  })
})

describe('entryOf', () => {
  const of = (facts: OrderFacts, note = {}) => entryOf({ version: 1, facts, note }, deadlinesFor(facts, rules, seenAt))

  test.each<[string, OrderFacts, object]>([
    ['a running deadline of the buyer', waiting(20), { dues: [seenAt + 20 * hour], buyerDues: [seenAt + 20 * hour] }],
    [
      'a running deadline of the seller',
      orderOf('WAIT_SELLER_SEND_GOODS', { times: { paidAt: seenAt } }),
      { dues: [seenAt + 48 * hour], buyerDues: [] },
    ],
    ['closed', orderOf('TRADE_CLOSED', { times: { endedAt: seenAt - hour } }), { endedAt: seenAt - hour, dues: [] }],
    ['finished, when is not known', orderOf('TRADE_FINISHED'), { endedAt: seenAt }],
    [
      'finished, with an after-sales window',
      orderOf('TRADE_FINISHED', { times: { confirmedAt: seenAt } }),
      { endedAt: seenAt + 360 * hour },
    ],
  ])('%s', (_, facts, expected) => {
    expect(of(facts)).toMatchObject(expected)
  })

  test('a finished order with a running refund is not over', () => {
    expect(of(orderOf('TRADE_FINISHED', { refund: { status: 'REFUNDING' } })).endedAt).toBeUndefined()
    expect(of(orderOf('TRADE_FINISHED', { items: [{ refund: { status: 'WAIT_SELLER_AGREE' } }] })).endedAt).toBe(
      undefined,
    )
  })

  test('what a page prints in days is counted until its last day is over', () => {
    const words = '还剩1天'
    const printed = { remainingMs: 24 * hour, granularityMs: 24 * hour, words, seenAt }
    const entry = of(orderOf('WAIT_BUYER_CONFIRM_GOODS', { deadlines: { 'confirm-receipt': printed } }))
    expect(countDue([entry], 48, seenAt + 30 * hour)).toBe(1)
    expect(nextMoment([entry], [], seenAt + 30 * hour)).toBe(seenAt + 48 * hour)
    expect(countDue([entry], 48, seenAt + 48 * hour)).toBe(0)
  })

  test('a note makes it quiet', () => {
    expect(of(waiting(20), { done: true }).quiet).toBe(true)
    expect(of(waiting(20), { done: false }).quiet).toBeUndefined()
  })
})
