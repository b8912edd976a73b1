/** Calendar days in the reader's words. */

/** A calendar day (`2026-11-22`) in the reader's words; as it is when it is none. */
export function sayDay(day: string, locale: string): string {
  const at = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(at)) return day
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(at)
}
