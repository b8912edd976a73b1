/** Storage: telling when something in it changed. */
import { browser } from 'wxt/browser'

/** Calls back when any of the storage keys changes, until the signal aborts. */
export function watchStorage(keys: readonly string[], signal: AbortSignal, changed: () => void): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && keys.some((key) => key in changes)) changed()
  }
  browser.storage.onChanged.addListener(listener)
  signal.addEventListener('abort', () => {
    try {
      browser.storage.onChanged.removeListener(listener)
    } catch {
      // The extension was updated or removed: its listeners are gone already.
    }
  })
}
