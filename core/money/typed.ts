/** Amounts that somebody types, or that `moneyFormat` wrote, in the way of a language. */
import { type CurrencyDigits, digitsOf, type Money } from './money.ts'

const bidi = /[\u200b\u200e\u200f\u061c]/g
/** What may stand around a number: currency names and signs, a minus, spaces. */
const around = /^[\s\p{L}\p{M}\p{Sc}./-]*$/u
const minus = /[\u2212\u2010-\u2013]/g
/** Behind a number, what makes it another one: 万, k, cents, or what counts things. */
const magnitude =
  /^\s*(?:[十百佰千仟万萬億亿兆折件个個分角毛]|(?:k|m|mn|mio|mln|bn|mrd|hundred|thousand|tsd|mil|million|billion|lakhs?|crores?|cents?|pence|pcs?|pieces?|items?|тыс|млн|млрд)(?!\p{L}))/iu
/** Signs that belong to few currencies: with another one the amount is not what is asked for. */
const owners: readonly [string, readonly string[]][] = [
  ['¥', ['CNY', 'JPY']],
  ['€', ['EUR']],
]

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

interface Typed {
  /** Digits, `_` between groups, `.` for the point. */
  number: string
  isNegative: boolean
}

/** The number with groups and point told apart. Spaces and apostrophes between digits are groups in every language. */
function plainNumber(number: string, { group, point }: { group: string; point: string }): string {
  if (/^\d+[.,]\d{1,2}$/.test(number)) return number.replace(',', '.')
  const spaced = number.replace(/(?<=\d)[\s'’](?=\d)/g, '_')
  const marked = group.trim() ? spaced.replaceAll(group, '_') : spaced
  return marked.replaceAll(point, '.')
}

/** What is typed, if it is one number with nothing around it but what belongs to money. */
function readTyped(text: string, currency: string, locale: string): Typed | undefined {
  const { digits, ...signs } = signsOf(locale)
  let plain = text.normalize('NFKC').replace(bidi, '').replace(minus, '-')
  digits.forEach((digit, value) => {
    plain = plain.replaceAll(digit, String(value))
  })
  // A point before all digits is a decimal point, unless it ends a name: `Rs.`
  plain = plain.replace(/^([^\d]*(?<![\p{L}.,]))[.,](?=\d)/u, '$10.')
  const [, before = '', number = '', after = ''] = /^(\D*)(\d.*\d|\d)(\D*)$/s.exec(plain) ?? []
  if (!number || !around.test(before) || !around.test(after.replace(/^,/, '')) || magnitude.test(after))
    return undefined
  if (owners.some(([sign, codes]) => (before + after).includes(sign) && !codes.includes(currency))) return undefined
  const dashes = (before + after).split('-').length - 1
  return dashes > 1 ? undefined : { number: plainNumber(number, signs), isNegative: dashes === 1 }
}

/**
 * The amount in minor units of the currency, as somebody of that language writes it; a single point or comma before one
 * or two digits is a decimal point in every language. Undefined for anything but one number with whole groups (`5k`, `1万`,
 * `200-300`), for the sign of another currency, for more decimals than the currency has, and for an amount that no number can hold.
 */
export function parseTyped(text: string, currency: string, locale: string, digits: CurrencyDigits): Money | undefined {
  const typed = readTyped(text, currency, locale)
  const [, whole = '', decimals = ''] = /^(\d+|\d{1,3}(?:_\d{2,3})*_\d{3})(?:\.(\d*))?$/.exec(typed?.number ?? '') ?? []
  const all = digitsOf(currency, digits)
  if (!typed || !whole || decimals.length > all) return undefined
  const minor = Number(whole.replaceAll('_', '') + decimals.padEnd(all, '0'))
  return Number.isSafeInteger(minor) ? { minor: typed.isNegative && minor ? -minor : minor, currency } : undefined
}
