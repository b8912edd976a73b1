import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { speak } from '../../locales/i18n.ts'
import { languages } from '../../locales/languages.ts'
import { sourceOfRepository } from '../../scripts/vocabulary/read.ts'
import { unitWords, wordsOf } from '../../scripts/vocabulary/words.ts'

const unitOf = {
  years: 'year',
  months: 'month',
  weeks: 'week',
  days: 'day',
  hours: 'hour',
  minutes: 'minute',
  seconds: 'second',
}
const units = Object.keys(unitOf) as (keyof typeof unitOf)[]
const digits = new Set(['integer', 'group', 'decimal', 'fraction'])

/** What CLDR says, with the number as the page printed it. */
function byIntl(locale: string, unit: keyof typeof unitOf, amount: number, printed: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit: unitOf[unit], unitDisplay: 'long' })
  const parts = format.formatToParts(amount)
  const first = parts.findIndex((part) => digits.has(part.type))
  return parts.map((part, i) => (digits.has(part.type) ? (i === first ? printed : '') : part.value)).join('')
}

const amount = fc.oneof(
  fc.integer({ min: 0, max: 300 }),
  fc.integer({ min: 0, max: 3000 }).map((tenths) => tenths / 10),
  fc.integer({ min: 0, max: 2_000_000 }),
  fc.constantFrom(0, 1, 2, 1.5, 0.05, 1000, 1_000_000),
)

describe('lengths of time by CLDR, without asking it on the page', () => {
  test.each(['en', 'ar', 'de', 'ru', 'es', 'fr', 'ja', 'pl', 'vi'])('%s says every amount as Intl does', (language) => {
    const speech = speak(language, language, unitWords(language))
    fc.assert(
      fc.property(fc.constantFrom(...units), amount, (unit, count) => {
        const printed = `${count}+`
        expect(speech.t(unit, { count, countText: printed })).toBe(byIntl(language, unit, count, printed))
      }),
    )
  })

  test.each(['en-GB', 'en-AU', 'en-IN', 'en-CA', 'de-AT', 'ru-UA'])('%s says it like its language', (locale) => {
    const language = locale.slice(0, 2)
    const speech = speak(language, locale, unitWords(language))
    for (const unit of units) {
      for (const count of [0, 1, 1.5, 2, 5, 21]) {
        expect(speech.t(unit, { count, countText: `${count}` })).toBe(byIntl(locale, unit, count, `${count}`))
      }
    }
  })

  test('a placeholder stays as the page printed it', () => {
    expect(speak('en', 'en', unitWords('en')).t('days', { count: 2, countText: '%1$d' })).toBe('%1$d days')
  })
})

test('the words of our folders come before those of CLDR', () => {
  const source = sourceOfRepository()
  for (const language of languages) expect(wordsOf(source, language)).toMatchObject(source.speech.get(language) ?? {})
  const own = { ...source, speech: new Map([['en', { days_one: 'a day' }]]) }
  expect(wordsOf(own, 'en')).toMatchObject({ days_one: 'a day', days_other: '{{countText}} days' })
})
