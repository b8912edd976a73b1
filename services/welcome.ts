/** The page of the first run. */
import { browser } from 'wxt/browser'

/** Opens it in a tab; a browser that refuses keeps nobody from starting without it. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as never) }).catch(() => undefined)
}
