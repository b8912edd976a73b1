/** Every deadline of an order at one moment, the most urgent first. */
import type { DeadlineFile } from '../../rules/deadlines.ts'
import type { OrderFacts } from '../orders/facts.ts'
import type { DeadlineAnswer, DeadlineOptions, DeadlineState } from './answer.ts'
import { arrivalAnswers } from './arrival-answers.ts'
import { computedAnswers } from './computed.ts'
import { isUntold, printedAnswers } from './printed.ts'

const rank: Record<DeadlineState, number> = { running: 0, suspended: 1, passed: 2, explained: 3 }

function byUrgency(a: DeadlineAnswer, b: DeadlineAnswer): number {
  if (a.state !== b.state) return rank[a.state] - rank[b.state]
  const sooner = (a.dueAt ?? 0) - (b.dueAt ?? 0)
  return a.state === 'passed' ? -sooner : sooner
}

/** A printed deadline stands for its kind: of the same item for refunds, of the whole order for everything else. */
function isSaidByPage(answer: DeadlineAnswer, printed: DeadlineAnswer[], file: DeadlineFile): boolean {
  const ofRefund = file.kinds[answer.kind].refund !== undefined
  return printed.some(
    ({ kind, item }) => kind === answer.kind && (!ofRefund || item === answer.item || item === undefined),
  )
}

/**
 * The deadlines of an order at `now` (epoch ms), the most urgent first: running ones by their end, then suspended ones,
 * then passed ones from the latest, then what can only be explained. What the page prints replaces what rules compute.
 * Nothing that could not be read is made up: an order in an unknown state has only the deadlines its page prints.
 */
export function deadlinesFor(
  facts: OrderFacts,
  file: DeadlineFile,
  now: number,
  options: DeadlineOptions = {},
): DeadlineAnswer[] {
  const printed = printedAnswers(facts, file, now, options)
  const computed = computedAnswers(facts, file, now, options).filter(
    (one) => !isSaidByPage(one, printed, file) && !isUntold(one.kind, facts),
  )
  return [...printed, ...computed, ...arrivalAnswers(facts, file, now, options)].sort(byUrgency)
}
