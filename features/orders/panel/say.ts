/** Times and amounts in the reader's words, by CLDR through Intl. */

const minuteMs = 60_000
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

/** A moment (epoch ms) with its day; the year too when it is not the year of `now`. Without a zone: the reader's. */
export function sayMoment(at: number, now: number, locale: string, timeZone?: string): string {
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  const format = once(`moment ${locale} ${timeZone} ${isThisYear}`, () => {
    const shape: Intl.DateTimeFormatOptions = {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
    }
    if (!isThisYear) shape.year = 'numeric'
    if (timeZone) shape.timeZone = timeZone
    return new Intl.DateTimeFormat(locale, shape)
  })
  return format.format(at)
}

/** Whether the reader's clock shows the same time as China's at a moment (epoch ms). */
export function isChinaTime(at: number, timeZone?: string): boolean {
  return sayMoment(at, at, 'en', timeZone) === sayMoment(at, at, 'en', chinaZone)
}

/** How long ago a moment was (epoch ms), in its largest unit; a moment that is still to come counts as now. */
export function sayAgo(at: number, now: number, locale: string): string {
  const agoMs = Math.max(0, now - at)
  const format = once(`ago ${locale}`, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' }))
  if (agoMs >= dayMs) return format.format(-Math.floor(agoMs / dayMs), 'day')
  if (agoMs >= hourMs) return format.format(-Math.floor(agoMs / hourMs), 'hour')
  return format.format(-Math.floor(agoMs / minuteMs), 'minute')
}

/** A calendar day (`2026-11-22`) in the reader's words. */
export function sayDay(day: string, locale: string): string {
  const at = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(at)) return day
  return once(
    `iso day ${locale}`,
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }),
  ).format(at)
}

/** Fen as a page prints yuan: `¥268.00`. The digits are the shop's, in every language. */
export function sayYuan(fen: number): string {
  return `¥${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`
}
