/** The evidence pack: a refund request from what was read of one order. Facts only; what was not read is left out. */
import type { Attachment, EvidenceField, EvidenceReasonId, EvidenceSectionId } from '../../rules/evidence-pack.ts'
import { type OrderFacts, type PrintedDeadlines, parcelsOf, type RefundFacts, type SubOrderFacts } from './facts.ts'
import { readTimeOf } from './merge.ts'

export type EvidenceValue =
  | { text: string }
  /** Epoch ms. */
  | { at: number }
  /** A day in China, `2026-11-11`. */
  | { day: string }
  | { fen: number }
  | { count: number }
  | { reason: EvidenceReasonId }
  | { attachment: Attachment }
  /** What a page printed, and when it was read (epoch ms). */
  | { words: string; readAt: number }

export interface EvidenceLine {
  field: EvidenceField
  value: EvidenceValue
}

export interface EvidenceSection {
  id: EvidenceSectionId
  lines: EvidenceLine[]
}

export interface EvidenceRequest {
  reason: EvidenceReasonId
  /** What happened, in the reader's own words. */
  details?: string
  /** Indexes in `facts.items` of what the request is about; all items without it. */
  items?: readonly number[]
  attachments: readonly Attachment[]
}

type Maybe = EvidenceValue | undefined

const text = (value: string | undefined): Maybe => (value?.trim() ? { text: value.trim() } : undefined)
const at = (value: number | undefined): Maybe => (value === undefined ? undefined : { at: value })
const fen = (value: number | undefined): Maybe => (value === undefined ? undefined : { fen: value })
const printed = (words: string | undefined, readAt: number): Maybe => (words?.trim() ? { words, readAt } : undefined)

const linesOf = (...lines: [EvidenceField, Maybe][]): EvidenceLine[] =>
  lines.flatMap(([field, value]) => (value === undefined ? [] : { field, value }))

const itemLines = (item: SubOrderFacts) =>
  linesOf(
    ['item', text(item.title)],
    ['options', text(item.options)],
    ['quantity', item.quantity === undefined ? undefined : { count: item.quantity }],
    ['price', fen(item.priceFen)],
    ['subOrderId', text(item.subOrderId)],
  )

function dateLines({ times = {}, refund }: OrderFacts, items: readonly SubOrderFacts[]): EvidenceLine[] {
  const created = times.createdAt === undefined && times.createdOn !== undefined ? { day: times.createdOn } : undefined
  const applied = [refund, ...items.map((item) => item.refund)].flatMap((one) => one?.appliedAt ?? [])
  return linesOf(
    ['createdAt', at(times.createdAt) ?? created],
    ['paidAt', at(times.paidAt)],
    ['shippedAt', at(times.shippedAt)],
    ['signedAt', at(times.signedAt)],
    ['confirmedAt', at(times.confirmedAt)],
    ['endedAt', at(times.endedAt)],
    ...[...new Set(applied)].map((one): [EvidenceField, Maybe] => ['appliedAt', at(one)]),
  )
}

function moneyLines({ amounts = {} }: OrderFacts): EvidenceLine[] {
  return linesOf(
    ['total', fen(amounts.totalFen) ?? text(amounts.totalWords)],
    ['paid', fen(amounts.paidFen)],
    ['shipping', fen(amounts.shippingFen)],
    ['refunded', fen(amounts.refundedFen)],
  )
}

const refundLines = (refund: RefundFacts | undefined, readAt: number) =>
  linesOf(
    ['refundStatus', printed(refund?.words, readAt)],
    ['refundId', text(refund?.refundId)],
    ['refundReason', text(refund?.reason)],
    ['refundAmount', fen(refund?.amountFen)],
  )

const deadlineLines = (deadlines: PrintedDeadlines = {}) =>
  linesOf(
    ...Object.values(deadlines).map(({ words, seenAt }): [EvidenceField, Maybe] => [
      'deadline',
      printed(words, seenAt),
    ]),
  )

function pageLines(facts: OrderFacts, items: readonly SubOrderFacts[]): EvidenceLine[] {
  const ofItems = items.flatMap((item) => {
    const of = { seenAt: facts.seenAt, ...(item.readAt ? { readAt: item.readAt } : {}) }
    const lines = [
      ...linesOf(['itemStatus', printed(item.trade?.words, readTimeOf(of, 'trade'))]),
      ...refundLines(item.refund, readTimeOf(of, 'refund.status')),
      ...deadlineLines(item.deadlines),
    ]
    // Of several items it must be clear which one is in that state.
    return lines.length && items.length > 1 ? [...linesOf(['item', text(item.title)]), ...lines] : lines
  })
  return [
    ...linesOf(['orderStatus', printed(facts.trade?.words, readTimeOf(facts, 'trade'))]),
    ...refundLines(facts.refund, readTimeOf(facts, 'refund.status')),
    ...deadlineLines(facts.deadlines),
    ...parcelsOf(facts).flatMap(({ words, carrier, trackingNumber }) =>
      linesOf(
        ['parcelStatus', printed(words, readTimeOf(facts, facts.parcels ? 'parcels' : 'logistics.state'))],
        ['carrier', text(carrier)],
        ['trackingNumber', text(trackingNumber)],
      ),
    ),
    // Last, because what stands below an item's name is said of that item.
    ...ofItems,
  ]
}

/** The request as sections of lines; a section without lines is left out. Indexes of items that are not there count for nothing. */
export function evidenceOf(facts: OrderFacts, request: EvidenceRequest): EvidenceSection[] {
  const all = facts.items ?? []
  const items = request.items ? request.items.flatMap((index) => all[index] ?? []) : all
  const sections: EvidenceSection[] = [
    {
      id: 'order',
      lines: linesOf(
        ['orderId', text(facts.orderId)],
        ['shop', text(facts.shop)],
        ['reason', { reason: request.reason }],
        ['details', text(request.details)],
      ),
    },
    { id: 'items', lines: items.flatMap(itemLines) },
    { id: 'dates', lines: dateLines(facts, items) },
    { id: 'money', lines: moneyLines(facts) },
    { id: 'page', lines: pageLines(facts, items) },
    {
      id: 'attached',
      lines: linesOf(
        ...request.attachments.map((attachment): [EvidenceField, Maybe] => ['attachment', { attachment }]),
      ),
    },
  ]
  return sections.filter(({ lines }) => lines.length > 0)
}
