/** All that TaoLens keeps on this device: forgotten at once, and brought back. */
import { browser } from 'wxt/browser'
import { pageStateKey } from './page-state.ts'

/** Made by ourselves and made anew when missing: nothing of the reader's. */
const made = new Set([pageStateKey, 'vocabulary', 'details', 'orders', 'terms'])

/** Forgets all; returns what there was, or undefined when the browser refuses. */
export async function forgetEverything(): Promise<Record<string, unknown> | undefined> {
  try {
    const stored: Record<string, unknown> = await browser.storage.local.get(null)
    const kept = Object.fromEntries(Object.entries(stored).filter(([key]) => !made.has(key)))
    await browser.storage.local.remove(Object.keys(kept))
    return kept
  } catch {
    return undefined
  }
}

/** Brings back what was there. False when the browser refuses. */
export async function bringBack(stored: Record<string, unknown>): Promise<boolean> {
  return browser.storage.local.set(stored).then(
    () => true,
    () => false,
  )
}
