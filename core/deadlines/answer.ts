/** What the deadlines of an order are at one moment. Answers are computed, never stored. */
import type { Actor, AnswerKind } from '../../rules/deadlines.ts'
import type { Grade } from '../../rules/evidence.ts'
import type { RefundRouteRule } from '../../rules/refund-routes.ts'
import type { TravelWay } from '../../rules/travel-ways.ts'
import type { WorkingCalendar } from './working-days.ts'

/**
 * running: counts down. passed: over; `deadline.<ruleId>.works` says what still works. suspended: the timer is away
 * while a refund runs. explained: no countdown, `why` says for what reason.
 */
export type DeadlineState = 'running' | 'passed' | 'suspended' | 'explained'

/**
 * weak-evidence: the grade is too low. no-length: good evidence, but no number that counts from a known fact.
 * unknown-start: the time it runs from was not read. exception: the goods or the parcel have words for which the length is
 * doubtful. contradicted: a later reading of the page still waited. refund-ended: a refund that ended without payment
 * stopped the timer for a while. refund-missed: the order was read later without its running refund. extended: a later
 * reading still waited after the end that the page had printed. no-calendar: the working days of that time are not published.
 */
export type WhyExplained =
  | 'weak-evidence'
  | 'no-length'
  | 'unknown-start'
  | 'exception'
  | 'contradicted'
  | 'refund-ended'
  | 'refund-missed'
  | 'extended'
  | 'no-calendar'

export interface DeadlineAnswer {
  ruleId: string
  kind: AnswerKind
  /** Index in `facts.items`; absent when it is about the whole order. */
  item?: number
  state: DeadlineState
  passed: boolean
  why?: WhyExplained
  /** Epoch ms in the frame of the user's clock: what to count to. */
  dueAt?: number
  /** Epoch ms as the page prints it, where it does: what to show, whatever the user's clock says. */
  printedAt?: number
  /** The true end lies between `dueAt` and `dueAt + granularityMs`. */
  granularityMs?: number
  /** Time left at `now`, never below 0; absent without `dueAt`. */
  remainingMs?: number
  /** `page`: the page says so. `rule`: an estimate. */
  basis: 'page' | 'rule'
  /** When the page, or the start of the estimate, was read (epoch ms). */
  readAt: number
  /** The words of the page. */
  words?: string
  who: Actor
  grade: Grade
  source: string
  checked: string
}

export interface DeadlineOptions {
  /** How the buyer's parcels travel; absent when they have not said. */
  travel?: TravelWay
  /** How the order was paid, with the working days of that place. */
  refund?: { route: RefundRouteRule; calendar: WorkingCalendar }
}
