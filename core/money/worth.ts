/** What numbers are worth: one alone, or two as the ends of a range. */
import { type CurrencyDigits, digitsOf, type Money } from './money.ts'
import type { Token } from './tokens.ts'

export interface WorthOptions {
  digits: CurrencyDigits
  currencies: Readonly<Record<string, string>>
  western: RegExp
  continental: RegExp
  grouped: RegExp
  unclear: RegExp
}

/**
 * The currency of a number (ISO 4217); undefined when nothing says that it is money, or two things disagree. Letters may as
 * well be a model (`RM67`): they say money only beside a number with cents.
 */
export function currencyAt({ sign, word, printed }: Token, options: WorthOptions): string | undefined {
  const { currencies, digits } = options
  const back = currencies[word]
  const front = sign === '¥' && back === 'JPY' ? 'JPY' : currencies[sign]
  const currency = sign ? front : back
  if (!currency || (word && back !== currency && (word !== '元' || currency === 'JPY'))) return undefined
  const isWeak = /^[A-Z]+$/.test(sign || word) && sign !== 'RMB'
  return isWeak && digitsOf(currency, digits) && !/[.,]\d\d$/.test(printed) ? undefined : currency
}

/**
 * A number as money. With a foreign currency behind it, or a €, a decimal comma is possible, so `1,234` could be two numbers
 * and is none. Undefined also with more decimals than the currency has, and with a leading zero that means nothing.
 */
function moneyOf(
  { printed, shift, isBroken, sign }: Token,
  currency: string,
  { digits, western, continental, grouped, unclear }: WorthOptions,
): Money | undefined {
  const abroad = currency !== 'CNY' && (!sign || sign === '€')
  const all = digitsOf(currency, digits)
  const text = !all && grouped.test(printed) ? printed.replace(/\D/g, '') : printed
  const isUnclear = abroad && unclear.test(text)
  const [, whole = '', decimals = ''] = western.exec(text) ?? ((abroad && continental.exec(text)) || [])
  const places = all + shift
  if (isBroken || isUnclear || !whole || decimals.length > places || /^0\d/.test(whole)) return undefined
  const minor = Number(whole.replace(/\D/g, '') + decimals.padEnd(places, '0'))
  return Number.isSafeInteger(minor) ? { minor, currency } : undefined
}

/** One number as money. A dash before it is a minus where no word or number stands right before the dash. */
export function single(token: Token, currency: string, text: string, options: WorthOptions): Money | undefined {
  const money = moneyOf(token, currency, options)
  if (!money || !token.minus.includes('-')) return money
  const ahead = text.slice(0, token.start)
  const isMinus = token.minus.includes(' ') ? /(?:^|[\n¦:(]) *$/.test(ahead) : !/[\dA-Za-z]¦?$/.test(ahead)
  return isMinus ? { minor: money.minor && -money.minor, currency } : undefined
}

/** Two numbers as the ends of a range; undefined unless they rise and agree about currency and magnitude. */
export function range(low: Token, high: Token, currency: string, options: WorthOptions): [Money, Money] | undefined {
  if ((low.sign || low.word) && currencyAt(low, options) !== currency) return undefined
  if (low.minus.includes('-') || (high.shift && low.shift !== high.shift)) return undefined
  const from = moneyOf(low, currency, options)
  const to = moneyOf(high, currency, options)
  return from && to && from.minor < to.minor ? [from, to] : undefined
}
