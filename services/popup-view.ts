/** How the popup is open. */
import { browser } from 'wxt/browser'

/** Under its button, beside the page (it has an address of its own there), or in a tab. */
export function viewOf({ location, self }: Window & typeof globalThis): 'popup' | 'tab' | 'side' {
  if (location.pathname.includes('sidepanel')) return 'side'
  const popups: unknown[] = browser.extension?.getViews?.({ type: 'popup' }) ?? []
  return popups.includes(self) ? 'popup' : 'tab'
}
