/** Storage: telling when something in it changed, or when a session starts. */
import { browser } from 'wxt/browser'

/** The keys of storage alone; undefined where the browser cannot name them. */
export async function readKeys(): Promise<string[] | undefined> {
  // Not in the polyfill's types. Without it everything in storage has to be read, the vocabulary too.
  const { local } = browser.storage as unknown as { local: { getKeys?: () => Promise<string[]> } }
  try {
    return await local.getKeys?.()
  } catch {
    return undefined
  }
}

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

/**
 * Calls back once after each start of the browser, of the extension or of a new version of it, however often the
 * background sleeps and wakes in between: the session's storage is empty then.
 */
export function onSessionStart(key: string, started: () => void): void {
  const { onStartup, onInstalled } = browser.runtime
  // Without a listener the browser would not start the background.
  onStartup.addListener(() => undefined)
  onInstalled.addListener(() => undefined)
  void (async () => {
    const { session } = browser.storage
    const stored: Record<string, unknown> = await session.get(key).catch(() => ({}))
    if (stored[key] === true) return
    await session.set({ [key]: true }).catch(() => undefined)
    started()
  })()
}
