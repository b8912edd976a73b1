import { describe, expect, test } from 'vitest'
import { amountsOf, timesOfRows } from '../../core/orders/labelled.ts'
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

  test('no amount is certain without its sign, unless the data says that it is in yuan', () => {
    expect(amountsOf({ total: '47.40' }, 'TRADE_FINISHED')).toEqual({ totalWords: '47.40' })
    expect(amountsOf({ total: '47.40', inYuan: true }, 'TRADE_FINISHED')).toMatchObject({ paidFen: 4740 })
    expect(amountsOf({})).toBeUndefined()
  })
})
