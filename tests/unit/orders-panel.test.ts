import { describe, expect, test } from 'vitest'
import type { DeadlineAnswer } from '../../core/deadlines/answer.ts'
import { chooseViews } from '../../features/orders/panel/choose-views.ts'
import { sayDeadline } from '../../features/orders/panel/deadline-words.ts'
import { rankHints, seemsOver } from '../../features/orders/panel/hints.ts'
import { isOver, type OrderView, rank, urgentOf } from '../../features/orders/panel/order-view.ts'
import { sayYuan } from '../../features/orders/panel/say.ts'
import { urgencyOf } from '../../features/orders/panel/urgency.ts'
import { isChinaTime, sayAgo, sayMoment } from '../../features/orders/time-words.ts'
import type { Speech } from '../../locales/i18n.ts'
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

describe('a deadline on one line', () => {
  const speech = {
    locale: 'en',
    t: (key: string, values = {}) => [key, ...Object.values(values)].join(' | '),
  } as Speech
  const at = Date.parse('2026-11-22T16:00:00Z')
  const line = (remainingMs: number, granularityMs: number, more: Partial<DeadlineAnswer> = {}) =>
    sayDeadline(answer({ remainingMs, granularityMs, dueAt: at, ...more }), speech)

  test.each([
    [5 * hour + 7 * minute, minute, 'timeLeft | 5 hours, 7 minutes'],
    [5 * hour + 7 * minute, hour, 'timeLeft | 5 hours'],
    [30 * minute, hour, 'timeLeftLess | 2 hours'],
    // Read three minutes ago: the page and its mark still say so.
    [27 * hour - 3 * minute, hour, 'timeLeft | 1 day, 3 hours'],
    [27 * hour - 6 * minute, hour, 'timeLeft | 1 day, 2 hours'],
  ])('%i ms in units of %i ms: %s', (left, granularity, said) => {
    expect(line(left, granularity)).toBe(`timeLine.running | deadlineKind.pay | ${said}`)
  })

  test('where the page prints a bare date says the day in China, and never a number of hours', () => {
    expect(line(8 * hour, day, { printedAt: at })).toBe('timeLine.running | deadlineKind.pay | Nov 23')
    expect(line(0, day, { printedAt: at })).toBe('timeLine.running | deadlineKind.pay | Nov 23')
    expect(line(2 * day + hour, day)).toBe('timeLine.running | deadlineKind.pay | timeLeft | 2 days')
  })
})

test('what nobody has to act on does not lead an order', () => {
  const arrival = answer({ kind: 'arrival', who: 'carrier', dueAt: 1, remainingMs: 1 })
  const pay = answer({ dueAt: 2 * day, remainingMs: 2 * day })
  expect(urgentOf({ answers: [arrival, pay] })).toBe(pay)
  expect(urgentOf({ answers: [arrival] })).toBe(arrival)
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
    [26800, 'CN¥268.00'],
    [5, 'CN¥0.05'],
    [0, 'CN¥0.00'],
    [1234567, 'CN¥12,345.67'],
  ])('%i fen is %s, as the Money tab writes it', (fen, said) => {
    expect(sayYuan(fen, 'en')).toBe(said)
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

  test('says that it reads on while the first orders cannot be read', () => {
    const state = {
      ...{ orders: new Map(), unreadable: ['broken'], newer: [], complete: false },
      entries: [{ id: 'broken', seenAt: 10, dues: [110], buyerDues: [] }],
      trouble: { kind: 'none' as const, at: 0 },
    }
    const asked = { text: '', group: 'all' as const, over: false }
    const choosing = { asked, now: 100, answers: () => [], matches: () => false }
    expect(chooseViews(state, choosing)).toMatchObject({ views: [], waiting: true })
    expect(chooseViews({ ...state, complete: true }, choosing)).toMatchObject({ views: [], waiting: false })
  })
})
