/** Plain numbers that somebody types: rates and percentages, as decimal texts. */
import { parseTyped } from '../../../core/money/typed.ts'

const places = 9

/** What is always understood: a number up to `most`, with so many decimals. */
export const typedRange = { most: 9_000_000, places }

/** The number as a decimal text without needless noughts; undefined for anything but one number of at least nought. */
export function decimalTyped(text: string, locale: string): string | undefined {
  // An amount of a currency that has as many decimals as a rate needs.
  const minor = parseTyped(text, 'XXX', locale, { XXX: places })?.minor
  if (minor === undefined || minor < 0) return undefined
  const digits = String(minor).padStart(places + 1, '0')
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '')
}

/** A decimal text as a field shows it. */
export function shownDecimal(decimal: string, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: places }).format(decimal as `${number}`)
}
