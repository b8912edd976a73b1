/** The shape in which the rules of orders travel: packaged file → storage → the script of order pages. */
import type { CalendarFile } from '../rules/calendars.ts'
import type { DeadlineFile } from '../rules/deadlines.ts'
import type { HotlineFile } from '../rules/hotlines.ts'
import type { MessageFile } from '../rules/messages.ts'
import type { NextStepFile } from '../rules/next-steps.ts'
import type { RefundRouteFile } from '../rules/refund-routes.ts'
import type { StatusRules } from '../rules/statuses.ts'

export interface OrdersPack {
  /** The extension version that made it. */
  version: string
  language: string
  /** Words of statuses, deadlines, steps and messages, by key. */
  words: Record<string, string>
  statuses: StatusRules
  deadlines: DeadlineFile
  nextSteps: NextStepFile
  messages: MessageFile
  hotlines: HotlineFile
  routes: RefundRouteFile
  calendars: CalendarFile
}
