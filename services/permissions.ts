/** Permissions that the reader may give later. */
import { browser } from 'wxt/browser'

/**
 * Asks the browser for leave once something is stored, as far as it lets us; call it straight from a click. Chrome closes a
 * popup under its question, and with it all that waits there; Firefox takes a question in the very click only.
 */
export function askOnceStored(stored: Promise<unknown>, ask: () => Promise<boolean>): Promise<boolean> {
  return import.meta.env.BROWSER === 'firefox' ? ask() : stored.then(ask, ask)
}

/** Asks for leave to notify; call it straight from a click. False when the reader or the browser refuses. */
export async function askForNotifications(): Promise<boolean> {
  try {
    return await browser.permissions.request({ permissions: ['notifications'] })
  } catch {
    return false
  }
}

/** Whether notifications are allowed now. */
export async function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] }).catch(() => false)
}

/** Calls back when a permission is given or taken back, until the signal aborts. */
export function watchPermissions(signal: AbortSignal, changed: () => void): void {
  const { onAdded, onRemoved } = browser.permissions
  for (const event of [onAdded, onRemoved]) {
    event.addListener(changed)
    signal.addEventListener('abort', () => event.removeListener(changed))
  }
}
