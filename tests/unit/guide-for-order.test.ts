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
  ['a pre-sale of which nothing is paid', 'FRONT_NOPAID_FINAL_NOPAID', {}, ['payment-failed', false]],
  ['a pre-sale with a deposit, which other rules are for', 'FRONT_PAID_FINAL_NOPAID', {}, undefined],
  ['a pre-sale that is paid', 'FRONT_PAID_FINAL_PAID', {}, ['refund-direct', true]],
  ['a payment on its way', 'PAY_PENDING', {}, undefined],
  ['a payment not yet begun', 'TRADE_NO_CREATE_PAY', {}, undefined],
  ['shipped in part', 'SELLER_CONSIGNED_PART', {}, ['refund-direct', true]],
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
  ['closed, paid or not', 'ALL_CLOSED', {}, ['refund-direct', true]],
  ['unreadable', 'unknown', {}, undefined],
  ['of another shop than the checklists', 'WAIT_SELLER_SEND_GOODS', { site: 'xianyu' }, undefined],
])('%s', (_, status, more, guide) => {
  expect(guideOf(status, more)).toEqual(guide)
})

test('without a status there is none', () => {
  expect(guideForOrder(orderOf(undefined), undefined)).toBeUndefined()
})

test('through an agent it is always the agent’s', () => {
  const guides = travelWays.map((way) => guideForOrder(orderOf('WAIT_BUYER_PAY'), way)?.guide)
  expect(guides.filter((guide) => guide === 'agent-orders')).toHaveLength(1)
})
