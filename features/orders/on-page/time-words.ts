/** Durations, moments and ages in the reader's language, by CLDR. */

const secondMs = 1000
const minuteMs = 60 * secondMs
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
const china = 'Asia/Shanghai'

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

/** How words for times are made in a locale. */
export function makeTimeWords(locale: string): TimeWords {
  const formats = { narrow: durations(locale, 'narrow'), long: durations(locale, 'long') }
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'always' })
  const say = (ms: number, granularityMs: number, style: 'narrow' | 'long') => {
    const units = unitsOf(ms, granularityMs)
    return Object.keys(units).length ? formats[style].format(units) : undefined
  }
  return {
    short: (ms, granularityMs) => say(ms, granularityMs, 'narrow'),
    long: (ms, granularityMs) => say(ms, granularityMs, 'long'),
    most(ms, granularityMs, style) {
      const one = unitOf(granularityMs)
      return formats[style].format(unitsOf(ms > 0 ? granularityMs + one : granularityMs, one))
    },
    unit: (granularityMs) => formats.long.format(unitsOf(granularityMs, unitOf(granularityMs))),
    day: (at) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: china }).format(at),
    moment(at, now, granularityMs, where) {
      const options: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' }
      if (new Date(at).getUTCFullYear() !== new Date(now).getUTCFullYear()) options.year = 'numeric'
      if (granularityMs < dayMs) Object.assign(options, { hour: '2-digit', minute: '2-digit' })
      if (where === 'china') options.timeZone = china
      else if (granularityMs < dayMs) options.timeZoneName = 'short'
      return new Intl.DateTimeFormat(locale, options).format(at)
    },
    ago(ms) {
      if (ms < minuteMs) return undefined
      if (ms < hourMs) return relative.format(-Math.floor(ms / minuteMs), 'minute')
      return ms < dayMs
        ? relative.format(-Math.floor(ms / hourMs), 'hour')
        : relative.format(-Math.floor(ms / dayMs), 'day')
    },
  }
}

function durations(locale: string, style: 'narrow' | 'long'): { format: (units: Units) => string } {
  const usual = new Intl.DurationFormat(locale, { style })
  const zero = new Intl.DurationFormat(locale, { style, secondsDisplay: 'always' })
  return { format: (units) => (units.seconds === 0 && !units.minutes ? zero : usual).format(units) }
}
