/** The feature in the background: keeps the orders, counts those due, reminds. */
import { entryOf } from '../../core/deadlines/entry.ts'
import { onAlarm } from '../../services/alarm.ts'
import { openOnClick } from '../../services/notifications.ts'
import { indexKey } from '../../services/order-keys.ts'
import { startOrderStore } from '../../services/order-store.ts'
import { watchPermissions } from '../../services/permissions.ts'
import { generalSettings, keyOf, loadSettings } from '../../services/settings.ts'
import { onSessionStart, watchStorage } from '../../services/storage.ts'
import { answersFor, optionsOf } from './answers.ts'
import { alarmName, refreshDue } from './background/due.ts'
import { backgroundSpeech } from './background/words.ts'
import { orderSettings } from './settings.ts'

/** About half of what the browser stores for an extension; some 1.2 kB for each order. */
const mostOrders = 3000

/** Starts at once, with every listener in place before the first wait: the browser wakes the background for them. */
export function startOrdersBackground(signal: AbortSignal, now: () => number = Date.now): void {
  let settings = orderSettings.defaults
  let again = Promise.resolve()

  const store = startOrderStore(
    {
      entryOf: (stored) => entryOf(stored, answersFor(stored.facts, now(), optionsOf(settings))),
      retention: () => ({ keepDays: settings.keepDays, most: mostOrders }),
      prepare: load,
      now,
    },
    signal,
  )

  async function load(): Promise<void> {
    settings = await loadSettings(orderSettings)
  }

  async function refreshNow(): Promise<void> {
    if (signal.aborted) return
    await load()
    const general = await loadSettings(generalSettings)
    const speech = backgroundSpeech(general.language, navigator.languages)
    const idle = general.enabled ? '' : speech.t('toolbar.off')
    await refreshDue(general.enabled && settings.enabled, { settings, idle, speech, now: now() })
  }

  function refresh(): Promise<void> {
    again = again.then(refreshNow).catch(() => undefined)
    return again
  }

  const renew = () => void store.rebuild().then(refresh, refresh)
  openOnClick(signal)
  onAlarm(alarmName, signal, refresh)
  onSessionStart('orders:started', renew)
  watchPermissions(signal, refresh)
  watchStorage([keyOf(orderSettings)], signal, renew)
  watchStorage([keyOf(generalSettings), indexKey], signal, refresh)
}
