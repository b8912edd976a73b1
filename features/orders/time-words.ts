/** Durations, moments and ages in the reader's language, by CLDR. */

const secondMs = 1000
const minuteMs = 60 * secondMs
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
/** The zone of all Taobao times. */
export const chinaZone = 'Asia/Shanghai'

/** Intl formats are slow to make and asked for on every row. */
const made = new Map<string, unknown>()
function once<Format>(key: string, make: () => Format): Format {
  if (!made.has(key)) made.set(key, make())
  return made.get(key) as Format
}

export interface TimeWords {
  /** `9d 23h`: the two largest units, never smaller than what is known; undefined for less than one known unit. */
  short: (ms: number, granularityMs: number) => string | undefined
  /** `9 days, 23 hours`. */
  long: (ms: number, granularityMs: number) => string | undefined
  /** What a duration is surely less than, when less than one known unit is surely left: `1h`, `2h`. */
  most: (ms: number, granularityMs: number, style: 'narrow' | 'long') => string
  /** One unit of the granularity: `1 hour`. */
  unit: (granularityMs: number) => string
  /** `Nov 23`, in China: where only the day is known. */
  day: (at: number) => string
  /** A moment in the reader's own zone, or in China; only the day when no more is known. */
  moment: (at: number, now: number, granularityMs: number, where: 'here' | 'china') => string
  /** `3 minutes ago`; undefined for less than a minute. */
  ago: (ms: number) => string | undefined
}

/** Just after it was read, a countdown says what the page says. */
const mostSlackMs = 300_000

/** The time left to say of what a page printed in units of `granularityMs`: a page cuts what is smaller, so some of that is left too. */
export const sayableMs = (remainingMs: number, granularityMs: number): number =>
  remainingMs + Math.min(granularityMs / 2, mostSlackMs)

type Units = Partial<Record<'days' | 'hours' | 'minutes' | 'seconds', number>>

/** The two largest units of a duration, cut to what is known. */
export function unitsOf(ms: number, granularityMs: number): Units {
  const days = Math.floor(ms / dayMs)
  const hours = Math.floor(ms / hourMs) % 24
  const minutes = Math.floor(ms / minuteMs) % 60
  const seconds = Math.floor(ms / secondMs) % 60
  const knows = (unitMs: number) => granularityMs <= unitMs
  if (days) return knows(hourMs) && hours ? { days, hours } : { days }
  if (hours && knows(hourMs)) return knows(minuteMs) && minutes ? { hours, minutes } : { hours }
  if (!knows(minuteMs)) return {}
  if (knows(secondMs)) return minutes ? { minutes, seconds } : { seconds }
  return minutes ? { minutes } : {}
}

const unitOf = (granularityMs: number): number =>
  [dayMs, hourMs, minuteMs].find((unitMs) => granularityMs >= unitMs) ?? secondMs

/** Says a key of the pack's words; see `durationWords` of the build. */
export type Say = (key: string, values: Record<string, unknown>) => string

/**
 * How words for times are made in a locale. With `say` and durations among its words the browser is not asked for them:
 * on a page of orders that cost more than all else its marks say.
 */
export function makeTimeWords(locale: string, words: Record<string, string> = {}, say?: Say): TimeWords {
  const durationsIn = (style: 'narrow' | 'long') =>
    say && `${style}.two` in words ? byWords(style, say) : durations(locale, style)
  const formats = { narrow: durationsIn('narrow'), long: durationsIn('long') }
  const sayUnits = (ms: number, granularityMs: number, style: 'narrow' | 'long') => {
    const units = unitsOf(ms, granularityMs)
    return Object.keys(units).length ? formats[style].format(units) : undefined
  }
  return {
    short: (ms, granularityMs) => sayUnits(ms, granularityMs, 'narrow'),
    long: (ms, granularityMs) => sayUnits(ms, granularityMs, 'long'),
    most(ms, granularityMs, style) {
      const one = unitOf(granularityMs)
      return formats[style].format(unitsOf(ms > 0 ? granularityMs + one : granularityMs, one))
    },
    unit: (granularityMs) => formats.long.format(unitsOf(granularityMs, unitOf(granularityMs))),
    day: (at) => formatOf(locale, { day: 'numeric', month: 'short', timeZone: chinaZone }).format(at),
    moment(at, now, granularityMs, where) {
      const zone =
        where === 'china' ? { timeZone: chinaZone } : granularityMs < dayMs ? { timeZoneName: 'short' as const } : {}
      return sayMoment(at, now, locale, { granularityMs, ...zone })
    },
    ago: (ms) => (ms < minuteMs ? undefined : sayAgo(ms, locale)),
  }
}

function byWords(style: 'narrow' | 'long', say: Say): { format: (units: Units) => string } {
  return {
    format(units) {
      const all = Object.entries(units)
      // Nothing is said of no seconds, unless there is nothing else.
      const shown = all.length > 1 ? all.filter(([, count]) => count > 0) : all
      const [first = '', second] = shown.map(([unit, count]) => say(`${style}.${unit}`, { count }))
      return second === undefined ? first : say(`${style}.two`, { first, second })
    },
  }
}

/** Each format is made when it is first used: making one costs a slow machine a millisecond. */
function durations(locale: string, style: 'narrow' | 'short' | 'long'): { format: (units: Units) => string } {
  const usual = () => once(`${style} ${locale}`, () => new Intl.DurationFormat(locale, { style }))
  const zero = () =>
    once(`${style} 0 ${locale}`, () => new Intl.DurationFormat(locale, { style, secondsDisplay: 'always' }))
  return { format: (units) => (units.seconds === 0 && !units.minutes ? zero() : usual()).format(units) }
}

const formatOf = (locale: string, options: Intl.DateTimeFormatOptions) =>
  once(`${locale} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options))

export interface MomentOptions {
  /** The reader's own without it. */
  timeZone?: string
  timeZoneName?: 'short'
  /** Only the day when no more is known. */
  granularityMs?: number
}

/** A moment (epoch ms) with its day; the year too when it is not the year of `now`. */
export function sayMoment(
  at: number,
  now: number,
  locale: string,
  { granularityMs = 0, ...zone }: MomentOptions = {},
): string {
  const options: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short', ...zone }
  if (new Date(at).getUTCFullYear() !== new Date(now).getUTCFullYear()) options.year = 'numeric'
  if (granularityMs < dayMs) Object.assign(options, { hour: '2-digit', minute: '2-digit' })
  return formatOf(locale, options).format(at)
}

/** Whether the reader's clock shows the same time as China's at a moment (epoch ms). */
export function isChinaTime(at: number, timeZone?: string): boolean {
  return sayMoment(at, at, 'en', timeZone ? { timeZone } : {}) === sayMoment(at, at, 'en', { timeZone: chinaZone })
}

/** How long ago (ms), in its largest unit, rounded down; what is still to come counts as now. */
export function sayAgo(ms: number, locale: string): string {
  // Counted by the hour, 「yesterday」 may be the day before: only now has a word of its own.
  const numeric = ms < minuteMs ? 'auto' : 'always'
  const format = once(`ago ${numeric} ${locale}`, () => new Intl.RelativeTimeFormat(locale, { numeric }))
  if (ms >= dayMs) return format.format(-Math.floor(ms / dayMs), 'day')
  if (ms >= hourMs) return format.format(-Math.floor(ms / hourMs), 'hour')
  return format.format(-Math.floor(Math.max(0, ms) / minuteMs), 'minute')
}
