/** The deadlines of an order by the packaged rules and the reader’s settings, for popup and background. */
import type { DeadlineAnswer, DeadlineOptions } from '../../core/deadlines/answer.ts'
import { deadlinesFor } from '../../core/deadlines/deadlines-for.ts'
import { makeCalendar } from '../../core/deadlines/working-days.ts'
import type { OrderFacts } from '../../core/orders/facts.ts'
import calendarFile from '../../rules/calendars.json' with { type: 'json' }
import type { CalendarFile } from '../../rules/calendars.ts'
import deadlineFile from '../../rules/deadlines.json' with { type: 'json' }
import type { DeadlineFile } from '../../rules/deadlines.ts'
import routeFile from '../../rules/refund-routes.json' with { type: 'json' }
import type { RefundRouteFile } from '../../rules/refund-routes.ts'
import type { OrderSettings } from './settings.ts'

export const { routes } = routeFile as RefundRouteFile
const { calendars } = calendarFile as unknown as CalendarFile

/** What the reader's settings say about deadlines; a route that is not known any more counts as not chosen. */
export function optionsOf({ travel, route }: Pick<OrderSettings, 'travel' | 'route'>): DeadlineOptions {
  const options: DeadlineOptions = {}
  if (travel !== 'unset') options.travel = travel
  const chosen = routes.find(({ id }) => id === route)
  if (chosen) options.refund = { route: chosen, calendar: makeCalendar(calendars[chosen.calendar]) }
  return options
}

/** The deadlines of an order now (epoch ms), the most urgent first. */
export function answersFor(facts: OrderFacts, now: number, options: DeadlineOptions): DeadlineAnswer[] {
  return deadlinesFor(facts, deadlineFile as unknown as DeadlineFile, now, options)
}
