/** The settings as components follow them: whoever reads them while it is drawn is drawn again when they change. */
import { signal as makeSignal } from '@preact/signals'
import type { SettingsSpec } from '../../services/settings.ts'
import { openSettings, type SettingsStore } from '../../services/settings-store.ts'

/** Opens the settings of some features; `changed` is told too. */
export async function followSettings(
  specs: readonly SettingsSpec<Record<string, unknown>>[],
  signal: AbortSignal,
  changed: () => void,
): Promise<SettingsStore> {
  const changes = makeSignal(0)
  const store = await openSettings(specs, signal, () => {
    changes.value++
    changed()
  })
  const followed = <Arguments extends unknown[], Result>(read: (...given: Arguments) => Result) => {
    return (...given: Arguments): Result => {
      // Reading the value is what makes a component follow it.
      void changes.value
      return read(...given)
    }
  }
  return {
    change: store.change,
    settled: store.settled,
    dismiss: store.dismiss,
    read: followed(store.read) as SettingsStore['read'],
    unreadable: followed(store.unreadable),
    failed: followed(store.failed),
    newer: followed(store.newer),
  }
}
