import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeTimeWords, unitsOf } from '../../features/orders/time-words.ts'
import { speak } from '../../locales/i18n.ts'
import { durationWords } from '../../scripts/vocabulary/words.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour
const words = makeTimeWords('en')

describe('short durations', () => {
  test.each<[number, number, string | undefined]>([
    [9 * day + 23 * hour, hour, '9d 23h'],
    [9 * day + 23 * hour, day, '9d'],
    [9 * day, second, '9d'],
    [23 * hour + 41 * minute, minute, '23h 41m'],
    [23 * hour + 41 * minute, hour, '23h'],
    [59 * minute + 12 * second, second, '59m 12s'],
    [59 * minute + 12 * second, minute, '59m'],
    [12 * second, second, '12s'],
    [12 * second, minute, undefined],
    [59 * minute, hour, undefined],
    [0, second, '0s'],
  ])('%d ms known to %d ms: %s', (ms, granularityMs, said) => {
    expect(words.short(ms, granularityMs)).toBe(said)
  })

  test('never says more than there is', () => {
    fc.assert(
      fc.property(fc.nat(400 * day), fc.constantFrom(second, minute, hour, day), (ms, granularityMs) => {
        const { days = 0, hours = 0, minutes = 0, seconds = 0 } = unitsOf(ms, granularityMs)
        const said = days * day + hours * hour + minutes * minute + seconds * second
        expect(said).toBeLessThanOrEqual(ms)
        const smallest = seconds ? second : minutes ? minute : hours ? hour : day
        if (said > 0) expect(smallest).toBeGreaterThanOrEqual(granularityMs)
      }),
    )
  })
})

test('what is left at most covers the unit that the page cut off', () => {
  expect(words.most(0, hour, 'narrow')).toBe('1h')
  expect(words.most(59 * minute, hour, 'narrow')).toBe('2h')
  expect(words.most(30 * second, minute, 'long')).toBe('2 minutes')
})

test('moments in China are told by the clock in China', () => {
  const at = Date.UTC(2026, 10, 22, 20, 30)
  expect(words.moment(at, at, second, 'china')).toBe('Mon, Nov 23, 04:30 AM')
  expect(words.moment(at, at, day, 'china')).toBe('Mon, Nov 23')
  expect(words.day(at)).toBe('Nov 23')
  expect(words.moment(at, Date.UTC(2027, 0, 1), day, 'china')).toBe('Mon, Nov 23, 2026')
})

test.each<[number, string | undefined]>([
  [30 * second, undefined],
  [3 * minute, '3 minutes ago'],
  [5 * hour, '5 hours ago'],
  [2 * day, '2 days ago'],
])('%d ms ago', (ms, said) => {
  expect(words.ago(ms)).toBe(said)
})

test('other languages have their own words', () => {
  expect(makeTimeWords('de').long(9 * day + 23 * hour, hour)).toBe('9 Tage, 23 Stunden')
})

describe('durations by CLDR, without asking the browser', () => {
  const languages = ['en', 'de', 'fr', 'ru', 'ar', 'ja', 'pl', 'vi', 'es', 'th', 'ko']
  test.each(languages)('%s says every duration as Intl does', (language) => {
    const own = { ...durationWords(language, 'narrow'), ...durationWords(language, 'long') }
    const ours = makeTimeWords(language, own, speak(language, language, own).t)
    const theirs = makeTimeWords(language)
    fc.assert(
      fc.property(fc.nat(999 * day), fc.constantFrom(second, minute, hour, day), (ms, granularityMs) => {
        expect(ours.short(ms, granularityMs)).toBe(theirs.short(ms, granularityMs))
        expect(ours.long(ms, granularityMs)).toBe(theirs.long(ms, granularityMs))
        expect(ours.most(ms % day, granularityMs, 'narrow')).toBe(theirs.most(ms % day, granularityMs, 'narrow'))
      }),
    )
  })

  test('a language with digits of its own asks the browser', () => {
    expect(durationWords('fa', 'long')).toEqual({})
  })
})
