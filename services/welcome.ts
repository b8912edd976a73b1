/** The page of the first run: opened once, and closed by its reader. */
import { browser } from 'wxt/browser'

/** Opens it in a tab; a browser that refuses keeps nobody from starting without it. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as never) }).catch(() => undefined)
}

/** Closes the tab it is called in. */
export async function closeThisTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent().catch(() => undefined)
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id).catch(() => undefined)
}
