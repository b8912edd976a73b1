/** A moment in the two forms of ISO 8601 that files use, always in UTC. */
import { chinaTimeAt, hourMs } from '../times.ts'

const two = (value: number) => String(value).padStart(2, '0')

function parts(at: number): { date: [string, string, string]; clock: [string, string, string] } {
  // China has no summer time: its clock eight hours ago is the clock of UTC.
  const { year, month, day, hour, minute, second } = chinaTimeAt(at - 8 * hourMs)
  return { date: [String(year), two(month), two(day)], clock: [two(hour), two(minute), two(second)] }
}

/** `2026-11-22T06:30:00Z`, cut to the second. */
export function isoTime(at: number): string {
  const { date, clock } = parts(at)
  return `${date.join('-')}T${clock.join(':')}Z`
}

/** `20261122T063000Z`, as calendars want it. */
export function basicTime(at: number): string {
  const { date, clock } = parts(at)
  return `${date.join('')}T${clock.join('')}Z`
}
