/** Shape of the messages to sellers: Chinese lines with slots. */
import * as z from './zod.ts'

export const messageIds = [
  'cancel',
  'refund-only',
  'return',
  'not-received',
  'wrong-item',
  'damaged-item',
  'extend-receipt',
  'remind-ship',
  'customer-service',
] as const
export const MessageId = z.enum(messageIds)
export type MessageId = z.infer<typeof MessageId>

/** Chinese lines with slots. */
export const messageLines = z.array(z.string().check(z.minLength(1), z.trim())).check(z.minLength(1))

export const MessageTemplate = z.strictObject({
  id: MessageId,
  /** The slots are `{orderId}` and `{item}`. */
  zh: messageLines,
})
export type MessageTemplate = z.infer<typeof MessageTemplate>

export const MessageFile = z.strictObject({
  about: z.string(),
  checked: z.iso.date(),
  messages: z.array(MessageTemplate),
})
export type MessageFile = z.infer<typeof MessageFile>
