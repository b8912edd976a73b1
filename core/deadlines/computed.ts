/** Deadlines that a rule computes: estimates, and only when the rule is good enough and its start is known. */
import type { DeadlineFile, DeadlineRule, StartFact } from '../../rules/deadlines.ts'
import type { OrderFacts } from '../orders/facts.ts'
import { readTimeOf } from '../orders/merge.ts'
import type { DeadlineAnswer, DeadlineOptions, WhyExplained } from './answer.ts'
import { hasRefundEndedUnpaid, isAbout, isCountable, isException, isWholeOrderInRefund, refundOf } from './applies.ts'
import { isContradicted, isItemRefundMissed, isRefundMissed, refundReadAt } from './read-times.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** All Taobao time is UTC+8. */
const chinaOffsetMs = 8 * hourMs

interface Start {
  at: number
  readAt: number
}

function startOf(fact: StartFact, facts: OrderFacts, item: number | undefined): Start | undefined {
  if (fact === 'refundAppliedAt') {
    const { appliedAt: at, refusedAt = 0 } = refundOf(facts, item) ?? {}
    // A request that was changed after a refusal may still print when it was first made.
    return at === undefined || at <= refusedAt ? undefined : { at, readAt: refundReadAt(facts, item, 'appliedAt') }
  }
  const at = facts.times?.[fact]
  const readAt = readTimeOf(facts, `times.${fact}`)
  const isDisputed = facts.times?.disputed?.includes(fact) && readAt <= readTimeOf(facts, 'times.disputed')
  return at === undefined || !Number.isFinite(at) || isDisputed ? undefined : { at, readAt }
}

/** The end of a rule's time, epoch ms; undefined for a rule without start or length, or when the start was not read. */
export function endFor(rule: DeadlineRule, startAt: number): number | undefined {
  if (rule.hours === undefined) return undefined
  const from = rule.fromNextDay ? (Math.floor((startAt + chinaOffsetMs) / dayMs) + 1) * dayMs - chinaOffsetMs : startAt
  return from + rule.hours * hourMs
}

type Outcome = { dueAt: number; readAt: number } | { why: WhyExplained }

function outcomeOf(rule: DeadlineRule, facts: OrderFacts, item: number | undefined): Outcome {
  if (!isCountable(rule.grade)) return { why: 'weak-evidence' }
  if (!rule.start || rule.hours === undefined) return { why: 'no-length' }
  if (isException(rule, facts, item)) return { why: 'exception' }
  if (rule.suspendedByRefund && hasRefundEndedUnpaid(facts)) return { why: 'refund-ended' }
  if (rule.suspendedByRefund && isWholeOrderInRefund(facts)) return { why: 'refund-missed' }
  if (rule.refund && isItemRefundMissed(facts, item)) return { why: 'refund-missed' }
  const start = startOf(rule.start, facts, item)
  const dueAt = start && endFor(rule, start.at)
  if (!start || dueAt === undefined) return { why: 'unknown-start' }
  return isContradicted(rule, dueAt, facts, item) ? { why: 'contradicted' } : { dueAt, readAt: start.readAt }
}

function answerFor(rule: DeadlineRule, facts: OrderFacts, item: number | undefined, now: number): DeadlineAnswer {
  const { id, kind, who, grade, source, checked } = rule
  const base = { ruleId: id, kind, basis: 'rule', who, grade, source, checked, passed: false } as const
  const about = item === undefined ? {} : { item }
  if (rule.suspendedByRefund && isWholeOrderInRefund(facts) && !isRefundMissed(facts)) {
    return { ...base, ...about, state: 'suspended', readAt: refundReadAt(facts, undefined, 'status') }
  }
  const outcome = outcomeOf(rule, facts, item)
  if ('why' in outcome) return { ...base, ...about, state: 'explained', why: outcome.why, readAt: facts.seenAt }
  const { dueAt, readAt } = outcome
  const passed = now >= dueAt
  const remainingMs = Math.max(0, dueAt - now)
  return { ...base, ...about, state: passed ? 'passed' : 'running', passed, dueAt, remainingMs, readAt }
}

/**
 * The items that a rule of refunds is about, or each item where only some can go back without a reason; the order as a
 * whole otherwise.
 */
function scopesOf(rule: DeadlineRule, facts: OrderFacts, file: DeadlineFile): (number | undefined)[] {
  const all = facts.items ?? []
  if (rule.kind === 'return-without-reason') {
    const kept = all.filter((_, item) => isException(rule, facts, item)).length
    return kept > 0 && kept < all.length ? [...all.keys()] : [undefined]
  }
  const items = all.flatMap(({ refund }, item) => (refund ? [item] : []))
  return file.kinds[rule.kind].refund && !facts.refund && items.length > 0 ? items : [undefined]
}

/** One answer for each rule that is about the order or one of its items and can speak without the page; refund arrival has its own function. */
export function computedAnswers(
  facts: OrderFacts,
  file: DeadlineFile,
  now: number,
  options: DeadlineOptions,
): DeadlineAnswer[] {
  return file.rules
    .filter(({ kind, printedOnly }) => kind !== 'refund-arrival' && !printedOnly)
    .flatMap((rule) =>
      scopesOf(rule, facts, file)
        .filter((item) => isAbout(rule, facts, item, file.kinds, options))
        .map((item) => answerFor(rule, facts, item, now)),
    )
}
