import { expect, test } from 'vitest'
import { guideForOrder } from '../../core/guides/for-order.ts'
import type { OrderFacts, TradeStatus } from '../../core/orders/facts.ts'
import { travelWays } from '../../rules/travel-ways.ts'
import { orderOf } from './order-facts.ts'

const guideOf = (status: TradeStatus, more: Partial<OrderFacts> = {}) => {
  const found = guideForOrder({ ...orderOf(status), ...more }, undefined)
  return found && [found.guide, found.orderId !== undefined]
}

test.each<[string, TradeStatus, Partial<OrderFacts>, [string, boolean] | undefined]>([
  ['unpaid', 'WAIT_BUYER_PAY', {}, ['payment-failed', false]],
  ['paid', 'WAIT_SELLER_SEND_GOODS', {}, ['refund-direct', true]],
  ['on its way', 'WAIT_BUYER_CONFIRM_GOODS', {}, ['on-arrival', true]],
  [
    'a refund of an item runs',
    'WAIT_BUYER_CONFIRM_GOODS',
    { items: [{ refund: { status: 'WAIT_SELLER_AGREE' } }] },
    ['refund-direct', true],
  ],
  ['completed', 'TRADE_FINISHED', {}, ['refund-direct', true]],
  ['closed before payment', 'TRADE_CLOSED_BY_TAOBAO', {}, undefined],
  ['refunded', 'TRADE_CLOSED', {}, undefined],
  ['unreadable', 'unknown', {}, ['refund-direct', true]],
])('%s', (_, status, more, guide) => {
  expect(guideOf(status, more)).toEqual(guide)
})

test('through an agent it is always the agent’s', () => {
  const guides = travelWays.map((way) => guideForOrder(orderOf('WAIT_BUYER_PAY'), way)?.guide)
  expect(guides.filter((guide) => guide === 'agent-orders')).toHaveLength(1)
})
