/** Sources in the reader's words. */
import type { Speech } from '../../../locales/i18n.ts'
import { sayDay } from '../../say-day.ts'
import { sources } from '../rules.ts'

/** Who says something, the date their text gives itself, and when we last looked. */
export function saySource({ source, checked }: { source: string; checked: string }, { t, locale }: Speech): string {
  const { published } = sources.find(({ id }) => id === source) ?? {}
  const dated = published ? t('sourceDated', { date: sayDay(published, locale) }) : t('sourceUndated')
  const name = t(`guideSource.${source}`)
  if (source === 'general') return name
  return t('sourceLine', { name, dated, checked: sayDay(checked, locale) })
}
