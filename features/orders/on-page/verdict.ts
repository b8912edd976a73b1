/** Verdict: what facts and rules say of an order at one moment, and which of it a mark has room for. */
import type { DeadlineAnswer, DeadlineOptions } from '../../../core/deadlines/answer.ts'
import { isMinor } from '../../../core/deadlines/applies.ts'
import { deadlinesFor } from '../../../core/deadlines/deadlines-for.ts'
import { type NextSteps, nextStepsFor } from '../../../core/deadlines/next-steps.ts'
import { travelWarningsFor } from '../../../core/deadlines/travel-warnings.ts'
import { makeCalendar } from '../../../core/deadlines/working-days.ts'
import type { OrderFacts } from '../../../core/orders/facts.ts'
import { parseOrderStatus, type StatusIndex } from '../../../core/orders/status.ts'
import type { TravelWarning } from '../../../rules/next-steps.ts'
import type { OrdersPack } from '../../../services/orders-pack.ts'
import type { OrderSettings } from '../settings.ts'
import { isSilentOnStatus } from './known.ts'

export interface Verdict {
  answers: DeadlineAnswer[]
  steps: NextSteps
  warnings: TravelWarning[]
}

/** What the settings say about deadlines; a route that no rule names counts as not chosen. */
export function deadlineOptions(
  { travel, route }: Pick<OrderSettings, 'travel' | 'route'>,
  pack: OrdersPack,
): DeadlineOptions {
  const options: DeadlineOptions = {}
  if (travel !== 'unset') options.travel = travel
  const chosen = pack.routes.routes.find(({ id }) => id === route)
  if (chosen) options.refund = { route: chosen, calendar: makeCalendar(pack.calendars.calendars[chosen.calendar]) }
  return options
}

/** Everything that can be said of an order at `now` (epoch ms). */
export function verdictOf(facts: OrderFacts, pack: OrdersPack, options: DeadlineOptions, now: number): Verdict {
  const answers = deadlinesFor(facts, pack.deadlines, now, options)
  return {
    answers,
    steps: nextStepsFor(facts, pack.nextSteps),
    warnings: travelWarningsFor(facts, answers, options.travel, pack.nextSteps),
  }
}

export type Urgency = 'urgent' | 'soon' | 'calm'

const dayMs = 86_400_000

/** The countdown a mark shows: the next one of the buyer's own, else the next one; of one item when `item` is given. */
export function mostUrgent(answers: readonly DeadlineAnswer[], item?: number): DeadlineAnswer | undefined {
  const running = answers.filter(
    (answer) => answer.state === 'running' && answer.dueAt !== undefined && !isMinor(answer.kind),
  )
  const about = item === undefined ? running : running.filter((answer) => answer.item === item)
  return about.find(({ who }) => who === 'buyer') ?? about[0]
}

/** How urgent a countdown is for the buyer; what others must do never is. */
export function urgencyOf({ who, remainingMs }: DeadlineAnswer): Urgency {
  if (who !== 'buyer' || remainingMs === undefined) return 'calm'
  if (remainingMs < dayMs) return 'urgent'
  return remainingMs < 3 * dayMs ? 'soon' : 'calm'
}

/** Whether the facts say more than the words in the order's status place, which the translation of the page shows. */
export function saysMore({ trade, pageKind }: OrderFacts, index: StatusIndex): boolean {
  if (isSilentOnStatus(pageKind)) return true
  if (!trade || trade.status === 'unknown' || trade.words === undefined) return false
  return parseOrderStatus(trade.words, index).trade?.status !== trade.status
}
