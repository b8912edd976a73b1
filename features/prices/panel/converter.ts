/** What the converter makes of what is typed. Nothing here draws. */
import { mostFor } from '../../../core/money/budget.ts'
import { convert, type Rates } from '../../../core/money/convert.ts'
import { type Cost, costOf, type FeeClaim } from '../../../core/money/cost.ts'
import { decimalText } from '../../../core/money/format.ts'
import { type CurrencyDigits, digitsOf, type Money } from '../../../core/money/money.ts'
import { amountTyped, type NoAmount } from '../../../core/money/typed.ts'

/** The shop's yuan, or the reader's own currency. */
export type Side = 'shop' | 'own'

export interface Typed {
  text: string
  /** The field that it was typed into; the other one shows the result. */
  side: Side
  /** The field that stands first. */
  top: Side
}

export interface Ground {
  /** The reader's currency (ISO 4217). */
  currency: string
  rates: Rates
  digits: CurrencyDigits
  claims: readonly FeeClaim[]
  locale: string
}

export interface Converted {
  typed: Money
  /** The typed amount in the other currency, without a fee. */
  other: Money
  /** What the amount in yuan costs, fee and all. */
  cost: Cost
  /** For an amount of one's own: the highest price it pays for with the fee. */
  most?: Money
}

/** What stops a result: nothing typed, no amount, below zero, or a result too big. */
export type TypedProblem = NoAmount | 'empty' | 'negative'

/** The currency of a field. */
export const currencyOf = (side: Side, { currency }: Pick<Ground, 'currency'>): string =>
  side === 'shop' ? 'CNY' : currency

export const otherSide = (side: Side): Side => (side === 'shop' ? 'own' : 'shop')

/** The amount typed, or why there is none. */
export function readTyped({ text, side }: Typed, ground: Ground): Money | TypedProblem {
  const { digits, locale } = ground
  if (!text.trim()) return 'empty'
  const amount = amountTyped(text, currencyOf(side, ground), locale, digits)
  return typeof amount !== 'string' && amount.minor < 0 ? 'negative' : amount
}

/** The result for what is typed, or why there is none. */
export function convertTyped(typed: Typed, ground: Ground): Converted | TypedProblem {
  const amount = readTyped(typed, ground)
  if (typeof amount === 'string') return amount
  const { rates, digits, claims, currency } = ground
  const options = { rates, digits, isPayment: true }
  const other = convert(amount, currencyOf(otherSide(typed.side), ground), rates, digits)
  const price = typed.side === 'shop' ? amount : other
  const cost = price && costOf(price, claims, currency, options)
  if (!other || !cost) return 'too-big'
  const most = typed.side === 'own' && claims.length > 0 ? mostFor(amount, claims, options) : undefined
  return { typed: amount, other, cost, ...(most && { most }) }
}

/** An amount as a field shows it: digits and groups of the language, no sign. */
export function fieldText({ minor, currency }: Money, { digits, locale }: Pick<Ground, 'digits' | 'locale'>): string {
  const all = digitsOf(currency, digits)
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: all, maximumFractionDigits: all })
  return format.format(decimalText(minor, all) as `${number}`)
}

/** The text with so many whole units more, never below zero; as it was when it is no amount. */
export function stepped(typed: Typed, units: number, ground: Ground): Typed {
  const amount = readTyped(typed, ground)
  if (typeof amount === 'string' && amount !== 'empty') return typed
  const currency = currencyOf(typed.side, ground)
  const minor = (typeof amount === 'string' ? 0 : amount.minor) + units * 10 ** digitsOf(currency, ground.digits)
  return Number.isSafeInteger(minor)
    ? { ...typed, text: fieldText({ minor: Math.max(0, minor), currency }, ground) }
    : typed
}

const mostKept = 5

/** The list of the last amounts with another one at its head. */
export function withAmount(amounts: readonly Money[], { minor, currency }: Money): Money[] {
  const others = amounts.filter((one) => one.minor !== minor || one.currency !== currency)
  return [{ minor, currency }, ...others].slice(0, mostKept)
}
