/** Shape of the next steps: for each status what the buyer can do, on which controls, and the warnings for parcels abroad. */
import { Clicks } from './clicks.ts'
import { AnswerKind } from './deadlines.ts'
import { evidence } from './evidence.ts'
import { MessageId } from './messages.ts'
import { logisticsStates, refundStatuses, tradeStatuses } from './status-codes.ts'
import { TravelWay } from './travel-ways.ts'
import * as z from './zod.ts'

const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/))

export const Step = z.strictObject({
  /** Empty when there is nothing to click. */
  clicks: Clicks,
  /** Absent: on every site. */
  sites: z.optional(z.array(z.enum(['taobao', 'tmall', 'xianyu']))),
  ...evidence,
})
export type Step = z.infer<typeof Step>

export const TradeSteps = z.strictObject({
  steps: z.array(id),
  /** The way to a refund from here; empty when there is none. */
  refund: z.array(id),
  messages: z.array(MessageId),
})
export type TradeSteps = z.infer<typeof TradeSteps>

export const RefundSteps = z.strictObject({
  steps: z.array(id),
  /** Whether customer service can be asked to step in now. */
  escalate: z.boolean(),
  messages: z.array(MessageId),
})
export type RefundSteps = z.infer<typeof RefundSteps>

export const TravelWarning = z.strictObject({
  id,
  travel: z.array(z.union([TravelWay, z.literal('unset')])),
  trade: z.array(z.enum(tradeStatuses)),
  /** Only once the parcel is in one of these states, or signed for. */
  logistics: z.optional(z.array(z.enum(logisticsStates))),
  /** Only while this deadline counts down with so many hours left, or fewer. */
  deadline: z.optional(AnswerKind),
  withinHours: z.optional(z.int()),
  clicks: Clicks,
  ...evidence,
})
export type TravelWarning = z.infer<typeof TravelWarning>

export const NextStepFile = z.strictObject({
  about: z.string(),
  steps: z.record(id, Step),
  trade: z.record(z.enum(tradeStatuses), TradeSteps),
  refund: z.record(z.enum(refundStatuses), RefundSteps),
  /** The steps of an escalation, one for each site. */
  escalation: z.array(id),
  warnings: z.array(TravelWarning),
})
export type NextStepFile = z.infer<typeof NextStepFile>
