/** Invented orders as the extension stores them: one in each kind of state, or as many as are wanted. */
import { entryOf } from '../../core/deadlines/entry.ts'
import type { OrderFacts, TradeStatus } from '../../core/orders/facts.ts'
import type { StoredOrder } from '../../core/orders/stored.ts'
import { answersFor } from '../../features/orders/answers.ts'
import { indexKey, orderKey } from '../../services/order-keys.ts'
import { indexOf } from '../../services/order-read.ts'

const hour = 3_600_000
const day = 24 * hour
const list = 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm'

/** The number of an invented order. */
export const orderId = (number: number): string => `5190000000${String(number).padStart(9, '0')}`

function order(number: number, now: number, status: TradeStatus, words: string, more: Partial<OrderFacts>): OrderFacts {
  return {
    orderId: orderId(number),
    site: 'taobao',
    pageKind: 'order-list',
    url: list,
    seenAt: now - 3 * 60_000,
    trade: { status, words },
    ...more,
  }
}

const item = (title: string) => [{ title, quantity: 1 }]
const printed = (remainingMs: number, granularityMs: number, words: string, seenAt: number) => ({
  remainingMs,
  granularityMs,
  words,
  seenAt,
})

/** Ten orders in ten states, as seen three minutes before `now` (epoch ms). */
export function tenOrders(now: number): OrderFacts[] {
  const seenAt = now - 3 * 60_000
  return [
    order(1, now, 'WAIT_BUYER_PAY', '等待买家付款', {
      shop: '山海茶具旗舰店',
      items: item('手工陶瓷茶杯 家用品茗杯 单只装'),
      amounts: { totalFen: 26800 },
      deadlines: { pay: printed(5 * hour, 60_000, '还剩5时3分', seenAt) },
    }),
    order(2, now, 'WAIT_SELLER_SEND_GOODS', '买家已付款', {
      shop: '云上文具',
      items: [...item('A5横线笔记本 加厚 100张'), ...item('中性笔 0.5mm 黑色 12支装')],
      amounts: { paidFen: 4590 },
      times: { paidAt: now - 20 * hour },
    }),
    order(3, now, 'WAIT_BUYER_CONFIRM_GOODS', '卖家已发货', {
      site: 'tmall',
      shop: '北岸户外官方旗舰店',
      items: item('轻量登山背包 40升 防泼水 附雨罩 多色可选 男女通用款'),
      amounts: { paidFen: 45900 },
      deadlines: { 'confirm-receipt': printed(2 * day + 3 * hour, hour, '还剩2天3时', seenAt) },
      logistics: { state: 'TRANSPORT', words: '运输中', carrier: '顺丰速运', trackingNumber: 'SF0000000000001' },
    }),
    order(4, now, 'WAIT_BUYER_CONFIRM_GOODS', '卖家已发货', {
      shop: '小满家居',
      items: [
        {
          title: '亚麻桌布 140×200 米白',
          refund: { status: 'WAIT_BUYER_RETURN_GOODS', words: '请退货', amountFen: 12900 },
          deadlines: { 'buyer-returns-goods': printed(6 * day, day, '剩余6天', seenAt) },
        },
      ],
      amounts: { paidFen: 12900 },
    }),
    order(5, now, 'WAIT_SELLER_SEND_GOODS', '买家已付款', {
      shop: '木与纸书店',
      items: [
        { title: '旧版地图册', refund: { status: 'WAIT_SELLER_AGREE', words: '退款中', appliedAt: now - 10 * hour } },
      ],
      amounts: { paidFen: 8800 },
      times: { paidAt: now - 60 * hour },
    }),
    order(6, now, 'TRADE_FINISHED', '交易成功', {
      shop: '阿禾零食铺',
      items: item('海苔脆片 原味 6包'),
      amounts: { paidFen: 3990 },
      times: { confirmedAt: now - 9 * day, endedAt: now - 9 * day },
    }),
    order(7, now, 'TRADE_CLOSED', '交易关闭', {
      shop: '远山灯具',
      items: [{ title: '小夜灯 暖光', refund: { status: 'SUCCESS', words: '退款成功', amountFen: 5900 } }],
      amounts: { paidFen: 5900, refundedFen: 5900 },
      times: { endedAt: now - 2 * day },
    }),
    order(8, now, 'FRONT_PAID_FINAL_NOPAID', '等待支付尾款', {
      site: 'tmall',
      shop: '晴川数码专营店',
      items: item('蓝牙耳机 预售款'),
      amounts: { totalFen: 59900 },
      deadlines: { 'pay-balance': printed(20 * hour, hour, '还剩20小时', seenAt) },
    }),
    order(9, now, 'WAIT_SELLER_SEND_GOODS', '等待卖家发货', {
      site: 'xianyu',
      url: 'https://www.goofish.com/bought',
      items: item('二手胶片相机 成色九新'),
      amounts: { paidFen: 66000 },
    }),
    order(10, now, 'unknown', '订单处理中（新状态）', { shop: '一家小店', items: item('竹编收纳篮') }),
  ]
}

/** Many orders in mixed states, none of them alike; for a measure of size. */
export function manyOrders(count: number, now: number): OrderFacts[] {
  const kinds = tenOrders(now)
  return Array.from({ length: count }, (_, at) => {
    const kind = kinds[at % kinds.length] as OrderFacts
    const seenAt = now - (at + 1) * 60_000
    return { ...kind, orderId: orderId(at + 1), seenAt, shop: `${kind.shop ?? '小店'}${at % 97}` }
  })
}

/** What storage holds for these orders, with the index that the background keeps of them at that time. */
export function asStored(orders: readonly OrderFacts[], now = Date.now()): Record<string, unknown> {
  const stored: StoredOrder[] = orders.map((facts) => ({ version: 1, facts, note: {} }))
  const entries = stored.map((one) => entryOf(one, answersFor(one.facts, now, {})))
  return {
    ...Object.fromEntries(stored.map((one) => [orderKey(one.facts.orderId), one])),
    [indexKey]: indexOf(entries),
  }
}
