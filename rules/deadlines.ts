/** Shape of the deadline rules: from which fact a time runs, how long, when the rule applies, and how well it is known. */
import { evidence } from './evidence.ts'
import { deadlineKinds, refundStatuses, tradeStatuses } from './status-codes.ts'
import { TravelWay } from './travel-ways.ts'
import * as z from './zod.ts'

/** The kinds that pages print, and three that only rules know. */
export const answerKinds = [...deadlineKinds, 'extend-receipt', 'return-without-reason', 'refund-arrival'] as const
export const AnswerKind = z.enum(answerKinds)
export type AnswerKind = z.infer<typeof AnswerKind>

export const Actor = z.enum(['buyer', 'seller', 'platform', 'bank', 'carrier'])
export type Actor = z.infer<typeof Actor>

const StartFact = z.enum(['paidAt', 'shippedAt', 'signedAt', 'confirmedAt', 'refundAppliedAt'])
export type StartFact = z.infer<typeof StartFact>

const Trade = z.enum(tradeStatuses)
const Refund = z.enum(refundStatuses)
const some = <T extends z.ZodMiniType>(of: T) => z.array(of).check(z.minLength(1))

/** When a kind of deadline can be running at all; a printed one outside of it is out of date. */
export const KindRule = z.strictObject({
  trade: z.optional(some(Trade)),
  /** With it the deadline belongs to a refund, of the order or of one item. */
  refund: z.optional(some(Refund)),
})
export type KindRule = z.infer<typeof KindRule>

export const DeadlineRule = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  kind: AnswerKind,
  who: Actor,
  sites: some(z.enum(['taobao', 'tmall', 'xianyu'])),
  trade: z.optional(some(Trade)),
  refund: z.optional(some(Refund)),
  /** Only for these ways of travelling; `unset` when the buyer has not said. */
  travel: z.optional(some(z.union([TravelWay, z.literal('unset')]))),
  /** Words (Simplified and Traditional) in titles, options, services, status or carrier that make the length doubtful. */
  unlessWords: z.optional(some(z.string())),
  /** A regular expression for those that have many forms, as a time that the shop sets itself. */
  unlessPattern: z.optional(z.string()),
  /** Without it the rule is only explained: its length counts from something no page shows, or has no number. */
  start: z.optional(StartFact),
  /** The count starts at 00:00 China time of the day after the start. */
  fromNextDay: z.optional(z.literal(true)),
  hours: z.optional(z.int().check(z.positive())),
  /** The platform acts by itself at the end, so a later reading that still waits shows that the length was wrong. */
  automatic: z.optional(z.literal(true)),
  /** The timer vanishes while a refund runs. */
  suspendedByRefund: z.optional(z.literal(true)),
  /** Nothing to say unless the page prints it. */
  printedOnly: z.optional(z.literal(true)),
  ...evidence,
})
export type DeadlineRule = z.infer<typeof DeadlineRule>

export const DeadlineFile = z.strictObject({
  about: z.string(),
  kinds: z.record(AnswerKind, KindRule),
  rules: z.array(DeadlineRule),
})
export type DeadlineFile = z.infer<typeof DeadlineFile>
