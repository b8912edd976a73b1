/** Whether a rule or a printed deadline is about the state an order is in. Unknown states match no rule. */
import type { AnswerKind, DeadlineFile, DeadlineRule, KindRule } from '../../rules/deadlines.ts'
import type { Grade } from '../../rules/evidence.ts'
import { type OrderFacts, parcelsOf, type RefundFacts, type RefundStatus } from '../orders/facts.ts'
import type { DeadlineOptions } from './answer.ts'

/** Whether a grade is good enough for a countdown: source documents, A and B. Lower ones are only explained. */
export function isCountable(grade: Grade): boolean {
  return grade === 'S' || grade === 'A' || grade === 'B'
}

const minorKinds: ReadonlySet<AnswerKind> = new Set<AnswerKind>(['price-guard', 'arrival'])

/** Whether there is nothing to do by a deadline of this kind: told in the details, and nowhere counted or reminded of. */
export function isMinor(kind: AnswerKind): boolean {
  return minorKinds.has(kind)
}

const runningRefunds: ReadonlySet<RefundStatus> = new Set<RefundStatus>([
  'REFUNDING',
  'WAIT_SELLER_AGREE',
  'SELLER_REFUSE_BUYER',
  'WAIT_BUYER_RETURN_GOODS',
  'WAIT_SELLER_CONFIRM_GOODS',
  'WAIT_SELLER_CONSIGN_GOODS',
  'WAIT_BUYER_CONFIRM_EXCHANGE_SELLER_SEND_GOODS',
])

/** Whether a refund is under way, whoever's turn it is. */
export function isRefundRunning(refund: RefundFacts | undefined): boolean {
  return refund !== undefined && runningRefunds.has(refund.status)
}

/** Whether nothing is left that could be confirmed: a refund runs for the order, or for each item not yet refunded. */
export function isWholeOrderInRefund(facts: OrderFacts): boolean {
  if (isRefundRunning(facts.refund)) return true
  const refunds = (facts.items ?? []).map(({ refund }) => refund)
  return refunds.some(isRefundRunning) && refunds.every((one) => isRefundRunning(one) || one?.status === 'SUCCESS')
}

/**
 * Whether a refund of all there is to confirm ended without payment. It stopped the timer for a time that no page prints:
 * what was known before no longer counts.
 */
export function hasRefundEndedUnpaid(facts: OrderFacts): boolean {
  if (facts.refund) return facts.refund.status === 'CLOSED'
  const refunds = (facts.items ?? []).map(({ refund }) => refund?.status)
  return refunds.includes('CLOSED') && refunds.every((one) => one === 'CLOSED' || one === 'SUCCESS')
}

/** The refund that a deadline is about: the item's, or the order's, or that of the only item which has one. */
export function refundOf(facts: OrderFacts, item: number | undefined): RefundFacts | undefined {
  if (item !== undefined) return facts.items?.[item]?.refund
  if (facts.refund) return facts.refund
  const ofItems = (facts.items ?? []).flatMap(({ refund }) => refund ?? [])
  return ofItems.length === 1 ? ofItems[0] : undefined
}

const isKnown = (status: string | undefined): status is string => status !== undefined && status !== 'unknown'

/** Whether a printed deadline can still be running: the order is in a state of its kind, or in one we cannot read. */
export function isLive(
  kind: AnswerKind,
  facts: OrderFacts,
  item: number | undefined,
  kinds: DeadlineFile['kinds'],
): boolean {
  const { trade, refund }: KindRule = kinds[kind]
  const tradeStatus = facts.trade?.status
  const ofRefund = refundOf(facts, item)
  if (trade && isKnown(tradeStatus) && !trade.some((one) => one === tradeStatus)) return false
  if (refund && isKnown(ofRefund?.status) && !refund.some((one) => one === ofRefund?.status)) return false
  return !(item !== undefined && !refund && ofRefund?.status === 'SUCCESS')
}

/** Whether a rule is about this order, or this item of it. */
export function isAbout(
  rule: DeadlineRule,
  facts: OrderFacts,
  item: number | undefined,
  kinds: DeadlineFile['kinds'],
  { travel }: DeadlineOptions,
): boolean {
  const trade = facts.trade?.status
  const refund = refundOf(facts, item)?.status
  if (!rule.sites.includes(facts.site)) return false
  if (rule.travel && !rule.travel.includes(travel ?? 'unset')) return false
  if (kinds[rule.kind].trade && !isKnown(trade)) return false
  if (kinds[rule.kind].refund && !isKnown(refund)) return false
  if (rule.trade && !rule.trade.some((one) => one === trade)) return false
  if (rule.refund && !rule.refund.some((one) => one === refund)) return false
  return isLive(rule.kind, facts, item, kinds)
}

/** Whether the goods, or one item of them, or the parcel carry a word for which the rule's length is doubtful. */
export function isException(rule: DeadlineRule, facts: OrderFacts, item?: number): boolean {
  const items = facts.items ?? []
  const texts = [
    ...parcelsOf(facts).map(({ carrier }) => carrier),
    facts.trade?.words,
    facts.shipWords,
    ...(item === undefined ? items : items.slice(item, item + 1)).flatMap(({ title, options, services }) => [
      title,
      options,
      services,
    ]),
  ].filter((text) => text !== undefined)
  const { unlessWords = [], unlessPattern } = rule
  const pattern = unlessPattern === undefined ? undefined : new RegExp(unlessPattern)
  return texts.some((text) => pattern?.test(text) || unlessWords.some((word) => text.includes(word)))
}
