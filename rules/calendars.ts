/** Shape of the working-day calendars: weekdays that are off and weekend days that are worked, for whole years. */
import * as z from './zod.ts'

export const calendarIds = ['CN', 'HK', 'TW'] as const
export const CalendarId = z.enum(calendarIds)
export type CalendarId = z.infer<typeof CalendarId>

const day = z.iso.date()

export const CalendarData = z.strictObject({
  utcOffsetMinutes: z.int(),
  /** First and last day the calendar knows. Outside them nothing is said. */
  from: day,
  to: day,
  /** Mondays to Fridays without work. */
  off: z.array(day),
  /** Saturdays and Sundays with work. */
  on: z.array(day),
  source: z.string().check(z.minLength(1)),
})
export type CalendarData = z.infer<typeof CalendarData>

export const CalendarFile = z.strictObject({
  about: z.string(),
  checked: day,
  calendars: z.record(CalendarId, CalendarData),
})
export type CalendarFile = z.infer<typeof CalendarFile>
