/** The closed vocabularies of orders: the platform's own codes, and `unknown` for words we cannot read. */

/**
 * Trade states of the Taobao Open Platform (`Trade.status`, and `Trade.step_trade_status` for orders paid in stages).
 * `ALL_CLOSED` is the platform's name for "closed, before or after payment": what 交易关闭 alone says.
 */
export const tradeStatuses = [
  'TRADE_NO_CREATE_PAY',
  'WAIT_BUYER_PAY',
  'PAY_PENDING',
  'WAIT_PRE_AUTH_CONFIRM',
  'FRONT_NOPAID_FINAL_NOPAID',
  'FRONT_PAID_FINAL_NOPAID',
  'FRONT_PAID_FINAL_PAID',
  'PAID_FORBID_CONSIGN',
  'WAIT_SELLER_SEND_GOODS',
  'SELLER_CONSIGNED_PART',
  'WAIT_BUYER_CONFIRM_GOODS',
  'TRADE_BUYER_SIGNED',
  'TRADE_FINISHED',
  'TRADE_CLOSED',
  'TRADE_CLOSED_BY_TAOBAO',
  'ALL_CLOSED',
  'unknown',
] as const
export type TradeStatus = (typeof tradeStatuses)[number]

/**
 * Refund states of the Open Platform (`Refund.status`).
 * `REFUNDING` is the order list's own filter name for "a refund runs": what 退款中 alone says, not whose turn it is.
 */
export const refundStatuses = [
  'NO_REFUND',
  'REFUNDING',
  'WAIT_SELLER_AGREE',
  'SELLER_REFUSE_BUYER',
  'WAIT_BUYER_RETURN_GOODS',
  'WAIT_SELLER_CONFIRM_GOODS',
  'WAIT_SELLER_CONSIGN_GOODS',
  'WAIT_BUYER_CONFIRM_EXCHANGE_SELLER_SEND_GOODS',
  'CLOSED',
  'SUCCESS',
  'unknown',
] as const
export type RefundStatus = (typeof refundStatuses)[number]

/** Customer service in a dispute (`Refund.cs_status` 1 to 4): a fact beside the refund status, not instead of it. */
export const interventions = ['none', 'asked', 'running', 'done'] as const
export type Intervention = (typeof interventions)[number]

/** Where a parcel is, in the names of Cainiao's tracking; RETURNING, WAREHOUSE and CUSTOMS are ours. */
export const logisticsStates = [
  'WAIT_ACCEPT',
  'CONSIGN',
  'ACCEPT',
  'TRANSPORT',
  'DELIVERING',
  'AGENT_SIGN',
  'SIGN',
  'FAILED',
  'RETURNING',
  'WAREHOUSE',
  'CUSTOMS',
  'unknown',
] as const
export type LogisticsState = (typeof logisticsStates)[number]

/** What a printed time is the end of. */
export const deadlineKinds = [
  'pay',
  'pay-balance',
  'ship',
  'confirm-receipt',
  'seller-answers-refund',
  'buyer-answers-refusal',
  'buyer-returns-goods',
  'seller-confirms-return',
  'after-sales',
  'price-guard',
  'arrival',
] as const
export type DeadlineKind = (typeof deadlineKinds)[number]
