/** Shape of the words and signs by which prices are recognised. */
import { CurrencyCode } from './rates.ts'
import * as z from './zod.ts'

/** Alternatives of a pattern, divided by `|`. */
const words = z.string().check(z.regex(/^[^|]+(\|[^|]+)*$/))

export const amountRoles = [
  'original',
  'afterCoupon',
  'promotional',
  'deposit',
  'balance',
  'shipping',
  'tax',
  'subtotal',
  'total',
  'paid',
  'refunded',
  'discount',
] as const
/** What an amount is by its label; a threshold is the first number of `满300减40`. */
export type AmountRole = (typeof amountRoles)[number] | 'threshold'

export const PriceWords = z.strictObject({
  about: z.string(),
  source: z.string().check(z.minLength(8)),
  checked: z.iso.date(),
  /** Signs of each currency (ISO 4217) before a number, before or after it, and behind it. */
  before: z.record(CurrencyCode, words),
  either: z.record(CurrencyCode, words),
  after: z.record(CurrencyCode, words),
  /** Words that say what an amount is. */
  roles: z.record(z.enum(amountRoles), words),
})
export type PriceWords = z.infer<typeof PriceWords>
