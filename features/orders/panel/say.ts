/** Days and amounts in the reader's words. */

/** A calendar day (`2026-11-22`) in the reader's words. */
export function sayDay(day: string, locale: string): string {
  const at = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(at)) return day
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(at)
}

/** Fen as a page prints yuan: `¥268.00`. The digits are the shop's, in every language. */
export function sayYuan(fen: number): string {
  return `¥${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`
}
