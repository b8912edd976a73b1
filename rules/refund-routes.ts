/** Shape of the routes of payment: what each costs, and how long a refund takes to arrive by it. */
import { CalendarId } from './calendars.ts'
import { evidence } from './evidence.ts'
import * as z from './zod.ts'

/** What one source says about the fee of a route. Sources that disagree stand side by side. */
export const FeeClaimRule = z.strictObject({
  /** Of the amount, as a decimal text: `3` is three hundredths. */
  percent: z.string().check(z.regex(/^\d{1,2}(\.\d{1,4})?$/)),
  /** Only payments of more than (`over`) or at least (`from`) so many fen. */
  overFen: z.optional(z.int()),
  fromFen: z.optional(z.int()),
  ...evidence,
})
export type FeeClaimRule = z.infer<typeof FeeClaimRule>

/** What one source says about paying this way, besides the fee. The words are in `locales/`, under `payNote.<id>`. */
export const PayNoteRule = z.strictObject({
  id: z.string().check(z.regex(/^[a-z]+(-[a-z]+)*$/)),
  ...evidence,
})
export type PayNoteRule = z.infer<typeof PayNoteRule>

export const RefundRouteRule = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  /** Where the money goes. */
  to: z.enum(['wallet', 'card', 'bank-account', 'credit-line', 'unknown']),
  calendar: CalendarId,
  /** Absent when no source gives working days. The day of the refund does not count; min 0 is at once. */
  workingDays: z.optional(z.strictObject({ min: z.int(), max: z.int() })),
  /** What the sources say it costs; none when no source says anything. */
  fees: z.optional(z.array(FeeClaimRule)),
  /** The fee is the reader's own: an agent's, or that of a way of paying we do not know. */
  ownFee: z.optional(z.literal(true)),
  notes: z.optional(z.array(PayNoteRule)),
  /** Evidence of the working days. */
  ...evidence,
})
export type RefundRouteRule = z.infer<typeof RefundRouteRule>

export const RefundRouteFile = z.strictObject({
  about: z.string(),
  routes: z.array(RefundRouteRule),
})
export type RefundRouteFile = z.infer<typeof RefundRouteFile>
