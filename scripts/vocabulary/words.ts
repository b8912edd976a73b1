/** The words of a language as a page gets them: those of its folder, and the units of time by CLDR. */
import type { DurationUnit } from '../../core/values.ts'
import type { Source } from './read.ts'

const cldrUnit: Record<Exclude<DurationUnit, 'workingDays'>, string> = {
  years: 'year',
  months: 'month',
  weeks: 'week',
  days: 'day',
  hours: 'hour',
  minutes: 'minute',
  seconds: 'second',
}

/** Amounts among which every plural category of CLDR has one. */
const amounts = [...Array.from({ length: 201 }, (_, i) => i), 0.1, 0.5, 1.5, 2.5, 1000, 1e6]
const digits = new Set(['integer', 'group', 'decimal', 'fraction'])

/** How a language says an amount of a unit, with the amount as a slot; some forms say it without (`يومان`). */
function formOf(format: Intl.NumberFormat, amount: number): string {
  const parts = format.formatToParts(amount)
  const first = parts.findIndex((part) => digits.has(part.type))
  return parts.map((part, i) => (digits.has(part.type) ? (i === first ? '{{countText}}' : '') : part.value)).join('')
}

/** The plural forms of each unit (`days_one` → `{{countText}} day`), from the CLDR in Node: pages need not load it. */
export function unitWords(language: string): Record<string, string> {
  const rules = new Intl.PluralRules(language)
  const words: Record<string, string> = {}
  for (const [key, unit] of Object.entries(cldrUnit)) {
    const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' })
    for (const category of rules.resolvedOptions().pluralCategories) {
      const amount = amounts.find((one) => rules.select(one) === category)
      if (amount === undefined) throw new Error(`no amount for the plural form ${category} of ${language}`)
      words[`${key}_${category}`] = formOf(format, amount)
    }
  }
  return words
}

const durationUnits = ['days', 'hours', 'minutes', 'seconds'] as const

/**
 * Durations of one unit or two in a style (`narrow.days_one` → `{{count}}d`, `narrow.two` → `{{first}} {{second}}`), from
 * the CLDR in Node. For languages whose numbers have digits of their own there are none.
 */
export function durationWords(language: string, style: 'narrow' | 'long'): Record<string, string> {
  if (new Intl.NumberFormat(language).resolvedOptions().numberingSystem !== 'latn') return {}
  const words: Record<string, string> = {}
  const rules = new Intl.PluralRules(language)
  const say = (duration: Partial<Record<(typeof durationUnits)[number], number>>) =>
    new Intl.DurationFormat(language, { style, secondsDisplay: duration.seconds === 0 ? 'always' : 'auto' }).format(
      duration,
    )
  for (const unit of durationUnits) {
    for (const category of rules.resolvedOptions().pluralCategories) {
      const amount = amounts.find(
        (one) =>
          Number.isInteger(one) &&
          (one > 0 || (unit === 'seconds' && rules.select(0) !== rules.select(5))) &&
          rules.select(one) === category,
      )
      if (amount !== undefined)
        words[`${style}.${unit}_${category}`] = say({ [unit]: amount }).replace(String(amount), '{{count}}')
    }
  }
  const both = say({ days: 3, hours: 7 })
  words[`${style}.two`] = both.replace(say({ days: 3 }), '{{first}}').replace(say({ hours: 7 }), '{{second}}')
  return words
}

/** All words of a language; those of its folder come before those of CLDR. */
export function wordsOf(source: Source, language: string): Record<string, string> {
  return { ...unitWords(language), ...source.speech.get(language) }
}
