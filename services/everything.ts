/** All that TaoLens keeps on this device: forgotten at once, and brought back. */
import { type Browser, browser } from 'wxt/browser'
import { pageStateKey } from './page-state.ts'
import { settingsInTurn } from './settings.ts'

/** Made by ourselves and made anew when missing, or a mark that this session has begun: nothing of the reader's. */
const isMade = (key: string) => [pageStateKey, 'vocabulary', 'details', 'orders'].includes(key) || /:started$/.test(key)

/** What was stored, by key; the session's storage has the pictures and translated titles. */
export interface Everything {
  local: Record<string, unknown>
  session: Record<string, unknown>
}

async function forget(area: Browser.storage.StorageArea): Promise<Record<string, unknown>> {
  const stored: Record<string, unknown> = await area.get(null)
  const kept = Object.fromEntries(Object.entries(stored).filter(([key]) => !isMade(key)))
  await area.remove(Object.keys(kept))
  return kept
}

/** Forgets all; returns what there was, or undefined when the browser refuses. */
export function forgetEverything(): Promise<Everything | undefined> {
  const { local, session } = browser.storage
  return settingsInTurn(async () => ({ local: await forget(local), session: await forget(session) })).catch(
    () => undefined,
  )
}

/** Brings back what was there. False when the browser refuses. */
export function bringBack({ local = {}, session = {} }: Partial<Everything>): Promise<boolean> {
  return settingsInTurn(() =>
    Promise.all([browser.storage.local.set(local), browser.storage.session.set(session)]),
  ).then(
    () => true,
    () => false,
  )
}
