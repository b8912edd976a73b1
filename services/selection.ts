/** The text the reader has selected: by the context menu, or asked of the tab in sight on a command. */
import { browser } from 'wxt/browser'

const menuId = 'look-up'

/** What the entry says, in the language of the browser, as the menu around it. */
export function menuTitle(): string {
  return browser.i18n.getMessage('lookUpSelection' as never)
}

/** Puts an entry into the context menu of selected text, and calls back with that text. */
export function onSelectionMenu(title: string, signal: AbortSignal, chosen: (text: string) => void): void {
  const { contextMenus, runtime } = browser
  // Browsers of phones have none.
  if (!contextMenus) return
  // An entry stays until the extension is updated; making it twice is an error.
  const make = () =>
    void contextMenus.removeAll().then(() => contextMenus.create({ id: menuId, title, contexts: ['selection'] }))
  runtime.onInstalled.addListener(make)
  runtime.onStartup.addListener(make)
  const listener = ({ menuItemId, selectionText }: { menuItemId: string | number; selectionText?: string }) => {
    if (menuItemId === menuId) chosen(selectionText ?? '')
  }
  contextMenus.onClicked.addListener(listener as never)
  signal.addEventListener('abort', () => contextMenus.onClicked.removeListener(listener as never))
}

/** Calls back when the reader presses the keys of a command. */
export function onCommand(name: string, signal: AbortSignal, pressed: () => void): void {
  const listener = (command: string) => {
    if (command === name) pressed()
  }
  browser.commands?.onCommand.addListener(listener)
  signal.addEventListener('abort', () => browser.commands?.onCommand.removeListener(listener))
}

/** What `read` finds in the tab in sight, in whichever frame; empty where the browser does not let us ask. */
export async function selectedText(read: () => string): Promise<string> {
  try {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
    if (tab?.id === undefined) return ''
    const target = { tabId: tab.id, allFrames: true }
    const results = await browser.scripting.executeScript({ target, func: read })
    const texts = results.map(({ result }) => (typeof result === 'string' ? result.trim() : ''))
    return texts.find((text) => text !== '') ?? ''
  } catch {
    return ''
  }
}
