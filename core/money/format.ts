/** Amounts as text, by CLDR: exact digits go in, no floating-point number in between. */
import { roundHalfEven } from './fraction.ts'
import { type CurrencyDigits, digitsOf, type Money } from './money.ts'

/** With the cents of the currency, or rounded to whole units. */
export type Rounding = 'cents' | 'whole'

/** An amount as a plain decimal text with all its digits: `1234.50`. */
export function decimalText(minor: number, digits: number): string {
  const text = String(Math.abs(minor)).padStart(digits + 1, '0')
  const cut = text.length - digits
  return `${minor < 0 ? '-' : ''}${text.slice(0, cut)}${digits ? `.${text.slice(cut)}` : ''}`
}

/** A yen sign that says nothing else: beside prices in yuan it would be read as theirs. */
const yen = /(?<!JP)[¥￥]/g

/** A writer of amounts, or of a range of two, in one currency, for one language. Only its first amount is slow. */
export function moneyFormat(
  locale: string,
  currency: string,
  digits: CurrencyDigits,
  rounding: Rounding = 'cents',
): (amount: Money, to?: Money) => string {
  const all = digitsOf(currency, digits)
  const shown = rounding === 'whole' ? 0 : all
  let format: Intl.NumberFormat | undefined
  const printed = ({ minor }: Money) => {
    const rounded = shown === all ? minor : Number(roundHalfEven({ num: BigInt(minor), den: 10n ** BigInt(all) }))
    return decimalText(rounded, shown) as `${number}`
  }
  return (amount, to = amount) => {
    format ??= new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: shown,
      maximumFractionDigits: shown,
    })
    const [low, high] = [amount, to].map(printed) as [`${number}`, `${number}`]
    // Ends that are rounded to the same would be written with a sign of approximation.
    const text = low === high ? format.format(low) : format.formatRange(low, high)
    return currency === 'CNY' ? text : text.replace(yen, 'JP¥')
  }
}
