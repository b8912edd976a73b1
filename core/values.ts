/** Values: what the tokens of a label say, as plain data. Unreadable parts stay text. */
import { readClock } from './clock.ts'

const scale: Record<string, number> = { 千: 3, 万: 4, 亿: 8 }

/** Full-width digits and signs as their half-width forms; everything else unchanged. */
export function halfWidth(raw: string): string {
  return raw.replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
}

/**
 * `1.2万+` → `12000+`, by moving the point (no arithmetic on floats). Text without 千/万/亿 comes back unchanged, and so
 * does a number that is written wrongly (`12,34万`, `1.2.3万`): what it counts is not known.
 */
export function expandNumber(raw: string): string {
  return raw.replace(
    /(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?\s*([千万亿萬億])/g,
    (_, whole: string, fraction: string | undefined, unit: string) => {
      const places = scale[unit === '萬' ? '万' : unit === '億' ? '亿' : unit] as number
      const digits = fraction ?? ''
      const moved = (whole.replaceAll(',', '') + digits.padEnd(places, '0').slice(0, places)).replace(/^0+(?=\d)/, '')
      const rest = digits.slice(places)
      return rest ? `${moved}.${rest}` : moved
    },
  )
}

/** The number that chooses a plural form; undefined when the text holds none (a placeholder). */
export function numberOf(raw: string): number | undefined {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(raw.startsWith('%') ? '' : expandNumber(halfWidth(raw)))
  return digits ? Number(digits[0].replaceAll(',', '')) : undefined
}

export type DurationUnit = 'years' | 'months' | 'weeks' | 'days' | 'workingDays' | 'hours' | 'minutes' | 'seconds'

export interface DurationPart {
  unit: DurationUnit
  /** As printed: an integer, a decimal number, or a placeholder. */
  amount: string
}

const unitOf: [RegExp, DurationUnit][] = [
  [/^年/, 'years'],
  [/^[个個]月/, 'months'],
  [/^[周週]/, 'weeks'],
  [/^[个個]?工作[日天]/, 'workingDays'],
  [/^(?:[个個]?自然日|天)/, 'days'],
  [/^(?:[个個]?小[时時]|[时時])/, 'hours'],
  [/^分/, 'minutes'],
  [/^秒/, 'seconds'],
]

/** `7天13小时` → days 7, hours 13. Empty when nothing is readable. */
export function parseDuration(raw: string): DurationPart[] {
  const parts: DurationPart[] = []
  for (const match of raw.matchAll(/([%\d$.,*dsf]+)\s*([^\d%\s]+)/g)) {
    const unit = unitOf.find(([pattern]) => pattern.test(match[2] as string))?.[1]
    if (unit) parts.push({ unit, amount: match[1] as string })
  }
  return parts
}

export interface CalendarDate {
  year?: number
  month: number
  day?: number
  /** The clock as printed (`23:10`, `24:00`), Beijing time. */
  clock?: string
}

const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether a calendar has this day; without a year the 29th of February counts. */
function isOnCalendar({ year = 2000, month, day = 1 }: CalendarDate): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const last = month === 2 && !leap ? 28 : (daysIn[month - 1] ?? 0)
  return year >= 1000 && day >= 1 && day <= last
}

/** `11月08日 23:10` or `2025年3月`; undefined for a day no calendar has, and for dates printed in digits only, which every reader understands. */
export function parseChineseDate(raw: string): CalendarDate | undefined {
  const match = /^(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})[日号號])?\s*(.*)$/.exec(raw)
  if (!match) return undefined
  const [, year, month, day, rest] = match
  const clock = rest && readClock(rest)
  if (clock === undefined) return undefined
  const date: CalendarDate = { month: Number(month) }
  if (year) date.year = Number(year)
  if (day) date.day = Number(day)
  if (clock) date.clock = clock
  return isOnCalendar(date) ? date : undefined
}
