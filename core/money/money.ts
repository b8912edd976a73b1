/** Money as whole minor units of one currency, and the digits that currencies have. */

export interface Money {
  /** Whole minor units (fen, cents; yen for yen). Always a safe integer. */
  minor: number
  /** ISO 4217. */
  currency: string
}

/** Digits after the point by currency (CLDR), where they are not two. The table is in `rules/currencies.json`. */
export type CurrencyDigits = Readonly<Record<string, number>>

/** Digits after the point of a currency by CLDR. Browsers disagree about them (HUF, COP, IDR), so we carry our own. */
export function digitsOf(currency: string, digits: CurrencyDigits): number {
  return digits[currency] ?? 2
}
