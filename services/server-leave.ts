/** The browser's leave to reach the translation server of the reader's own: asked for in a click, and gone with the server. */
import { browser } from 'wxt/browser'

interface Change {
  oldValue?: unknown
  newValue?: unknown
}

/** The permission for just the host of an address, which knows no ports; none for what is no address. */
function originsOf(address: unknown): string[] {
  const url = typeof address === 'string' ? URL.parse(address) : null
  return url ? [`${url.protocol}//${url.hostname}/*`] : []
}

const serverIn = (stored: unknown): unknown => (stored as { server?: unknown } | null | undefined)?.server

/** Asks for leave to reach the host of an address; call it straight from a click. False when it is refused. */
export async function askForServer(address: string): Promise<boolean> {
  return browser.permissions.request({ origins: originsOf(address) }).catch(() => false)
}

/**
 * Gives back the leave to reach a server that is no longer stored under this key, whoever took it away: the form, a file,
 * an undo, "forget everything". Until the signal aborts; call it when the background starts.
 */
export function dropLeave(key: string, signal: AbortSignal): void {
  const drop = async (server: unknown) => {
    const stored: Record<string, unknown> = await browser.storage.local.get(key)
    // It may be back already, and another port of the same host has the same leave.
    const [origin] = originsOf(server)
    if (!origin || originsOf(serverIn(stored[key]))[0] === origin) return
    await browser.permissions.remove({ origins: [origin] })
  }
  const listener = (changes: Record<string, Change>, area: string) => {
    // What is not optional, as a page of the shop, cannot be given back.
    if (area === 'local' && changes[key]) void drop(serverIn(changes[key].oldValue)).catch(() => undefined)
  }
  browser.storage.onChanged.addListener(listener)
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener))
}
