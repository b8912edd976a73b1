import { describe, expect, test } from 'vitest'
import type { OrderFacts, PrintedDeadline, RefundFacts, SubOrderFacts } from '../../core/orders/facts.ts'
import { setBack } from '../../core/orders/future.ts'
import { mergeFacts } from '../../core/orders/merge.ts'
import { saysNews } from '../../core/orders/news.ts'
import { ordersToForget } from '../../core/orders/retention.ts'
import { byHint, type OrderEntry } from '../../core/orders/stored.ts'
import { day, hour, orderOf, printed, seenAt } from './order-facts.ts'

describe('saysNews', () => {
  const with_ = (end: Partial<PrintedDeadline>, more: Partial<OrderFacts> = {}) =>
    orderOf('WAIT_BUYER_CONFIRM_GOODS', {
      deadlines: { 'confirm-receipt': printed({ granularityMs: hour, ...end }) },
      ...more,
    })
  const base = with_({ remainingMs: 100 * hour })
  const soon = { seenAt: seenAt + 60_000 }

  test.each<[string, OrderFacts, boolean]>([
    ['the same', base, false],
    [
      'the same on another page',
      { ...base, url: 'https://trade.taobao.com/', pageKind: 'order-detail', ...soon },
      false,
    ],
    ['the same, five minutes later', { ...base, seenAt: seenAt + 300_000 }, true],
    ['the countdown went on', with_({ remainingMs: 100 * hour - 60_000, words: '还剩4天3时', ...soon }, soon), false],
    ['the deadline was moved', with_({ remainingMs: 172 * hour }), true],
    ['another status', { ...base, trade: { status: 'TRADE_FINISHED' } }, true],
    ['a deadline more', { ...base, deadlines: { ...base.deadlines, ship: printed({ dueAt: seenAt }) } }, true],
    ['a deadline of an item', { ...base, items: [{ deadlines: { ship: printed({ dueAt: seenAt }) } }] }, true],
  ])('%s: %#', (_, after, news) => {
    expect(saysNews(base, after)).toBe(news)
  })

  test('a refund that was not there any more, once', () => {
    const order = (at: number, items: SubOrderFacts[], trade?: 'TRADE_FINISHED') =>
      orderOf(trade, { seenAt: seenAt + at, items })
    const asked = order(0, [{ title: '杯', refund: { status: 'WAIT_SELLER_AGREE' } }], 'TRADE_FINISHED')
    const without = mergeFacts(asked, order(1, [{ title: '杯' }], 'TRADE_FINISHED'))
    expect(saysNews(asked, without)).toBe(true)
    expect(saysNews(without, mergeFacts(without, order(2, [{ title: '杯' }], 'TRADE_FINISHED')))).toBe(false)
    expect(saysNews(asked, mergeFacts(asked, order(1, [{ title: '杯' }])))).toBe(false)
  })
})

describe('setBack', () => {
  test('leaves what was read in the past', () => {
    const facts = orderOf('TRADE_FINISHED')
    expect(setBack(facts, seenAt)).toBe(facts)
  })

  test('a reading from the future loses against one from now', () => {
    const future = orderOf('WAIT_BUYER_CONFIRM_GOODS', {
      seenAt: seenAt + day,
      shop: '店',
      deadlines: {
        'confirm-receipt': printed({ remainingMs: day, seenAt: seenAt + day }),
        ship: printed({ dueAt: seenAt }),
      },
    })
    const merged = mergeFacts(setBack(future, seenAt), orderOf('TRADE_FINISHED', { seenAt: seenAt - 1000 }))
    expect(merged.trade?.status).toBe('TRADE_FINISHED')
    expect(merged.shop).toBe('店')
    expect(Object.keys(merged.deadlines ?? {})).toEqual(['ship'])
  })

  test.each([
    [seenAt + hour, undefined],
    [seenAt - hour, { readAt: seenAt - hour, amountFen: 1 }],
  ])('an end of a request that was read at %i', (readAt, kept) => {
    const refund: RefundFacts = { status: 'WAIT_SELLER_AGREE', earlier: { readAt, amountFen: 1 } }
    const future = orderOf(undefined, { seenAt: seenAt + day, refund, items: [{ refund }] })
    const { refund: ofOrder, items } = setBack(future, seenAt)
    const refused = setBack({ ...future, refund: { status: 'REFUNDING', refusedAt: readAt } }, seenAt).refund
    expect(refused?.refusedAt).toBe(kept && readAt)
    expect([ofOrder?.status, ofOrder?.earlier, items?.[0]?.refund?.earlier]).toEqual([refund.status, kept, kept])
  })
})

describe('ordersToForget', () => {
  const entry = (id: string, more: Partial<OrderEntry>): OrderEntry => ({
    id,
    seenAt,
    dues: [],
    buyerDues: [],
    ...more,
  })
  const entries = [
    entry('open', { seenAt: seenAt - 400 * day }),
    entry('running', { endedAt: seenAt - 400 * day, dues: [seenAt + 1] }),
    entry('old', { endedAt: seenAt - 300 * day }),
    entry('older', { endedAt: seenAt - 350 * day }),
    entry('new', { endedAt: seenAt - day }),
  ]

  test.each([
    [500, 10, []],
    [320, 10, ['older']],
    [100, 10, ['old', 'older']],
    [500, 4, ['older']],
    [500, 2, ['older', 'old', 'new']],
    [500, 1, ['older', 'old', 'new', 'open']],
    [500, 0, ['older', 'old', 'new', 'open']],
  ])('kept %i days, %i at most', (keepDays, most, ids) => {
    expect(ordersToForget(entries, seenAt, { keepDays, most })).toEqual(ids)
  })
})

test('byHint: the next deadline first, then the newest; what is quiet last', () => {
  const entry = (id: string, dues: number[], more: Partial<OrderEntry> = {}): OrderEntry => ({
    id,
    seenAt,
    dues,
    buyerDues: [],
    ...more,
  })
  const entries = [
    entry('quiet', [seenAt + 1], { quiet: true }),
    entry('none', [seenAt - 1]),
    entry('newer', [], { seenAt: seenAt + 1 }),
    entry('late', [seenAt - 1, seenAt + 9]),
    entry('soon', [seenAt + 2]),
  ]
  expect(entries.sort(byHint(seenAt)).map(({ id }) => id)).toEqual(['soon', 'late', 'newer', 'none', 'quiet'])
})
