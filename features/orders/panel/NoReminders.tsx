/** Why no reminder will come though reminders are on: settings also arrive from a file or another device, permissions do not. */
import { useEffect, useState } from 'preact/hooks'
import { Notice } from '../../../components/Notice.tsx'
import type { Speech } from '../../../locales/i18n.ts'
import { askForNotifications, mayNotify, watchPermissions } from '../../../services/permissions.ts'
import type { ReminderSettings } from '../settings.ts'

/** Nothing while all is well; else the reason, and the way to ask the browser again. */
export function NoReminders({
  reminders: { enabled, leadHours },
  speech: { t },
}: {
  reminders: ReminderSettings
  speech: Speech
}) {
  const [allowed, setAllowed] = useState(true)
  useEffect(() => {
    if (!enabled) return undefined
    const stop = new AbortController()
    const look = () => void mayNotify().then(setAllowed)
    look()
    watchPermissions(stop.signal, look)
    return () => stop.abort()
  }, [enabled])
  if (!enabled) return null
  if (!allowed)
    return (
      <Notice tone="warning">
        {t('remindersNotAllowed')}{' '}
        <button type="button" onClick={() => void askForNotifications().then(setAllowed)}>
          {t('remindersAllow')}
        </button>
      </Notice>
    )
  return leadHours.length === 0 ? <Notice tone="warning">{t('remindersNoTime')}</Notice> : null
}
