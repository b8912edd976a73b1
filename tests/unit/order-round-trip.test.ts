import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { orderJson, readOrderJson } from '../../core/orders/export/json.ts'
import type { OrderFacts } from '../../core/orders/facts.ts'
import { mergeFacts } from '../../core/orders/merge.ts'
import { saysNews } from '../../core/orders/news.ts'
import type { StoredOrder } from '../../core/orders/stored.ts'
import { deadlineKinds, logisticsStates, refundStatuses, tradeStatuses } from '../../rules/status-codes.ts'
import type * as z from '../../rules/zod.ts'
import { readStored } from '../../services/order-read.ts'
import type { Facts } from '../../services/order-shapes.ts'
import { orderOf, seenAt } from './order-facts.ts'

const time = fc.integer({ min: 1_500_000_000_000, max: 2_000_000_000_000 })
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
const amount = fc.nat()
const some = <T>(of: Record<string, fc.Arbitrary<unknown>>) => fc.record(of, { requiredKeys: [] }) as fc.Arbitrary<T>
const refundDetails = {
  intervention: fc.constantFrom('asked', 'done'),
  refundId: words,
  amountFen: amount,
  reason: words,
  appliedAt: time,
}
const refund = fc.record(
  {
    status: fc.constantFrom(...refundStatuses),
    words,
    ...refundDetails,
    earlier: fc.record({ readAt: time, ...refundDetails }, { requiredKeys: ['readAt'] }),
  },
  { requiredKeys: ['status'] },
)
const trade = fc.record({ status: fc.constantFrom(...tradeStatuses), words }, { requiredKeys: ['status'] })
const deadline = fc.record(
  { remainingMs: amount, dueAt: time, granularityMs: amount, words, seenAt: time },
  { requiredKeys: ['granularityMs', 'words', 'seenAt'] },
)
const deadlines = some(Object.fromEntries(deadlineKinds.map((kind) => [kind, deadline])))
const parcel = some({
  state: fc.constantFrom(...logisticsStates),
  words,
  carrier: words,
  trackingNumber: words,
})
const readAt = fc.dictionary(fc.constantFrom('trade', 'shop', 'times.paidAt'), time, { noNullPrototype: true })

/** Every field that facts can have. */
const anyFacts: fc.Arbitrary<OrderFacts> = fc.record(
  {
    orderId: fc.constant('4868000000000000001'),
    site: fc.constantFrom('taobao', 'tmall', 'xianyu'),
    pageKind: fc.constantFrom('order-list', 'order-detail', 'refund'),
    url: fc.webPath().map((path) => `https://trade.tmall.com${path || '/'}`),
    seenAt: time,
    shop: words,
    trade,
    refund,
    logistics: parcel,
    parcels: fc.array(parcel, { maxLength: 3 }),
    times: some({
      createdAt: time,
      createdOn: fc.constant('2026-11-11'),
      paidAt: time,
      shippedAt: time,
      signedAt: time,
      confirmedAt: time,
      endedAt: time,
      disputed: fc.constantFrom(['paidAt'], ['shippedAt', 'signedAt']),
    }),
    amounts: some({ totalFen: amount, paidFen: amount, refundedFen: amount, shippingFen: amount, totalWords: words }),
    items: fc.array(
      some({
        subOrderId: words,
        title: words,
        options: words,
        services: words,
        quantity: amount,
        priceFen: amount,
        trade,
        refund,
        deadlines,
        readAt,
      }),
      { maxLength: 3 },
    ),
    deadlines,
    shipWords: words,
    readAt,
  },
  { requiredKeys: ['orderId', 'site', 'pageKind', 'url', 'seenAt'] },
) as fc.Arbitrary<OrderFacts>

describe('facts → store → facts', () => {
  test('the stored shape has every field of the facts', () => {
    type Required2<T> = T extends object ? { [Key in keyof T]-?: Required2<Exclude<T[Key], undefined>> } : T
    expectTypeOf<Required2<z.infer<typeof Facts>>>().toEqualTypeOf<Required2<OrderFacts>>()
  })

  test('loses nothing', () => {
    fc.assert(
      fc.property(anyFacts, fc.record({ done: fc.boolean(), ignored: fc.boolean() }), (facts, note) => {
        const stored: StoredOrder = { version: 1, facts, note }
        expect(readStored(structuredClone(stored), facts.orderId)).toEqual(stored)
        const { orders, fault } = readOrderJson(orderJson([stored], seenAt))
        expect(fault).toBeUndefined()
        expect(readStored(orders[0], facts.orderId)).toEqual(stored)
      }),
    )
  })

  test.each<[string, unknown]>([
    [
      'another order',
      { version: 1, facts: { ...orderOf('TRADE_FINISHED'), orderId: '4868000000000000002' }, note: {} },
    ],
    ['no version', { facts: orderOf('TRADE_FINISHED'), note: {} }],
    ['no note', { version: 1, facts: orderOf('TRADE_FINISHED') }],
    ['an unknown status', { version: 1, facts: orderOf('NEW' as never), note: {} }],
    [
      'an amount that is not whole',
      { version: 1, facts: orderOf('TRADE_FINISHED', { amounts: { paidFen: 0.5 } }), note: {} },
    ],
    [
      'a strange address',
      { version: 1, facts: { ...orderOf('TRADE_FINISHED'), url: 'https://taobao.com.evil.org/' }, note: {} },
    ],
    [
      'a script for an address',
      { version: 1, facts: { ...orderOf('TRADE_FINISHED'), url: 'javascript:alert(1)' }, note: {} },
    ],
    ['null', null],
    ['text', 'x'],
  ])('refuses %s', (_, raw) => {
    expect(readStored(raw, '4868000000000000001')).toBeUndefined()
  })
})

describe('readOrderJson', () => {
  test.each([
    ['not JSON', '{', 'unreadable'],
    ['null', 'null', 'unreadable'],
    ['another file', '{"version":1,"orders":[]}', 'unreadable'],
    ['no orders', '{"format":"taolens-orders","version":1}', 'unreadable'],
    ['of a later version', '{"format":"taolens-orders","version":2,"orders":[]}', 'newer'],
    ['with a byte order mark', '\uFEFF{"format":"taolens-orders","version":1,"orders":[]}', undefined],
  ])('%s', (_, text, fault) => {
    expect(readOrderJson(text).fault).toBe(fault)
  })
})

test('a page that is read again says nothing new', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const kept = mergeFacts(facts, facts)
      expect(saysNews(kept, mergeFacts(kept, facts))).toBe(false)
    }),
  )
})
