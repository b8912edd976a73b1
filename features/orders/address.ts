/** Where an order opens in the shop. */
import type { OrderFacts } from '../../core/orders/facts.ts'

const details: Record<OrderFacts['site'], string> = {
  taobao: 'https://buyertrade.taobao.com/trade/detail/trade_item_detail.htm?bizOrderId=',
  tmall: 'https://trade.tmall.com/detail/orderDetail.htm?bizOrderId=',
  xianyu: 'https://www.goofish.com/order-detail?orderId=',
}
const shops = /(^|\.)(taobao|tmall|goofish)\.com$/

/**
 * The page of an order's details: the one it was read on when that was such a page of the shop, else the usual one.
 * Stored addresses may come from an imported file, so only those of the shop are opened.
 */
export function orderAddress({ orderId, site, pageKind, url }: OrderFacts): string {
  const read = URL.canParse(url) ? new URL(url) : undefined
  const isDetail = pageKind === 'order-detail' && read?.protocol === 'https:' && shops.test(read.hostname)
  return isDetail ? url : details[site] + encodeURIComponent(orderId)
}
