/** An order as the panel shows it: its facts, the reader's own note on it, and what follows from them now. */
import type { DeadlineAnswer } from '../../../core/deadlines/answer.ts'
import { isRefundRunning } from '../../../core/deadlines/applies.ts'
import type { OrderFacts } from '../../../core/orders/facts.ts'
import type { OrderNote } from '../../../core/orders/stored.ts'
import { mostUrgent } from '../on-page/verdict.ts'
import { type Group, groupOf } from './groups.ts'
import { urgencyOf } from './urgency.ts'

export interface OrderView {
  facts: OrderFacts
  note: OrderNote
  /** The most urgent first. */
  answers: readonly DeadlineAnswer[]
  /** A newer TaoLens stored it, so that a note on it would not be kept. */
  isNewer?: boolean
}

/** The deadline to show on the row: the one its mark on the page shows, else one that is paused or over; undefined when there is none. */
export function urgentOf({ answers }: Pick<OrderView, 'answers'>): DeadlineAnswer | undefined {
  return mostUrgent(answers) ?? answers.find(({ state }) => state !== 'explained')
}

/** Whether a refund runs, for the order or one of its items. */
export function hasRunningRefund({ facts }: Pick<OrderView, 'facts'>): boolean {
  return isRefundRunning(facts.refund) || (facts.items ?? []).some(({ refund }) => isRefundRunning(refund))
}

/** Whether the reader is done with an order or ignores it. */
export const isQuiet = ({ note }: Pick<OrderView, 'note'>): boolean => Boolean(note.done || note.ignored)

const isRunning = ({ answers }: OrderView) => mostUrgent(answers) !== undefined

/** Whether nothing is left to mind: marked by the reader, or ended with no time and no refund running. */
export function isOver(view: OrderView): boolean {
  if (isQuiet(view)) return true
  const group = groupOf(view.facts)
  return (group === 'finished' || group === 'closed') && !isRunning(view) && !hasRunningRefund(view)
}

/** Whether an order belongs to a group of the filter. */
export function isIn(group: Group, view: OrderView): boolean {
  if (group === 'refund') return hasRunningRefund(view)
  if (group !== 'due') return groupOf(view.facts) === group
  return view.answers.some((answer) => ['urgent', 'soon'].includes(urgencyOf(answer)))
}

/** Where an order stands: running times first, then paused and passed ones, then open orders, then what is over. */
function tierOf(view: OrderView): number {
  if (isOver(view)) return isQuiet(view) ? 4 : 3
  if (isRunning(view)) return 0
  return urgentOf(view) ? 1 : 2
}

/** The orders, most urgent first: by the end of the next running time, else the latest seen first. */
export function rank<View extends OrderView>(views: readonly View[]): View[] {
  const keyed = views.map((view) => ({ view, tier: tierOf(view), dueAt: mostUrgent(view.answers)?.dueAt ?? 0 }))
  keyed.sort((a, b) => {
    if (a.tier !== b.tier) return a.tier - b.tier
    return a.tier === 0 ? a.dueAt - b.dueAt : b.view.facts.seenAt - a.view.facts.seenAt
  })
  return keyed.map(({ view }) => view)
}
