/** Times as Taobao prints them: always Beijing time (UTC+8, no summer time), whatever the user's zone or clock. */
import { halfWidth } from './half-width.ts'

export const secondMs = 1000
export const minuteMs = 60 * secondMs
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs
const chinaOffsetMs = 8 * hourMs

export interface ChinaTime {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
}

/** A moment and how exactly it was printed: the start of the printed day, minute or second. */
export interface PrintedTime {
  at: number
  granularityMs: number
}

/** Days since 1970-01-01 of a date of the Gregorian calendar (the well-known computation on 400-year eras). */
function daysOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The clock in China at a moment (epoch milliseconds). */
export function chinaTimeAt(at: number): ChinaTime {
  const local = at + chinaOffsetMs
  const days = Math.floor(local / dayMs)
  const rest = local - days * dayMs
  const z = days + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const cut = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - cut) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
    hour: Math.floor(rest / hourMs),
    minute: Math.floor(rest / minuteMs) % 60,
    second: Math.floor(rest / secondMs) % 60,
  }
}

const firstYear = 2003
const lastYear = 2100

/** The moment of a time in China; 24:00 is the end of the day. Undefined for a date or time that does not exist. */
export function fromChinaTime({ year, month, day, hour, minute, second }: ChinaTime): number | undefined {
  if (year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1 || day > 31) return undefined
  if (hour > 24 || minute > 59 || second > 59 || (hour === 24 && minute + second > 0)) return undefined
  const days = daysOf(year, month, day)
  const at = days * dayMs + hour * hourMs + minute * minuteMs + second * secondMs - chinaOffsetMs
  const read = chinaTimeAt(days * dayMs - chinaOffsetMs)
  return read.month === month && read.day === day ? at : undefined
}

export interface YearHint {
  /** When the page was read. */
  seenAt: number
  /** How far ahead of `seenAt` a date without a year may lie: 0 for what has happened, 120 days without a hint. */
  aheadMs?: number
  /** A moment the date cannot come before, e.g. when the order was made; decides the year when given. */
  notBefore?: number
}

const defaultAheadMs = 120 * dayMs

/** The year of a date printed without one: the latest that is not too far ahead, or the first after `notBefore`. */
function withYear(time: Omit<ChinaTime, 'year'>, { seenAt, aheadMs = defaultAheadMs, notBefore }: YearHint) {
  const { year } = chinaTimeAt(notBefore ?? seenAt)
  const moments = [year - 1, year, year + 1]
    .map((one) => fromChinaTime({ ...time, year: one }))
    .filter((at) => at !== undefined)
  if (notBefore !== undefined) return moments.find((at) => at > notBefore - dayMs)
  // One day more, for a user's clock that is behind.
  const latest = seenAt + aheadMs + dayMs
  return moments.filter((at) => at <= latest && at > latest - 366 * dayMs).at(-1)
}

const hours = String.raw`(?:T?\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?|\s*(\d{1,2})[点點时時](?:(\d{1,2})分(?:(\d{1,2})秒)?)?)`
/** Another zone, or the second half of a range, makes the clock mean something else. */
const plainClock = String.raw`${hours}(?!\s?Z|[+-]\d|\s*[-~至到]\s*\d{1,2}:)(?![\d:.]\d|:)`
/** An hour after a few words (下午3:00, 晚8点) is one that is not read, and no reason to take the whole day. */
const noClock = String.raw`(?!\D{0,5}(?:\d{1,2}[:点點时時]|[一二三四五六七八九十两兩]{1,3}[点點时時]))(?!-?\d)`
const dated = String.raw`(?<![\d.-])(?:(\d{4})([-./])(\d{1,2})\2(\d{1,2})|(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号號])`
const yearless = String.raw`(?<![\d年.-]\s?)(\d{1,2})\s?月\s?(\d{1,2})\s?[日号號]`
const dashed = String.raw`(?<![\d年.-]\s?)(\d{1,2})-(\d{1,2})(?=\s+\d{1,2}:\d{2})`
const pattern = new RegExp(`(?:${dated}|${yearless}|${dashed})(?:${plainClock}|${noClock}|())`, 'g')
const otherZone =
  /美[东東西国國]|[东東西部洋地本洲敦约約](?:时间|時間)|[:点點时時]\d{0,2}\s*\(?\s*(?:[ap]\.?m\b|utc|[a-z]{1,4}t\b)/i

const numberOf = (...texts: (string | undefined)[]) => {
  const text = texts.find((one) => one !== undefined)
  return text === undefined ? undefined : Number(text)
}

function readMatch(match: RegExpExecArray, hint: YearHint): PrintedTime | undefined {
  if (match.at(-1) !== undefined) return undefined
  const [, y1, , m1, d1, y2, m2, d2, m3, d3, m4, d4, h1, min1, s1, h2, min2, s2] = match
  const year = numberOf(y1, y2)
  const hour = numberOf(h1, h2)
  const minute = numberOf(min1, min2)
  const second = numberOf(s1, s2)
  const time = {
    month: numberOf(m1, m2, m3, m4) ?? 0,
    day: numberOf(d1, d2, d3, d4) ?? 0,
    hour: hour ?? 0,
    minute: minute ?? 0,
    second: second ?? 0,
  }
  const at = year === undefined ? withYear(time, hint) : fromChinaTime({ ...time, year })
  if (at === undefined) return undefined
  if (second !== undefined) return { at, granularityMs: secondMs }
  if (minute !== undefined) return { at, granularityMs: minuteMs }
  return { at, granularityMs: hour === undefined ? dayMs : hourMs }
}

/** Every date in a text, in order; undefined when one does not exist, or has a clock or a zone that is not read. */
export function parseTimes(text: string, hint: YearHint): PrintedTime[] | undefined {
  const times: PrintedTime[] = []
  const plain = halfWidth(text)
  if (otherZone.test(plain)) return undefined
  for (const match of plain.matchAll(pattern)) {
    const time = readMatch(match as RegExpExecArray, hint)
    if (!time) return undefined
    times.push(time)
  }
  return times
}

/** The one date in a text; undefined when there is none, more than one, or one that does not exist. */
export function parseTime(text: string, hint: YearHint): PrintedTime | undefined {
  const times = parseTimes(text, hint)
  return times?.length === 1 ? times[0] : undefined
}
