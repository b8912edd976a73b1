import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readOldDetail } from '../../core/orders/old-detail.ts'
import { readOldList } from '../../core/orders/old-list.ts'
import { dayMs, hourMs, minuteMs, secondMs } from '../../core/orders/times.ts'
import { readTmallDetail } from '../../core/orders/tmall-detail.ts'
import { listItem, listOrder, orderId, otherId, taobaoDetail, tmallDetail } from './order-data.ts'
import { index } from './order-fold.ts'

const at = (iso: string) => Date.parse(`${iso}+08:00`)
const seenAt = at('2026-11-09T23:13:58')
const list = {
  seenAt,
  url: 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm',
  pageKind: 'order-list',
  index,
} as const
const detail = { ...list, url: 'https://trade.tmall.com/detail/orderDetail.htm', pageKind: 'order-detail' } as const
const shipped = (words: string) => ({ status: 'WAIT_BUYER_CONFIRM_GOODS', words })
const shipBy = { dueAt: at('2026-11-08T23:10:00'), granularityMs: minuteMs, words: '11月08日 23:10前发货', seenAt }
const readOne = (more: Record<string, unknown>) => readOldList({ mainOrders: [listOrder(orderId, more)] }, list)[0]

describe('the old order list', () => {
  test('every fact of an order with two items', () => {
    const item = { quantity: 2, priceFen: 2070, deadlines: { ship: shipBy } }
    expect(readOldList({ mainOrders: [listOrder(orderId)] }, list)).toEqual([
      {
        orderId,
        site: 'taobao',
        pageKind: 'order-list',
        url: list.url,
        seenAt,
        shop: '茶叶小铺',
        trade: shipped('卖家已发货'),
        times: { createdAt: at('2026-11-06T23:08:55') },
        amounts: { totalFen: 4740, totalWords: '47.40', paidFen: 4740, shippingFen: 600 },
        items: [
          { subOrderId: '5190000000000012301', title: '陶瓷茶杯', options: '颜色分类：白色', ...item },
          { subOrderId: '5190000000000012302', title: '竹茶盘', options: '颜色分类：大号', ...item },
        ],
        deadlines: {
          'confirm-receipt': {
            remainingMs: 9 * dayMs + 9 * hourMs,
            granularityMs: hourMs,
            words: '还剩9天9时',
            seenAt,
          },
        },
      },
    ])
  })

  test('an unpaid or closed order has a total, and nothing paid', () => {
    const unpaid = readOne({ statusInfo: { text: '等待买家付款' }, extra: { tradeStatus: 'WAIT_BUYER_PAY' } })
    expect(unpaid?.amounts).toEqual({ totalFen: 4740, totalWords: '47.40', shippingFen: 600 })
    expect(unpaid?.deadlines).toHaveProperty('pay')
    const cancelled = readOne({ statusInfo: { text: '交易关闭' }, extra: { tradeStatus: 'CREATE_CLOSED_OF_TAOBAO' } })
    expect(cancelled?.trade).toEqual({ status: 'TRADE_CLOSED_BY_TAOBAO', words: '交易关闭' })
    const closed = readOne({ statusInfo: { text: '交易关闭' }, extra: {} })
    expect(closed?.trade?.status).toBe('ALL_CLOSED')
    for (const order of [cancelled, closed]) {
      expect(order?.amounts).not.toHaveProperty('paidFen')
      expect(order).not.toHaveProperty('deadlines')
    }
  })

  test('words and code that contradict each other are no status', () => {
    const facts = readOne({ statusInfo: { text: '交易成功' }, extra: { tradeStatus: 'WAIT_BUYER_PAY' } })
    expect(facts?.trade).toEqual({ status: 'unknown', words: '交易成功' })
    expect(facts).not.toHaveProperty('deadlines')
  })

  test('an amount in another currency is kept as words only', () => {
    const facts = readOne({ payInfo: { actualFee: '1 057,30 сом', currency: 'KGS' }, extra: { currency: 'KGS' } })
    expect(facts?.amounts).toEqual({ totalWords: '1 057,30 сом' })
    expect(facts?.items?.[0]).not.toHaveProperty('priceFen')
  })

  test('the refund word of an item leaves the order as it is', () => {
    const item = { ...listItem('陶瓷茶杯', '白色'), refundStatus: '退款成功' }
    const facts = readOne({
      statusInfo: { text: '交易成功' },
      extra: { tradeStatus: 'TRADE_FINISHED' },
      subOrders: [item],
    })
    expect(facts?.trade?.status).toBe('TRADE_FINISHED')
    expect(facts).not.toHaveProperty('refund')
    expect(facts?.items?.[0]?.refund).toEqual({ status: 'SUCCESS', words: '退款成功' })
  })

  test('an order without a readable number is left out, the others stay', () => {
    const orders = [listOrder(''), null, 7, listOrder('12345'), listOrder(otherId)]
    expect(readOldList({ mainOrders: orders }, list).map((facts) => facts.orderId)).toEqual([otherId])
  })

  test('a day without a time of day is a day', () => {
    const facts = readOne({ orderInfo: { id: orderId, createDay: '2026-11-06' } })
    expect(facts?.times).toEqual({ createdOn: '2026-11-06' })
  })

  test('a Tmall order is of Tmall', () => {
    expect(readOne({ orderInfo: { id: orderId, b2C: true } })?.site).toBe('tmall')
    expect(readOne({ statusInfo: { url: '//trade.tmall.com/detail/orderDetail.htm' } })?.site).toBe('tmall')
  })
})

