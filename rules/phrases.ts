/** Shape of the phrases: what to say in Chinese, by situation. The messages of orders are phrases too, and stand in their own file. */
import { MessageId, messageLines } from './messages.ts'
import * as z from './zod.ts'

const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/))

export const situations = [
  'before-buying',
  'before-shipping',
  'on-the-way',
  'courier',
  'problem',
  'return',
  'refund',
  'service',
  'warehouse',
] as const
export type Situation = (typeof situations)[number]

/** What the slots take: how the value is typed, and how it is written in Chinese. */
export const slotKinds = {
  orderId: 'text',
  orderIds: 'text',
  item: 'text',
  trackingNumber: 'text',
  returnNumber: 'text',
  carrier: 'text',
  memberNumber: 'text',
  size: 'text',
  usualSize: 'text',
  orderedSize: 'text',
  receivedSize: 'text',
  option: 'text',
  quantity: 'number',
  height: 'number',
  weight: 'number',
  amount: 'number',
  date: 'date',
  country: 'text',
  name: 'text',
  phone: 'text',
  address: 'text',
  pickupAddress: 'text',
  email: 'text',
  invoiceName: 'text',
  missing: 'text',
  problem: 'text',
} as const
export type Slot = keyof typeof slotKinds
export const slots = Object.keys(slotKinds) as Slot[]

export const Phrase = z.strictObject({
  id,
  to: z.enum(['seller', 'courier', 'service', 'warehouse']),
  situation: z.enum(situations),
  /** Slots without which it says nothing. A line with another slot is left out while that has no value. */
  needs: z.array(z.enum(slots)),
  zh: messageLines,
})
export type Phrase = z.infer<typeof Phrase>

export const PhraseFile = z.strictObject({
  about: z.string(),
  checked: z.iso.date(),
  /** In their order, with the messages of orders that belong there. */
  situations: z.array(z.strictObject({ id: z.enum(situations), messages: z.array(MessageId) })),
  phrases: z.array(Phrase),
})
export type PhraseFile = z.infer<typeof PhraseFile>
