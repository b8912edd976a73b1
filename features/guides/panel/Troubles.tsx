/** What could not be stored or read of the ticks, each with what to do. */
import { Notice } from '../../../components/Notice.tsx'
import type { Speech } from '../../../locales/i18n.ts'
import type { RunsState } from './runs-store.ts'

/** Nothing when all is well. */
export function Troubles({
  state: { trouble, unreadable, newer },
  speech: { t },
}: {
  state: RunsState
  speech: Speech
}) {
  return (
    <>
      <div role="alert" class="alert">
        {trouble && <Notice tone="error">{t(`runs.${trouble}`)}</Notice>}
      </div>
      {unreadable.length > 0 && <Notice tone="warning">{t('runs.unreadable', { count: unreadable.length })}</Notice>}
      {newer.length > 0 && <Notice tone="warning">{t('runs.newerStored', { count: newer.length })}</Notice>}
    </>
  )
}
