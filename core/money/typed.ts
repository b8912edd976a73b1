/** Amounts that somebody types, or that `moneyFormat` wrote, in the way of a language. */
import { type CurrencyDigits, digitsOf, type Money } from './money.ts'

/** Spaces, marks of direction, currency names and signs. */
const ignored = /[\s\u200e\u200f\u061c\p{L}\p{Sc}()/]/gu
/** A point that belongs to a currency's name: `Rs.` */
const pointOfName = /(?<!\d)\.|\.(?!\d)/g
const minus = /[-\u2212\u2010-\u2013]/

/** The digits and signs of a locale, from CLDR. */
function signsOf(locale: string): { digits: string[]; group: string; point: string } {
  const parts = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).formatToParts(1234567.5)
  const find = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  const plain = new Intl.NumberFormat(locale, { useGrouping: false })
  return {
    digits: [...'0123456789'].map((digit) => plain.format(Number(digit))),
    group: find('group'),
    point: find('decimal'),
  }
}

/**
 * The text with our own digits, without names, signs and spaces; groups are told by `_`, the point by `.`. Spaces and
 * apostrophes between digits are groups in every language.
 */
function plainNumber(text: string, locale: string): string {
  const { digits, group, point } = signsOf(locale)
  let plain = text
  digits.forEach((digit, value) => {
    plain = plain.replaceAll(digit, String(value))
  })
  plain = plain.replace(pointOfName, '')
  const isShort = /^\D*\d+[.,]\d{1,2}\D*$/.test(plain)
  if (isShort) return plain.replace(ignored, '').replace(',', '.')
  plain = plain.replace(/(?<=\d)[\s'’](?=\d)/g, '_')
  const marked = group.trim() ? plain.replaceAll(group, '_') : plain
  return marked.replace(ignored, '').replaceAll(point, '.')
}

/**
 * The amount in minor units of the currency, as somebody of that language writes it; a single point or comma before one
 * or two digits is a decimal point in every language. Undefined for anything but one number with whole groups, for more
 * decimals than the currency has, and for an amount that no number can hold.
 */
export function parseTyped(text: string, currency: string, locale: string, digits: CurrencyDigits): Money | undefined {
  const isNegative = minus.test(text)
  const match = /^(\d+|\d{1,3}(?:_\d{2,3})*_\d{3})(?:\.(\d*))?$/.exec(plainNumber(text.replace(minus, ''), locale))
  const all = digitsOf(currency, digits)
  const [, whole = '', decimals = ''] = match ?? []
  if (!match || decimals.length > all) return undefined
  const minor = Number(whole.replaceAll('_', '') + decimals.padEnd(all, '0'))
  return Number.isSafeInteger(minor) ? { minor: isNegative && minor ? -minor : minor, currency } : undefined
}
