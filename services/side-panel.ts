/** The popup beside the page: Chrome's side panel, Firefox's sidebar. */
import { browser } from 'wxt/browser'

interface Sides {
  sidePanel?: { open?: (where: { windowId: number }) => Promise<void> }
  sidebarAction?: { open?: () => Promise<void> }
}

/** Opens it; to be called straight from a click, as browsers demand. Undefined where there is none, as on phones. */
export async function findSide(): Promise<(() => Promise<void>) | undefined> {
  const { sidePanel, sidebarAction } = browser as unknown as Sides
  if (sidebarAction?.open) return () => sidebarAction.open?.().catch(() => undefined) ?? Promise.resolve()
  if (!sidePanel?.open) return undefined
  // The window must be known before the click: a wait in between loses the click.
  const windowId = await browser.windows.getCurrent().then(
    ({ id }) => id,
    () => undefined,
  )
  if (windowId === undefined) return undefined
  return () => sidePanel.open?.({ windowId }).catch(() => undefined) ?? Promise.resolve()
}

/** Calls back with each tab that comes to the front in this window, until the signal aborts. */
export async function followFront(signal: AbortSignal, changed: (tabId: number) => void): Promise<void> {
  const own = await browser.windows.getCurrent().catch(() => undefined)
  const listener = ({ tabId, windowId }: { tabId: number; windowId: number }) => {
    if (windowId === own?.id) changed(tabId)
  }
  if (signal.aborted) return
  browser.tabs.onActivated.addListener(listener)
  signal.addEventListener('abort', () => browser.tabs.onActivated.removeListener(listener))
}
