/** Where an order opens in the shop. */
import type { OrderFacts } from '../../core/orders/facts.ts'
import { orderNumberInUrl } from '../../core/orders/order-number.ts'

const details: Record<OrderFacts['site'], string> = {
  taobao: 'https://buyertrade.taobao.com/trade/detail/trade_item_detail.htm?bizOrderId=',
  tmall: 'https://trade.tmall.com/detail/orderDetail.htm?bizOrderId=',
  xianyu: 'https://www.goofish.com/order-detail?orderId=',
}
/** Beside them stand pages of the same kind where receipt is confirmed, which pays the seller. */
const detailPage = /^https:\/\/[^/?#]+\.(?:taobao|tmall)\.com\/(?:[^?#]+\/)?detail\//

/**
 * The page of an order's details: the one it was read on when that was such a page of the shop, else the usual one.
 * Stored addresses may come from an imported file, so only those of the shop are opened.
 */
export function orderAddress({ orderId, site, url }: OrderFacts): string {
  const isDetail = detailPage.test(url) && orderNumberInUrl(url) === orderId
  return isDetail ? url : details[site] + encodeURIComponent(orderId)
}
