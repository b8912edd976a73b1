/** The question of a page for the words of a price's card, and the answer. */
import { amountRoles } from '../rules/prices.ts'
import * as z from '../rules/zod.ts'

const minor = z.int()
const PrintedAmount = z.strictObject({
  minor,
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  /** The upper end of a range. */
  toMinor: z.optional(minor),
  role: z.optional(z.enum([...amountRoles, 'threshold'])),
})
export type PrintedAmount = z.infer<typeof PrintedAmount>

/** prices:card – the amount pointed at, with those beside it, and what was paid and refunded where the page says both. */
export const AskPriceCard = z.strictObject({
  amounts: z.array(PrintedAmount).check(z.minLength(1), z.maxLength(4)),
  paid: z.optional(PrintedAmount),
  refunded: z.optional(PrintedAmount),
})
export type AskPriceCard = z.infer<typeof AskPriceCard>
