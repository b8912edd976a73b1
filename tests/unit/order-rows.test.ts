import { describe, expect, test } from 'vitest'
import { deadlinesFor } from '../../core/deadlines/deadlines-for.ts'
import type { OrderFacts } from '../../core/orders/facts.ts'
import { amountsOf, timesOfRows } from '../../core/orders/labelled.ts'
import { mergeFacts } from '../../core/orders/merge.ts'
import { orderOf, rules } from './order-facts.ts'
import { fold } from './order-fold.ts'

const at = (iso: string) => Date.parse(`${iso}+08:00`)
const seenAt = at('2026-11-09T23:13:58')

describe('labelled rows', () => {
  const rows = (dealt: string) =>
    [
      ['付款时间', '2026-11-06 10:00:00'],
      ['发货时间', '2026-11-07 10:00:00'],
      ['成交時間：', dealt],
    ] as const

  test('成交时间 is the end only after the shipping, the purchase only before the payment, else nothing', () => {
    expect(timesOfRows(rows('2026-11-09 10:00:00'), fold, { seenAt })).toHaveProperty(
      'confirmedAt',
      at('2026-11-09T10:00:00'),
    )
    expect(timesOfRows(rows('2026-11-06 09:59:00'), fold, { seenAt })).toHaveProperty(
      'createdAt',
      at('2026-11-06T09:59:00'),
    )
    const between = timesOfRows(rows('2026-11-06 12:00:00'), fold, { seenAt })
    expect(Object.keys(between).sort()).toEqual(['paidAt', 'shippedAt'])
    expect(timesOfRows([['成交时间', '2026-11-09 10:00:00']], fold, { seenAt })).toEqual({})
  })

  test('a promise behind 发货时间 is no shipping', () => {
    expect(timesOfRows([['发货时间', '11月08日 23:10前发货']], fold, { seenAt })).toEqual({})
  })

  test.each([
    ['付款时间', '支付时间', 'paidAt'],
    ['发货时间', '發貨時間', 'shippedAt'],
    ['签收时间', '签收时间', 'signedAt'],
    ['创建时间', '下单时间', 'createdAt'],
    ['成交时间', '成交时间', 'confirmedAt'],
  ])('%s and %s: two that differ are none, two that say the same are one', (one, other, field) => {
    const first = '2026-11-07 10:00:31'
    const read = (second: string) =>
      timesOfRows(
        [
          ['拍下宝贝', '2026-11-05'],
          ...(field === 'confirmedAt' ? [['付款时间', '2026-11-06 10:00:00'] as const] : []),
          [one, first],
          [other, second],
        ],
        fold,
        { seenAt },
      )
    expect(read('2026-11-08 10:00:31')).not.toHaveProperty(field)
    expect(read('2026-11-07 10:00:32')).not.toHaveProperty(field)
    expect(read('2026-11-07 10:00')).toHaveProperty(field, at('2026-11-07T10:00:31'))
    expect(read(first)).toMatchObject({ createdOn: '2026-11-05', [field]: at('2026-11-07T10:00:31') })
  })

  test('成交时间 says nothing beside two payments or two parcels', () => {
    const two = [['发货时间', '2026-11-08 10:00:00'], ...rows('2026-11-07 12:00:00')] as const
    expect(timesOfRows(two, fold, { seenAt })).toEqual({
      paidAt: at('2026-11-06T10:00:00'),
      disputed: ['shippedAt'],
    })
  })

  test('a payment that a later page prints in two ways counts no more, until one prints it once again', () => {
    const paid = '2026-11-09 10:00:00'
    const read = (hour: number, ...payments: string[]) => {
      const printed = payments.map((value) => ['付款时间', value] as const)
      const times = timesOfRows(printed, fold, { seenAt })
      return orderOf('WAIT_SELLER_SEND_GOODS', { times, seenAt: seenAt + hour * 3_600_000 })
    }
    const told = (...all: OrderFacts[]) => {
      const facts = all.reduce((a, b) => mergeFacts(a, b))
      return deadlinesFor(facts, rules, facts.seenAt).map(({ state, why }) => why ?? state)
    }
    const once = read(0, paid)
    const twice = read(1, paid, '2026-11-09 20:00:00')
    expect([told(once), told(once, twice), told(once, twice, read(2))]).toEqual([
      ['running'],
      ['unknown-start'],
      ['unknown-start'],
    ])
    expect(told(once, twice, read(2, paid))).toEqual(['running'])
  })

  test('no amount is certain without its sign, unless the data says that it is in yuan', () => {
    expect(amountsOf({ total: '47.40' }, 'TRADE_FINISHED')).toEqual({ totalWords: '47.40' })
    expect(amountsOf({ total: '47.40', inYuan: true }, 'TRADE_FINISHED')).toMatchObject({ paidFen: 4740 })
    expect(amountsOf({})).toBeUndefined()
  })
})
