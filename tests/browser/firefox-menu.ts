/**
 * Firefox's own window, which a test reaches by the `chrome` scope of WebDriver BiDi. Chromium lets nobody into its
 * menus: there tests dispatch the event that a click would.
 */
import type { Browser } from 'puppeteer-core'

interface Connection {
  send: (method: string, params: object) => Promise<{ result: unknown }>
}

/** Runs a script in the first window of Firefox; its value, which must be a text. */
async function inWindow(browser: Browser, expression: string): Promise<string> {
  const { connection } = browser as unknown as { connection: Connection }
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
    contexts: { context: string; url: string }[]
  }
  const target = tree.contexts.find(({ url }) => url.endsWith('/browser.xhtml'))
  const evaluated = (await connection.send('script.evaluate', { expression, target, awaitPromise: true })).result as {
    result?: { value?: string }
    exceptionDetails?: { text: string }
  }
  if (evaluated.result?.value === undefined) throw new Error(evaluated.exceptionDetails?.text ?? 'no text')
  return evaluated.result.value
}

/** Chooses an entry of ours in the context menu, once that is open; what the entry said. */
export function chooseInMenu(browser: Browser, id: string): Promise<string> {
  return inWindow(
    browser,
    `(async () => {
      const menu = document.getElementById('contentAreaContextMenu')
      if (menu.state !== 'open')
        await new Promise((resolve) => menu.addEventListener('popupshown', resolve, { once: true }))
      const entry = menu.querySelector('[id$="menuitem-_${id}"]')
      if (!entry || entry.hidden) throw new Error('no entry ${id}')
      const { label } = entry
      menu.activateItem(entry)
      return label
    })()`,
  )
}

/** Clicks a notification of ours, which may have closed since for want of a screen; its id. */
export function clickNotification(browser: Browser, addonId: string, id: string): Promise<string> {
  return inWindow(
    browser,
    `(async () => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(addonId)})
      const api = await ExtensionParent.apiManager.asyncGetAPI('notifications', extension)
      api.notificationsMap.emit('clicked', ${JSON.stringify(id)})
      return ${JSON.stringify(id)}
    })()`,
  )
}

/** Presses a key that our manifest suggests, as a reader would; with which other keys. */
export function pressShortcut(browser: Browser, letter: string): Promise<string> {
  return inWindow(
    browser,
    `(() => {
      const key = document.querySelector('keyset[id^="ext-keyset-id"] > key[key="${letter}"]')
      if (!key) throw new Error('no key ${letter}')
      key.doCommand()
      return key.getAttribute('modifiers')
    })()`,
  )
}

/** Opens our sidebar, as a reader does from the menu of sidebars; its title. */
export function openSidebar(browser: Browser): Promise<string> {
  return inWindow(
    browser,
    `(async () => {
      const [id, { title }] = [...SidebarController.sidebars].find(([name]) => name.startsWith('taolens'))
      await SidebarController.show(id)
      return title ?? ''
    })()`,
  )
}
