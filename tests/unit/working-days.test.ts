import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addWorkingDays,
  dayNumber,
  dayOf,
  endOfWorkingDay,
  isWorkingDay,
  makeCalendar,
  startOfDay,
} from '../../core/deadlines/working-days.ts'
import file from '../../rules/calendars.json' with { type: 'json' }
import { CalendarFile, type CalendarId, calendarIds } from '../../rules/calendars.ts'
import taiwan from '../../scripts/calendars/taiwan.json' with { type: 'json' }

const rules = CalendarFile.parse(file)
const calendars = Object.fromEntries(calendarIds.map((id) => [id, makeCalendar(rules.calendars[id])])) as Record<
  CalendarId,
  ReturnType<typeof makeCalendar>
>
const atChina = (text: string) => Date.parse(`${text}+08:00`)
const isoDay = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)

test('the file has no unknown key', () => {
  expect(CalendarFile.safeParse({ ...file, more: 1 }).success).toBe(false)
  const CN = { ...file.calendars.CN, more: 1 }
  expect(CalendarFile.safeParse({ ...file, calendars: { ...file.calendars, CN } }).success).toBe(false)
})

test.each(calendarIds)(
  '%s lists days off that are weekdays, days on that are weekends, in order, within its years',
  (id) => {
    const { off, on, from, to } = rules.calendars[id]
    const weekday = (day: string) => new Date(day).getUTCDay() % 6 !== 0
    expect(off.filter((day) => !weekday(day))).toEqual([])
    expect(on.filter(weekday)).toEqual([])
    for (const days of [off, on]) expect(days).toEqual([...new Set(days)].sort())
    expect([...off, ...on].filter((day) => day < from || day > to)).toEqual([])
    expect(off.length).toBeGreaterThan(30)
  },
)

test.each(Object.entries(taiwan.years))(
  'Taiwan %s has as many days off as officially announced',
  (year, { daysOff }) => {
    const first = dayNumber(`${year}-01-01`)
    const days = Array.from({ length: dayNumber(`${Number(year) + 1}-01-01`) - first }, (_, at) => first + at)
    expect(days.filter((day) => !isWorkingDay(day, calendars.TW))).toHaveLength(daysOff)
  },
)

describe('known days', () => {
  test.each<[CalendarId, string, boolean | undefined]>([
    // Spring Festival 2025: eight days, made up for on a Sunday before and a Saturday after.
    ['CN', '2025-01-26', true],
    ['CN', '2025-01-27', true],
    ['CN', '2025-01-28', false],
    ['CN', '2025-02-04', false],
    ['CN', '2025-02-05', true],
    ['CN', '2025-02-08', true],
    // National Day 2025, with Mid-Autumn.
    ['CN', '2025-09-28', true],
    ['CN', '2025-10-01', false],
    ['CN', '2025-10-08', false],
    ['CN', '2025-10-11', true],
    // 2026.
    ['CN', '2026-02-14', true],
    ['CN', '2026-02-16', false],
    ['CN', '2026-02-23', false],
    ['CN', '2026-02-28', true],
    ['CN', '2026-09-20', true],
    ['CN', '2026-10-07', false],
    ['CN', '2026-10-08', true],
    ['CN', '2026-10-10', true],
    ['CN', '2027-01-04', undefined],
    ['HK', '2025-01-31', false],
    ['HK', '2025-02-03', true],
    ['HK', '2025-10-07', false],
    ['HK', '2026-04-07', false],
    ['HK', '2026-12-26', false],
    ['HK', '2027-12-27', false],
    ['HK', '2028-01-03', undefined],
    ['TW', '2025-01-27', false],
    ['TW', '2025-02-08', true],
    ['TW', '2026-02-20', false],
    ['TW', '2026-09-28', false],
    ['TW', '2026-10-26', false],
    ['TW', '2023-12-29', undefined],
  ])('%s %s worked: %s', (id, day, works) => {
    expect(isWorkingDay(dayNumber(day), calendars[id])).toBe(works)
  })

  test.each<[CalendarId, string, number, string | undefined]>([
    // A refund on the last working day before the holidays of October 2025.
    ['CN', '2025-09-30T18:00:00', 1, '2025-10-09'],
    ['CN', '2025-09-30T18:00:00', 3, '2025-10-11'],
    ['HK', '2025-09-30T18:00:00', 3, '2025-10-06'],
    ['TW', '2025-09-30T18:00:00', 7, '2025-10-13'],
    ['CN', '2026-02-13T00:00:00', 1, '2026-02-14'],
    ['CN', '2026-02-14T23:59:59', 1, '2026-02-24'],
    ['CN', '2026-12-30T12:00:00', 2, undefined],
    ['CN', '2026-12-30T12:00:00', 1, '2026-12-31'],
    ['CN', '2023-12-30T12:00:00', 0, undefined],
    ['CN', '2026-05-06T12:00:00', 0, '2026-05-06'],
    ['CN', '2026-05-06T12:00:00', 1.5, undefined],
    ['CN', '2026-05-06T12:00:00', -1, undefined],
  ])('%s %s + %d → %s', (id, from, count, day) => {
    const reached = addWorkingDays(atChina(from), count, calendars[id])
    expect(reached === undefined ? undefined : isoDay(reached)).toBe(day)
  })

  test('the end of a working day is its last millisecond in the calendar’s zone', () => {
    expect(endOfWorkingDay(atChina('2026-05-06T12:00:00'), 1, calendars.HK)).toBe(atChina('2026-05-08T00:00:00') - 1)
    expect(addWorkingDays(Number.NaN, 1, calendars.HK)).toBeUndefined()
  })
})

describe('laws', () => {
  const span = { min: atChina('2024-01-01T00:00:00'), max: atChina('2026-11-01T00:00:00') }

  test('day numbers agree with the calendar of the platform', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber('1600-01-01'), max: dayNumber('2400-12-31') }), (day) => {
        expect(dayNumber(isoDay(day))).toBe(day)
      }),
    )
  })

  test('start of day and day of are inverse', () => {
    fc.assert(
      fc.property(fc.integer(span), (at) => {
        const day = dayOf(at, calendars.CN)
        expect(startOfDay(day, calendars.CN)).toBeLessThanOrEqual(at)
        expect(startOfDay(day + 1, calendars.CN)).toBeGreaterThan(at)
      }),
    )
  })

  test('more days are never earlier, a later start never ends earlier, and the day reached is worked', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...calendarIds),
        fc.integer(span),
        fc.nat({ max: 10 * 86_400_000 }),
        fc.integer({ min: 1, max: 20 }),
        (id, from, later, count) => {
          const reached = addWorkingDays(from, count, calendars[id]) as number
          expect(isWorkingDay(reached, calendars[id])).toBe(true)
          expect(addWorkingDays(from, count + 1, calendars[id])).toBeGreaterThan(reached)
          expect(addWorkingDays(from + later, count, calendars[id])).toBeGreaterThanOrEqual(reached)
        },
      ),
    )
  })
})
