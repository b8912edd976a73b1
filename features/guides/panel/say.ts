/** Sources and days in the reader's words. */
import type { Speech } from '../../../locales/i18n.ts'
import { sources } from '../rules.ts'

/** A calendar day (`2026-11-22`) in the reader's words; as it is when it is none. */
export function sayDay(day: string, locale: string): string {
  const at = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(at)) return day
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(at)
}

/** Who says something, the date their text gives itself, and when we last looked. */
export function saySource({ source, checked }: { source: string; checked: string }, { t, locale }: Speech): string {
  const { published } = sources.find(({ id }) => id === source) ?? {}
  const dated = published ? t('sourceDated', { date: sayDay(published, locale) }) : t('sourceUndated')
  const name = t(`guideSource.${source}`)
  if (source === 'general') return name
  return t('sourceLine', { name, dated, checked: sayDay(checked, locale) })
}
