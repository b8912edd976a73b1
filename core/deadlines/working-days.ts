/** Working days in a place's own calendar and zone. Outside the published years nothing is said. */
import type { CalendarData } from '../../rules/calendars.ts'

const dayMs = 86_400_000

export interface WorkingCalendar {
  utcOffsetMs: number
  /** Day numbers (days since 1970-01-01 of the place's own calendar), both included. */
  firstDay: number
  lastDay: number
  off: ReadonlySet<number>
  on: ReadonlySet<number>
}

/** The day number of `2026-10-01`: days since 1970-01-01. The text has been checked by the schema. */
export function dayNumber(isoDay: string): number {
  const [year = 0, month = 0, day = 0] = isoDay.split('-').map(Number)
  // Counting years from March puts the leap day at the end.
  const shifted = month > 2 ? year : year - 1
  const daysBefore = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5)
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400)
  return shifted * 365 + leapDays + daysBefore + day - 1 - 719_468
}

/** The calendar as sets of day numbers. */
export function makeCalendar(data: CalendarData): WorkingCalendar {
  return {
    utcOffsetMs: data.utcOffsetMinutes * 60_000,
    firstDay: dayNumber(data.from),
    lastDay: dayNumber(data.to),
    off: new Set(data.off.map(dayNumber)),
    on: new Set(data.on.map(dayNumber)),
  }
}

/** The day number of a moment (epoch ms) in the calendar's own zone. */
export function dayOf(at: number, calendar: WorkingCalendar): number {
  return Math.floor((at + calendar.utcOffsetMs) / dayMs)
}

/** The first millisecond of a day, as epoch ms. */
export function startOfDay(day: number, calendar: WorkingCalendar): number {
  return day * dayMs - calendar.utcOffsetMs
}

/** Whether a day is worked; undefined outside the calendar's years. */
export function isWorkingDay(day: number, calendar: WorkingCalendar): boolean | undefined {
  if (!(day >= calendar.firstDay && day <= calendar.lastDay)) return undefined
  // 1970-01-01 was a Thursday.
  const weekend = (day + 4) % 7 === 0 || (day + 4) % 7 === 6
  return weekend ? calendar.on.has(day) : !calendar.off.has(day)
}

/**
 * The number of the `count`-th working day after the day of `from` (epoch ms), which itself does not count; for 0 the
 * day of `from`. Undefined when the way there leaves the calendar's years, or when an argument is no whole number.
 */
export function addWorkingDays(from: number, count: number, calendar: WorkingCalendar): number | undefined {
  if (!Number.isFinite(from) || !Number.isInteger(count) || count < 0) return undefined
  let day = dayOf(from, calendar)
  if (isWorkingDay(day, calendar) === undefined) return undefined
  for (let left = count; left > 0; ) {
    const works = isWorkingDay(++day, calendar)
    if (works === undefined) return undefined
    if (works) left--
  }
  return day
}

/** The last millisecond of the `count`-th working day after `from`, epoch ms; undefined as for `addWorkingDays`. */
export function endOfWorkingDay(from: number, count: number, calendar: WorkingCalendar): number | undefined {
  const day = addWorkingDays(from, count, calendar)
  return day === undefined ? undefined : startOfDay(day + 1, calendar) - 1
}
