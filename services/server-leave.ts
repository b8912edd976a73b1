/** The browser's leave to reach the translation server of the reader's own: asked for in a click, and gone with the server. */
import { browser } from 'wxt/browser'
import { watchPermissions } from './permissions.ts'

interface Change {
  oldValue?: unknown
  newValue?: unknown
}

/** The permission for just the host of an address, which knows no ports; none for what is no address. */
function originsOf(address: unknown): string[] {
  const url = typeof address === 'string' ? URL.parse(address) : null
  return url ? [`${url.protocol}//${url.hostname}/*`] : []
}

/** The address of the server in stored settings; undefined when they hold none. */
export const serverIn = (stored: unknown): unknown => (stored as { server?: unknown } | null | undefined)?.server

/** Asks for leave to reach the host of an address; call it straight from a click. False when it is refused. */
export async function askForServer(address: string): Promise<boolean> {
  return browser.permissions.request({ origins: originsOf(address) }).catch(() => false)
}

const mayReach = (origin: string): Promise<boolean> => browser.permissions.contains({ origins: [origin] })

/**
 * Gives back the leave to reach a server that is no longer stored under this key, whoever took it away: the form, a file,
 * an undo, "forget everything". While the browser still asks about the next one it stays: a refusal brings the server back.
 * Until the signal aborts; call it when the background starts.
 */
export function dropLeave(key: string, signal: AbortSignal): void {
  const old = new Set<string>()
  const look = async () => {
    const stored: Record<string, unknown> = await browser.storage.local.get(key)
    // Another port of the same host has the same leave.
    const [now] = originsOf(serverIn(stored[key]))
    if (now && !(await mayReach(now))) return
    if (now) old.delete(now)
    const origins = [...old]
    old.clear()
    // One by one: what is not optional, as a page of the shop, cannot be given back.
    for (const origin of origins) await browser.permissions.remove({ origins: [origin] }).catch(() => false)
  }
  const listener = (changes: Record<string, Change>, area: string) => {
    if (area !== 'local' || !changes[key]) return
    for (const origin of originsOf(serverIn(changes[key].oldValue))) old.add(origin)
    void look().catch(() => undefined)
  }
  browser.storage.onChanged.addListener(listener)
  watchPermissions(signal, () => void look().catch(() => undefined))
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener))
}
