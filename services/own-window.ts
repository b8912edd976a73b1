/** A small window of ours; where the browser has no windows (Android), a tab. */
import { browser } from 'wxt/browser'

const size = { width: 420, height: 640 }

/** Opens a page of ours in a window of its own. */
export async function openOwnWindow(path: string): Promise<void> {
  const url = browser.runtime.getURL(path as never)
  if (browser.windows) await browser.windows.create({ url, type: 'popup', ...size })
  else await browser.tabs.create({ url })
}

/** Brings the page of ours that asks to the front. */
export async function comeForward(): Promise<void> {
  const tab = await browser.tabs.getCurrent().catch(() => undefined)
  if (tab?.id !== undefined) await browser.tabs.update(tab.id, { active: true }).catch(() => undefined)
  if (tab?.windowId !== undefined) {
    await browser.windows?.update(tab.windowId, { focused: true }).catch(() => undefined)
  }
}
