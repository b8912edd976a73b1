/**
 * Writes rules/calendars.json (then `npm run fix` lays it out): working days of mainland China, Hong Kong and Taiwan, for the years that are published.
 * `--check` writes nothing and fails when the file would change.
 */
import { deepStrictEqual } from 'node:assert'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import chineseDays from 'chinese-days'
import Holidays from 'date-holidays'
import type { CalendarData, CalendarFile } from '../rules/calendars.ts'
import taiwan from './calendars/taiwan.json' with { type: 'json' }

/** The last year each place has published. Raise it when the package has the official days of the next one. */
const years = { CN: [2024, 2026], HK: [2024, 2027], TW: [2024, 2027] } as const
const checked = '2026-11-22'
const file = join(import.meta.dirname, '../rules/calendars.json')

function daysOf([first, last]: readonly [number, number]): { day: string; weekend: boolean }[] {
  const days = []
  for (let at = Date.UTC(first, 0, 1); at < Date.UTC(last + 1, 0, 1); at += 86_400_000) {
    const date = new Date(at)
    days.push({ day: date.toISOString().slice(0, 10), weekend: date.getUTCDay() % 6 === 0 })
  }
  return days
}

function calendarFor(span: readonly [number, number], works: (day: string) => boolean, source: string): CalendarData {
  const days = daysOf(span)
  return {
    utcOffsetMinutes: 480,
    from: `${span[0]}-01-01`,
    to: `${span[1]}-12-31`,
    off: days.filter(({ day, weekend }) => !weekend && !works(day)).map(({ day }) => day),
    on: days.filter(({ day, weekend }) => weekend && works(day)).map(({ day }) => day),
    source,
  }
}

const isWeekend = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() % 6 === 0

function hongKongWorks(): (day: string) => boolean {
  const holidays = new Holidays('HK')
  const off = new Set<string>()
  for (let year: number = years.HK[0]; year <= years.HK[1]; year++) {
    for (const { date, type } of holidays.getHolidays(year)) if (type === 'public') off.add(date.slice(0, 10))
  }
  return (day) => !isWeekend(day) && !off.has(day)
}

function taiwanWorks(): (day: string) => boolean {
  const listed = Object.entries(taiwan.years)
  const off = new Set(listed.flatMap(([year, days]) => days.off.map((day) => `${year}-${day}`)))
  const on = new Set(listed.flatMap(([year, days]) => days.on.map((day) => `${year}-${day}`)))
  return (day) => on.has(day) || (!isWeekend(day) && !off.has(day))
}

const calendars: CalendarFile = {
  about: 'Written by scripts/calendars.ts. Not edited by hand.',
  checked,
  calendars: {
    CN: calendarFor(
      years.CN,
      (day) => chineseDays.isWorkday(day),
      'State Council notices, through the package chinese-days (MIT)',
    ),
    HK: calendarFor(
      years.HK,
      hongKongWorks(),
      'Hong Kong general holidays, through the package date-holidays (ISC, data CC BY 3.0); Saturdays count as off',
    ),
    TW: calendarFor(years.TW, taiwanWorks(), 'Taiwan office calendars, kept in scripts/calendars/taiwan.json'),
  },
}

if (process.argv.includes('--check')) {
  deepStrictEqual(JSON.parse(readFileSync(file, 'utf8')), calendars)
} else {
  writeFileSync(file, `${JSON.stringify(calendars, null, 2)}\n`)
}
