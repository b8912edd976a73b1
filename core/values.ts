/** Values: what the tokens of a label say, as plain data. Unreadable parts stay text. */

const scale: Record<string, number> = { 千: 3, 万: 4, 亿: 8 }

/** Full-width digits and signs as their half-width forms; everything else unchanged. */
export function halfWidth(raw: string): string {
  return raw.replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
}

/** `1.2万+` → `12000+`, by moving the point (no arithmetic on floats). Text without 千/万/亿 comes back unchanged. */
export function expandNumber(raw: string): string {
  return raw.replace(
    /(\d[\d,]*)(?:\.(\d+))?\s*([千万亿萬億])/g,
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
  [/^[个個]?工作日/, 'workingDays'],
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

/**
 * `晚8点半` → `20:30`, `晚12点` → `24:00`, `9点` → `9:00`; a clock in digits as printed.
 * Undefined for an hour no clock has, and for the small hours of an evening (`晚2点`), which may be meant as either day.
 */
export function readClock(raw: string): string | undefined {
  const match = /^(\D*?)\s*(\d{1,2})(?::(\d{2}(?::\d{2})?)|[点點时時](?:(半)|(\d{1,2})分|[整钟鐘])?)$/.exec(raw)
  if (!match) return undefined
  const [, part = '', hour, digits, half, minutes = '0'] = match
  if (!part && digits) return raw
  const tail = digits ?? (half ? '30' : minutes.padStart(2, '0'))
  const shown = hourOf(part.charAt(0), Number(hour))
  return shown === undefined || Number(tail.slice(0, 2)) > 59 ? undefined : `${shown}:${tail}`
}

/** The hour of the day in 24; `part` is the first character of 凌晨, 早上, 上午, 中午, 下午, 晚上. */
function hourOf(part: string, hour: number): number | undefined {
  if (hour > 24) return undefined
  if (!part || hour > 12) return hour
  if ('凌淩早上'.includes(part)) return hour === 12 && '凌淩'.includes(part) ? 0 : hour
  if (part === '中') return hour === 0 || (hour > 3 && hour < 11) ? undefined : hour < 4 ? hour + 12 : hour
  if (part === '下') return hour === 0 ? undefined : hour === 12 ? 12 : hour + 12
  if (part !== '晚') return undefined
  if (hour === 0 || hour === 12) return 24
  return hour < 5 ? undefined : hour + 12
}

const hanDigits = '一二三四五六七八九'

/**
 * What 折 takes off, in percent of the price: `8折` → 20, `95折` → 5, `8.8折` → 12, `五折` → 50.
 * 折 counts the tenths that are left to pay (two digits: hundredths). Undefined for what is no discount (`0折`, `10折`, `120折`).
 */
export function discountOff(raw: string): number | undefined {
  const digits = raw.replace(/[一二三四五六七八九]/g, (char) => String(hanDigits.indexOf(char) + 1))
  const match = /^([1-9]\d|\d)(?:\.(\d{1,2}))?\s*折$/.exec(digits)
  if (!match) return undefined
  const [, whole = '', part] = match
  if (whole.length === 2) return part === undefined && whole !== '10' ? 100 - Number(whole) : undefined
  const thousandths = Number(whole) * 100 + Number((part ?? '').padEnd(2, '0'))
  return thousandths === 0 ? undefined : (1000 - thousandths) / 10
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
