/** The shapes in which orders are stored, exported and sent: what is not one of these fields is not kept. */
import type { NoteChange, OrderNote } from '../core/orders/stored.ts'
import { pageKinds } from '../rules/schema.ts'
import { deadlineKinds, interventions, logisticsStates, refundStatuses, tradeStatuses } from '../rules/status-codes.ts'
import * as z from '../rules/zod.ts'

/** No text of an order is longer; characters. */
export const longestText = 1000

const text = z.string().check(z.maxLength(longestText))
const when = z.int().check(z.minimum(0), z.maximum(4e12))
/** No countdown of a shop is longer, and the end of a much longer one is no date; ms. */
const span = z.int().check(z.minimum(0), z.maximum(366 * 86_400_000))
const amount = z.int().check(z.minimum(0))
const orderId = z.string().check(z.regex(/^[1-9]\d{14,19}$/))
const optional = z.optional
const readAt = optional(z.record(text, when))

/** An address of one of the shops: nothing else is ever opened. */
const url = z
  .string()
  .check(
    z.maxLength(4000),
    z.regex(/^https:\/\/([a-z0-9-]+\.)*(taobao\.com|tmall\.com|tmall\.hk|goofish\.com|alipay\.com)(:443)?([/?#]|$)/),
  )

const PrintedTrade = z.object({ status: z.enum(tradeStatuses), words: optional(text) })

const refundDetails = {
  intervention: optional(z.enum(interventions)),
  refundId: optional(text),
  amountFen: optional(amount),
  reason: optional(text),
  appliedAt: optional(when),
  refusedAt: optional(when),
}
const Refund = z.object({
  status: z.enum(refundStatuses),
  words: optional(text),
  ...refundDetails,
  earlier: optional(z.object({ readAt: when, ...refundDetails })),
})

const Printed = z.object({
  remainingMs: optional(span),
  dueAt: optional(when),
  granularityMs: span,
  words: text,
  seenAt: when,
})
const Deadlines = z.partialRecord(z.enum(deadlineKinds), Printed)

const SubOrder = z.object({
  subOrderId: optional(text),
  title: optional(text),
  options: optional(text),
  services: optional(text),
  quantity: optional(amount),
  priceFen: optional(amount),
  trade: optional(PrintedTrade),
  refund: optional(Refund),
  deadlines: optional(Deadlines),
  readAt,
})

const Parcel = z.object({
  state: optional(z.enum(logisticsStates)),
  words: optional(text),
  carrier: optional(text),
  trackingNumber: optional(text),
})

const Times = z.object({
  createdAt: optional(when),
  createdOn: optional(z.iso.date()),
  paidAt: optional(when),
  shippedAt: optional(when),
  signedAt: optional(when),
  confirmedAt: optional(when),
  endedAt: optional(when),
  disputed: optional(
    z.array(z.enum(['createdAt', 'paidAt', 'shippedAt', 'signedAt', 'confirmedAt', 'endedAt'])).check(z.maxLength(6)),
  ),
})

const Amounts = z.object({
  totalFen: optional(amount),
  paidFen: optional(amount),
  refundedFen: optional(amount),
  shippingFen: optional(amount),
  totalWords: optional(text),
})

/** `OrderFacts`, checked. */
export const Facts = z.object({
  orderId,
  site: z.enum(['taobao', 'tmall', 'xianyu']),
  pageKind: z.enum(pageKinds),
  url,
  seenAt: when,
  shop: optional(text),
  trade: optional(PrintedTrade),
  refund: optional(Refund),
  logistics: optional(Parcel),
  parcels: optional(z.array(Parcel).check(z.maxLength(100))),
  times: optional(Times),
  amounts: optional(Amounts),
  items: optional(z.array(SubOrder).check(z.maxLength(500))),
  deadlines: optional(Deadlines),
  shipWords: optional(text),
  readAt,
})

export const Note: z.ZodMiniType<OrderNote> = z.object({
  done: z.optional(z.boolean()),
  ignored: z.optional(z.boolean()),
}) as never

const mark = z.optional(z.nullable(z.boolean()))
const NoteChanged: z.ZodMiniType<NoteChange> = z.object({ done: mark, ignored: mark }) as never

export const Stored = z.object({ version: z.int().check(z.minimum(1)), facts: Facts, note: Note })

export const Trouble = z.object({ kind: z.enum(['none', 'full', 'failed']), at: when })

/** orders:remember – facts that a page read; each is checked by itself. */
export const RememberOrders = z.object({ facts: z.array(z.unknown()).check(z.maxLength(500)) })
/** orders:note – what the reader said about an order. */
export const NoteOrder = z.object({ id: orderId, change: NoteChanged })
/** orders:forget – some orders, or all of them without ids. */
export const ForgetOrders = z.object({ ids: optional(z.array(orderId)) })
/** orders:add – orders to bring back or to import, by storage key; what is there already is merged. */
export const AddOrders = z.object({
  orders: z.array(z.object({ key: z.string().check(z.regex(/^orders?:[a-z:]*\d+$/)), stored: z.unknown() })),
})
/** orders:known – what is stored of one order. */
export const AskKnown = z.object({ id: orderId })
/** orders:index – the index, rebuilt where it is missing or broken. */
export const AskIndex = z.object({})
