/** The least facts of an order, for tests that need no more. */
import type { OrderFacts, TradeStatus } from '../../core/orders/facts.ts'

export function orderFacts(orderId: string, status: TradeStatus, seenAt: number): OrderFacts {
  const url = 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm'
  return { orderId, site: 'taobao', pageKind: 'order-list', url, seenAt, trade: { status } }
}
