/** Deadlines that the page prints: they win over every rule. */
import type { DeadlineFile, DeadlineRule } from '../../rules/deadlines.ts'
import type { DeadlineKind, OrderFacts, PrintedDeadline, PrintedDeadlines } from '../orders/facts.ts'
import type { DeadlineAnswer, DeadlineOptions } from './answer.ts'
import { hasRefundEndedUnpaid, isAbout, isLive, isWholeOrderInRefund, refundOf } from './applies.ts'
import { isContradicted, refundsReadAt } from './read-times.ts'

/** The rule that explains a kind: the first that is about the order, else the first of its kind. */
export function explainingRule(
  kind: DeadlineAnswer['kind'],
  facts: OrderFacts,
  item: number | undefined,
  file: DeadlineFile,
  options: DeadlineOptions,
): DeadlineRule | undefined {
  const ofKind = file.rules.filter((rule) => rule.kind === kind)
  return ofKind.find((rule) => isAbout(rule, facts, item, file.kinds, options)) ?? ofKind[0]
}

/**
 * What to count to. Time left at the moment of reading plus that moment, both by the user's clock: right however wrong
 * the clock is, as long as nobody sets it in between. Only a bare date is compared with the clock as it stands.
 */
function countTo({ remainingMs, seenAt, dueAt }: PrintedDeadline): number | undefined {
  return remainingMs === undefined ? dueAt : seenAt + remainingMs
}

function answerFor(
  rule: DeadlineRule,
  printed: PrintedDeadline,
  facts: OrderFacts,
  item: number | undefined,
  now: number,
): DeadlineAnswer | undefined {
  const dueAt = countTo(printed)
  if (dueAt === undefined || !Number.isFinite(dueAt)) return undefined
  const passed = now >= dueAt + printed.granularityMs
  const { id, kind, who, grade, source, checked } = rule
  const answer: DeadlineAnswer = {
    ruleId: id,
    kind,
    state: passed ? 'passed' : 'running',
    passed,
    dueAt,
    granularityMs: printed.granularityMs,
    // Never more than was printed: the clock may have been set back since.
    remainingMs: Math.max(0, Math.min(dueAt - now, printed.remainingMs ?? Number.POSITIVE_INFINITY)),
    basis: 'page',
    readAt: printed.seenAt,
    words: printed.words,
    who,
    grade,
    source,
    checked,
  }
  if (item !== undefined) answer.item = item
  if (isContradicted(rule, dueAt + printed.granularityMs, facts, item)) {
    const { dueAt: _, granularityMs, remainingMs, ...rest } = answer
    return { ...rest, state: 'explained', passed: false, why: 'extended' }
  }
  if (printed.dueAt !== undefined) answer.printedAt = printed.dueAt
  return answer
}

/**
 * A timer that was printed before a refund began says nothing about now, nor after one that ended without payment; that
 * of an earlier request says nothing about the next, nor does the seller's time before a refusal.
 */
function isOvertaken(
  rule: DeadlineRule,
  printed: PrintedDeadline,
  facts: OrderFacts,
  item: number | undefined,
  file: DeadlineFile,
): boolean {
  const { earlier, refusedAt = 0 } = (file.kinds[rule.kind].refund && refundOf(facts, item)) || {}
  if (earlier && printed.seenAt <= earlier.readAt) return true
  if (rule.kind === 'seller-answers-refund' && printed.seenAt <= refusedAt) return true
  if (!rule.suspendedByRefund || printed.seenAt >= refundsReadAt(facts)) return false
  return isWholeOrderInRefund(facts) || hasRefundEndedUnpaid(facts)
}

/** Whether the page says that the time of a kind was changed, and not until when: then rules do not know it either. */
export function isUntold(kind: DeadlineAnswer['kind'], { deadlines }: OrderFacts): boolean {
  // Whoever has extended the time cannot do it again.
  const printed = deadlines?.[(kind === 'extend-receipt' ? 'confirm-receipt' : kind) as DeadlineKind]
  return printed !== undefined && countTo(printed) === undefined
}

/** One answer for each deadline that was printed and fits the state the order is in. */
export function printedAnswers(
  facts: OrderFacts,
  file: DeadlineFile,
  now: number,
  options: DeadlineOptions,
): DeadlineAnswer[] {
  const from = (deadlines: PrintedDeadlines | undefined, item: number | undefined) =>
    (Object.entries(deadlines ?? {}) as [DeadlineKind, PrintedDeadline][]).flatMap(([kind, printed]) => {
      const rule = explainingRule(kind, facts, item, file, options)
      if (!rule || !isLive(kind, facts, item, file.kinds) || isOvertaken(rule, printed, facts, item, file)) return []
      return answerFor(rule, printed, facts, item, now) ?? []
    })
  return [...from(facts.deadlines, undefined), ...(facts.items ?? []).flatMap((one, item) => from(one.deadlines, item))]
}
