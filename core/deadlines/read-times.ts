/** When what a deadline depends on was last read: epoch ms, by the user's clock. */
import type { DeadlineRule } from '../../rules/deadlines.ts'
import type { OrderFacts, RefundFacts, SubOrderFacts } from '../orders/facts.ts'
import { readTimeOf } from '../orders/merge.ts'
import { isRefundRunning, refundOf } from './applies.ts'

const tradeReadAt = (facts: OrderFacts) => readTimeOf(facts, 'trade')

/** When a field of the refund that a deadline is about was read. */
export function refundReadAt(facts: OrderFacts, item: number | undefined, field: 'status' | 'appliedAt'): number {
  const ofItem = item === undefined ? facts.items?.find(({ refund }) => refund) : facts.items?.[item]
  const { readAt } = (item === undefined && facts.refund ? facts : ofItem) ?? facts
  return readAt?.[`refund.${field}`] ?? facts.seenAt
}

const statusReadAt = ({ readAt }: OrderFacts | SubOrderFacts, { seenAt }: OrderFacts) =>
  readAt?.['refund.status'] ?? seenAt

const refunded = (facts: OrderFacts) => [facts, ...(facts.items ?? [])].filter(({ refund }) => refund)

/** When the refunds of an order were last read. */
export function refundsReadAt(facts: OrderFacts): number {
  return Math.max(...refunded(facts).map((part) => statusReadAt(part, facts)))
}

/** The refund of an order or of one of its items that was read last: what a page about one refund is about. */
export function lastReadRefund(facts: OrderFacts): RefundFacts | undefined {
  const at = refundsReadAt(facts)
  return refunded(facts).find((part) => statusReadAt(part, facts) === at)?.refund
}

/** Whether the order's state was read after a running refund, without it: it may have been withdrawn. */
export function isRefundMissed(facts: OrderFacts): boolean {
  if (!facts.trade) return false
  return [facts, ...(facts.items ?? [])].some(
    (part) => isRefundRunning(part.refund) && statusReadAt(part, facts) < tradeReadAt(facts),
  )
}

/** Whether the item itself was read after its refund, too, without it; a list may leave items out. */
export function isItemRefundMissed(facts: OrderFacts, item: number | undefined): boolean {
  const part = item === undefined ? undefined : facts.items?.[item]
  if (!part?.refund || !facts.trade || part.title === undefined) return false
  const lastReadAt = Math.min(tradeReadAt(facts), part.readAt?.title ?? facts.seenAt)
  return statusReadAt(part, facts) < lastReadAt
}

/** The platform acts by itself at the end; when a later reading still waits, the end was another one. */
export function isContradicted(
  { automatic, refund }: Pick<DeadlineRule, 'automatic' | 'refund'>,
  dueAt: number,
  facts: OrderFacts,
  item: number | undefined,
): boolean {
  if (!automatic) return false
  const [status, readAt] = refund
    ? [refundOf(facts, item)?.status, refundReadAt(facts, item, 'status')]
    : [facts.trade?.status, tradeReadAt(facts)]
  return status !== undefined && status !== 'unknown' && readAt > dueAt
}
