/** The deadline of a bank: by when the money of a finished refund is there. */
import type { DeadlineFile } from '../../rules/deadlines.ts'
import type { OrderFacts } from '../orders/facts.ts'
import type { DeadlineAnswer, DeadlineOptions, WhyExplained } from './answer.ts'
import { isCountable, refundOf } from './applies.ts'
import { refundArrival } from './refund-arrival.ts'

/**
 * When the refund of the whole order was done (epoch ms): an order that is closed after payment closes with its refund.
 * Undefined for a refund of one item, whose time no page of the list prints.
 */
export function refundedAt(facts: OrderFacts): number | undefined {
  const status = facts.trade?.status
  const closed =
    status === 'TRADE_CLOSED' || (status === 'ALL_CLOSED' && refundOf(facts, undefined)?.status === 'SUCCESS')
  return closed ? facts.times?.endedAt : undefined
}

/** The answer about the money's arrival; empty without a finished refund or without a known route of payment. */
export function arrivalAnswers(
  facts: OrderFacts,
  file: DeadlineFile,
  now: number,
  { refund }: DeadlineOptions,
): DeadlineAnswer[] {
  const rule = file.rules.find(({ kind }) => kind === 'refund-arrival')
  const isRefunded =
    facts.trade?.status === 'TRADE_CLOSED' ||
    facts.refund?.status === 'SUCCESS' ||
    facts.items?.some((item) => item.refund?.status === 'SUCCESS')
  if (!rule || !refund || !isRefunded) return []
  const { route, calendar } = refund
  const at = refundedAt(facts)
  const arrival = at === undefined ? undefined : refundArrival(at, route, calendar)
  const { grade, source, checked } = route
  const base = { ruleId: rule.id, kind: rule.kind, basis: 'rule', who: rule.who, grade, source, checked } as const
  const readAt = facts.readAt?.['times.endedAt'] ?? facts.seenAt
  if (!arrival) {
    const why: WhyExplained =
      !route.workingDays || !isCountable(route.grade)
        ? 'weak-evidence'
        : at === undefined
          ? 'unknown-start'
          : 'no-calendar'
    return [{ ...base, state: 'explained', passed: false, why, readAt }]
  }
  const dueAt = arrival.latestAt
  const passed = now > dueAt
  return [
    { ...base, state: passed ? 'passed' : 'running', passed, dueAt, remainingMs: Math.max(0, dueAt - now), readAt },
  ]
}
