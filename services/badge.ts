/** The number on the toolbar button. */
import { browser } from 'wxt/browser'

const most = 99
/** White on it is read well: contrast 5.9. */
const colour = '#b3261e'

/** Shows a number on the toolbar button; none for 0. `title` is the button's tooltip; empty for its own. */
export async function showBadge(count: number, title: string): Promise<void> {
  const text = count === 0 ? '' : count > most ? `${most}+` : String(count)
  await browser.action.setBadgeBackgroundColor({ color: colour })
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' })
  await browser.action.setBadgeText({ text })
  await browser.action.setTitle({ title: title || browser.runtime.getManifest().name })
}

/** Whether the toolbar button shows a number: something is due. False when the browser does not say. */
export async function hasBadge(): Promise<boolean> {
  try {
    return (await browser.action.getBadgeText({})) !== ''
  } catch {
    return false
  }
}
