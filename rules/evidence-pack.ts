/** Shape of the evidence pack's rules: reasons for a refund, what to attach for each, and the Chinese phrases. */
import { evidence } from './evidence.ts'
import * as z from './zod.ts'

const phrase = z.string().check(z.minLength(1), z.trim())

export const evidenceReasons = [
  'cancel-before-shipment',
  'seller-cannot-fulfil',
  'not-received',
  'lost',
  'wrong-item',
  'damaged',
  'found-at-inspection',
] as const
export const EvidenceReasonId = z.enum(evidenceReasons)
export type EvidenceReasonId = z.infer<typeof EvidenceReasonId>

export const attachments = ['screenshots', 'photos', 'chat', 'tracking', 'warehouse-notes'] as const
export const Attachment = z.enum(attachments)
export type Attachment = z.infer<typeof Attachment>

export const evidenceSections = ['order', 'items', 'dates', 'money', 'page', 'attached'] as const
export type EvidenceSectionId = (typeof evidenceSections)[number]

export const evidenceFields = [
  'orderId',
  'subOrderId',
  'shop',
  'reason',
  'details',
  'item',
  'options',
  'quantity',
  'price',
  'createdAt',
  'paidAt',
  'shippedAt',
  'signedAt',
  'confirmedAt',
  'endedAt',
  'appliedAt',
  'total',
  'paid',
  'shipping',
  'refunded',
  'carrier',
  'trackingNumber',
  'orderStatus',
  'itemStatus',
  'refundStatus',
  'refundId',
  'refundReason',
  'refundAmount',
  'parcelStatus',
  'deadline',
  'attachment',
] as const
export type EvidenceField = (typeof evidenceFields)[number]

export const EvidenceReason = z.strictObject({
  zh: phrase,
  attach: z.array(Attachment).check(z.minLength(1)),
  ...evidence,
})
export type EvidenceReason = z.infer<typeof EvidenceReason>

export const EvidencePackFile = z.strictObject({
  about: z.string(),
  checked: z.iso.date(),
  reasons: z.record(EvidenceReasonId, EvidenceReason),
  zh: z.strictObject({
    title: phrase,
    opening: phrase,
    closing: phrase,
    /** Between a field and its value. */
    colon: phrase,
    /** A time; the slots are `{year}` … `{minute}`. All times are those of China. */
    time: phrase,
    day: phrase,
    /** `{words}` as a page printed them, read at `{time}`. */
    printed: phrase,
    sections: z.record(z.enum(evidenceSections), phrase),
    fields: z.record(z.enum(evidenceFields), phrase),
    attachments: z.record(Attachment, phrase),
  }),
})
export type EvidencePackFile = z.infer<typeof EvidencePackFile>
