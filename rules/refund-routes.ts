/** Shape of the refund routes: how an order was paid, and how long its refund takes to arrive. */
import { CalendarId } from './calendars.ts'
import { evidence } from './evidence.ts'
import * as z from './zod.ts'

export const RefundRouteRule = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  /** Where the money goes. */
  to: z.enum(['wallet', 'card', 'bank-account', 'credit-line']),
  calendar: CalendarId,
  /** Absent when no source gives working days. The day of the refund does not count; min 0 is at once. */
  workingDays: z.optional(z.strictObject({ min: z.int(), max: z.int() })),
  ...evidence,
})
export type RefundRouteRule = z.infer<typeof RefundRouteRule>

export const RefundRouteFile = z.strictObject({
  about: z.string(),
  routes: z.array(RefundRouteRule),
})
export type RefundRouteFile = z.infer<typeof RefundRouteFile>
