/** When the money of a refund is there, by the way it was paid. */
import type { RefundRouteRule } from '../../rules/refund-routes.ts'
import { isCountable } from './applies.ts'
import { addWorkingDays, endOfWorkingDay, startOfDay, type WorkingCalendar } from './working-days.ts'

export interface RefundArrival {
  /** Epoch ms; absent where the source names only the longest time. */
  earliestAt?: number
  latestAt: number
}

/**
 * From when and until when the money arrives (epoch ms; the day of the refund itself does not count). Undefined when the
 * route has no figure good enough to count with, or the days lie outside the calendar's years.
 */
export function refundArrival(
  refundedAt: number,
  route: RefundRouteRule,
  calendar: WorkingCalendar,
): RefundArrival | undefined {
  if (!route.workingDays || !isCountable(route.grade)) return undefined
  const { min, max } = route.workingDays
  const first = addWorkingDays(refundedAt, min, calendar)
  const latestAt = endOfWorkingDay(refundedAt, max, calendar)
  if (first === undefined || latestAt === undefined) return undefined
  return { ...(min > 0 && { earliestAt: startOfDay(first, calendar) }), latestAt }
}
