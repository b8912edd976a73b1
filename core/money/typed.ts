/** Amounts that somebody types, or that `moneyFormat` wrote, in the way of a language. */
import { whoseNames } from './currency-names.ts'
import { type CurrencyDigits, digitsOf, type Money } from './money.ts'

const bidi = /[\u200b\u200e\u200f\u061c]/g
/** What may stand around a number: currency names and signs, a minus, spaces. */
const around = /^[\s\p{L}\p{M}\p{Sc}./-]*$/u
const minus = /[\u2212\u2010-\u2013]/g
/** Thousands or millions behind a number; that `K` is also a sign of some currencies does not help. */
const magnitude = /^\s*[km](?!\p{L})/iu
/** Digits that stand raised, in a fraction or in a circle: what they say together with others is not plain. */
const strangeDigits = /\p{No}/u

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

/** What is typed, if it is one number with nothing around it but names of the currency; else why not. */
function readTyped(text: string, currency: string, locale: string): Typed | 'unreadable' | 'currency' {
  const { digits, ...signs } = signsOf(locale)
  let plain = text.normalize('NFKC').replace(bidi, '').replace(minus, '-')
  digits.forEach((digit, value) => {
    plain = plain.replaceAll(digit, String(value))
  })
  // A point before all digits is a decimal point, unless it ends a name: `Rs.`
  plain = plain.replace(/^([^\d]*(?<![\p{L}.,]))[.,](?=\d)/u, '$10.')
  const [, before = '', number = '', after = ''] = /^(\D*)(\d.*\d|\d)(\D*)$/s.exec(plain) ?? []
  const dashes = (before + after).split('-').length - 1
  if (!number || !around.test(before) || !around.test(after.replace(/^,/, ''))) return 'unreadable'
  if (dashes > 1 || magnitude.test(after) || strangeDigits.test(text)) return 'unreadable'
  const whose = whoseNames(`${before} ${after}`, currency, locale)
  if (whose !== 'own') return whose === 'other' ? 'currency' : 'unreadable'
  return { number: plainNumber(number, signs), isNegative: dashes === 1 }
}

/** Why what is typed is no amount: no number, another currency, more decimals than this one has, more than a number holds. */
export type NoAmount = 'unreadable' | 'currency' | 'decimals' | 'too-big'

/**
 * The amount in minor units of the currency, as somebody of that language writes it; a single point or comma before one
 * or two digits is a decimal point in every language. Or why there is none: anything but one number with whole groups
 * and names of the currency (`5k`, `1万`, `200-300`), or the name of another currency.
 */
export function amountTyped(text: string, currency: string, locale: string, digits: CurrencyDigits): Money | NoAmount {
  const typed = readTyped(text, currency, locale)
  if (typeof typed === 'string') return typed
  const [, whole, decimals = ''] = /^(\d+|\d{1,3}(?:_\d{2,3})*_\d{3})(?:\.(\d*))?$/.exec(typed.number) ?? []
  if (!whole) return 'unreadable'
  const all = digitsOf(currency, digits)
  if (decimals.length > all) return 'decimals'
  const minor = Number(whole.replaceAll('_', '') + decimals.padEnd(all, '0'))
  return Number.isSafeInteger(minor) ? { minor: typed.isNegative && minor ? -minor : minor, currency } : 'too-big'
}

/** The amount that is typed; undefined for none. */
export function parseTyped(text: string, currency: string, locale: string, digits: CurrencyDigits): Money | undefined {
  const amount = amountTyped(text, currency, locale, digits)
  return typeof amount === 'string' ? undefined : amount
}
