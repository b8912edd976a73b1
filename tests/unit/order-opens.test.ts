/** Where an order opens: on a page that tells about it, never on one where something is done with it. */
import { expect, test } from 'vitest'
import type { OrderFacts } from '../../core/orders/facts.ts'
import { orderAddress } from '../../features/orders/address.ts'
import { orderOf } from './order-facts.ts'

const { orderId } = orderOf('WAIT_BUYER_CONFIRM_GOODS')
const opened = (url: string, more: Partial<OrderFacts> = {}) =>
  orderAddress(orderOf('WAIT_BUYER_CONFIRM_GOODS', { pageKind: 'order-detail', url, ...more }))
const usual = `https://buyertrade.taobao.com/trade/detail/trade_item_detail.htm?bizOrderId=${orderId}`

test.each([
  `https://trade.taobao.com/trade/detail/trade_order_detail.htm?biz_order_id=${orderId}`,
  `https://tradearchive.taobao.com/trade/detail/trade_item_detail.htm?bizOrderId=${orderId}`,
  `https://trade.tmall.com/detail/orderDetail.htm?bizOrderId=${orderId}&route_to=tm1`,
])('the page it was read on: %s', (url) => {
  expect(opened(url)).toBe(url)
})

test.each([
  // Here receipt is confirmed, which pays the seller, or the time for it is extended.
  `https://trade.taobao.com/trade/confirmGoods.htm?biz_order_id=${orderId}`,
  `https://trade.taobao.com/trade/buyerDelayConfirmGoodsTime.htm?biz_order_id=${orderId}`,
  `https://buyertrade.taobao.com/trade/detail/tradeSnap.htm?tradeID=${orderId}`,
  'https://market.m.taobao.com/app/tp/snapshot-m/pages/entry/index.html',
  // Of another order, of nobody we know, or not a page at all.
  'https://trade.taobao.com/trade/detail/trade_order_detail.htm?biz_order_id=5190000000000099999',
  `https://taobao.com.evil.example/trade/detail/?bizOrderId=${orderId}`,
  `http://trade.taobao.com/trade/detail/trade_order_detail.htm?biz_order_id=${orderId}`,
  'no address',
])('not on %s', (url) => {
  expect(opened(url)).toBe(usual)
})

test('an order of Tmall that was last read where receipt is confirmed opens on Tmall', () => {
  const url = `https://trade.tmall.com/order/confirmGoods.htm?biz_order_id=${orderId}`
  expect(opened(url, { site: 'tmall' })).toBe(`https://trade.tmall.com/detail/orderDetail.htm?bizOrderId=${orderId}`)
})
