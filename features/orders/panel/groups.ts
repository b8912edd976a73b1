/** Groups of statuses for the filter, in the order of an order's life. */
import type { OrderFacts, TradeStatus } from '../../../core/orders/facts.ts'

export const groups = ['due', 'pay', 'ship', 'receive', 'refund', 'finished', 'closed', 'unread'] as const
export type Group = (typeof groups)[number]

const ofTrade: Record<TradeStatus, Exclude<Group, 'due' | 'refund'>> = {
  TRADE_NO_CREATE_PAY: 'pay',
  WAIT_BUYER_PAY: 'pay',
  PAY_PENDING: 'pay',
  WAIT_PRE_AUTH_CONFIRM: 'pay',
  FRONT_NOPAID_FINAL_NOPAID: 'pay',
  FRONT_PAID_FINAL_NOPAID: 'pay',
  FRONT_PAID_FINAL_PAID: 'ship',
  PAID_FORBID_CONSIGN: 'ship',
  WAIT_SELLER_SEND_GOODS: 'ship',
  SELLER_CONSIGNED_PART: 'receive',
  WAIT_BUYER_CONFIRM_GOODS: 'receive',
  TRADE_BUYER_SIGNED: 'receive',
  TRADE_FINISHED: 'finished',
  TRADE_CLOSED: 'closed',
  TRADE_CLOSED_BY_TAOBAO: 'closed',
  ALL_CLOSED: 'closed',
  unknown: 'unread',
}

/** The group of an order by its own status; one that was not read is `unread`. */
export function groupOf(facts: Pick<OrderFacts, 'trade'>): Exclude<Group, 'due' | 'refund'> {
  return ofTrade[facts.trade?.status ?? 'unknown']
}
