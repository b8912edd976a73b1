/** Shapes of the exchange rates we ship and of the facts about currencies. Both files are written by `scripts/rates.ts`. */
import * as z from './zod.ts'

export const CurrencyCode = z.string().check(z.regex(/^[A-Z]{3}$/))
/** A positive decimal number as text, so that no digit of it is lost: as many as a number from JSON can have. */
export const Decimal = z.string().check(z.regex(/^(?!0*(\.0*)?$)\d{1,12}(\.\d{1,25})?$/))

export const RateFile = z.strictObject({
  about: z.string(),
  source: z.string().check(z.minLength(8)),
  /** The day the rates are of. */
  date: z.iso.date(),
  /** How much of each currency (ISO 4217) one yuan is. */
  rates: z.record(CurrencyCode, Decimal),
})
export type RateFile = z.infer<typeof RateFile>

export const CurrencyFile = z.strictObject({
  about: z.string(),
  source: z.string().check(z.minLength(8)),
  checked: z.iso.date(),
  /** Digits after the point by CLDR, where they are not two. */
  digits: z.record(CurrencyCode, z.int()),
  /** Regions (ISO 3166) whose currency it is now, as one list. */
  regions: z.record(CurrencyCode, z.string()),
})
export type CurrencyFile = z.infer<typeof CurrencyFile>