test('the old Taobao detail', () => {
  const facts = readOldDetail(taobaoDetail(orderId), detail)
  expect(facts).toMatchObject({
    orderId,
    site: 'taobao',
    trade: shipped('当前订单状态：卖家已发货，请查看页面下方物流信息了解宝贝寄送情况'),
    logistics: { carrier: '圆通速递', trackingNumber: 'YT0000000000000' },
    amounts: { totalFen: 4740, paidFen: 4740, shippingFen: 600 },
    items: [
      {
        subOrderId: '5190000000000012301',
        title: '陶瓷茶杯',
        options: '颜色分类：白色',
        quantity: 2,
        priceFen: 2070,
        trade: shipped('未确认收货'),
        deadlines: { ship: shipBy },
      },
      { subOrderId: '5190000000000012302', title: '竹茶盘', refund: { status: 'SUCCESS', words: '退款成功' } },
    ],
    deadlines: {
      'confirm-receipt': {
        remainingMs: 653_139_000,
        granularityMs: secondMs,
        words: '您还有…来完成宝贝陶瓷茶杯的"确认收货"操作。',
      },
    },
  })
  expect(facts?.times).toEqual({
    createdAt: at('2026-11-06T23:08:55'),
    paidAt: at('2026-11-06T23:09:33'),
    shippedAt: at('2026-11-07T12:39:38'),
  })
  expect(JSON.stringify(facts)).not.toContain('13800000000')
})

test('the old Tmall detail, where 成交时间 is the purchase', () => {
  const facts = readTmallDetail(tmallDetail(orderId), detail)
  expect(facts).toMatchObject({
    orderId,
    site: 'tmall',
    trade: shipped('订单状态: 商家已发货，等待买家确认'),
    logistics: { carrier: '圆通速递', trackingNumber: 'YT0000000000000' },
    amounts: { totalFen: 12680, paidFen: 12680, shippingFen: 0 },
    items: [{ title: '防潮箱', options: '颜色分类：透明', quantity: 1, priceFen: 14980, trade: shipped('待确认收货') }],
    deadlines: {
      'confirm-receipt': { dueAt: 1_794_900_887_000, remainingMs: 520_754_613, granularityMs: 1 },
      arrival: { dueAt: at('2026-11-08T00:00:00'), words: '预计11月08日送达' },
    },
  })
  expect(facts?.items?.[0]?.deadlines?.['price-guard']?.dueAt).toBe(at('2026-11-29T23:59:59'))
  expect(facts?.times).toEqual({
    createdAt: at('2026-11-07T14:42:42'),
    paidAt: at('2026-11-07T14:42:51'),
    shippedAt: at('2026-11-07T15:34:47'),
  })
})

test('whatever the page data is, reading it never fails', () => {
  const shapes = [listOrder(orderId), taobaoDetail(orderId), tmallDetail(orderId)]
  const keys = fc.constantFrom(...new Set(JSON.stringify(shapes).match(/(?<=")\w+(?=":)/g)))
  const { tree } = fc.letrec((tie) => ({
    leaf: fc.oneof(fc.constant(orderId), fc.string(), fc.double(), fc.constant(null), fc.boolean()),
    tree: fc.oneof(
      { maxDepth: 5 },
      tie('leaf'),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(keys, tie('tree')),
    ),
  }))
  fc.assert(
    fc.property(tree, (data) => {
      for (const one of [data, { mainOrders: [data] }, { mainOrder: data, basic: { lists: [data] } }]) {
        readOldList(one, list)
        readOldDetail(one, detail)
        readTmallDetail(one, detail)
      }
    }),
  )
})
