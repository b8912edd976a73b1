/** The shape of `statuses.json`: printed labels and page codes, and what each says. */
import { interventions, logisticsStates, refundStatuses, tradeStatuses } from './status-codes.ts'
import * as z from './zod.ts'

const words = z.string().check(z.minLength(1), z.trim())

const says = {
  trade: z.optional(z.enum(tradeStatuses)),
  refund: z.optional(z.enum(refundStatuses)),
  intervention: z.optional(z.enum(interventions)),
  logistics: z.optional(z.enum(logisticsStates)),
  /** A key of `sources`. */
  source: words,
  checked: z.iso.date(),
}

/** Where a label stands decides what it says: 已发货 of an order and of a parcel are two facts. */
export const labelPlaces = ['order', 'refund', 'logistics'] as const
export type LabelPlace = (typeof labelPlaces)[number]

export const StatusLabel = z.strictObject({
  at: z.enum(labelPlaces),
  words: z.array(words).check(z.minLength(1)),
  ...says,
})
export type StatusLabel = z.infer<typeof StatusLabel>

export const StatusCode = z.strictObject({ of: z.enum(['trade', 'refund', 'logistics']), code: words, ...says })
export type StatusCode = z.infer<typeof StatusCode>

export const StatusRules = z.strictObject({
  about: words,
  sources: z.record(z.string(), words),
  /** What may stand before a status, with a colon. */
  prefixes: z.array(words),
  /** How a sentence goes on after a status without changing it. */
  instructions: z.array(words),
  /** Words in such a sentence that make the status doubtful: nothing is read then. */
  doubts: z.array(words),
  labels: z.array(StatusLabel),
  codes: z.array(StatusCode),
})
export type StatusRules = z.infer<typeof StatusRules>
