/** The extension in a test: its settings through its own page, and what it leaves on a host page. */
import type { Page } from 'puppeteer-core'
import type { Driven } from '../../scripts/browsers.ts'

interface ExtensionStorage {
  local: { set: (items: object) => Promise<void>; get: (key?: string) => Promise<Record<string, unknown>> }
}

interface PublishedState {
  general: { enabled: unknown }
  features: { translate?: { style: unknown } }
}

/** Opens a page of the extension that stays open to write settings: the popup, or one that does not follow what is stored. */
export async function openSettings(
  driven: Driven,
  path = 'popup.html',
): Promise<(items: Record<string, unknown>) => Promise<void>> {
  const own = await driven.openOwn(path)
  await own.waitForFunction(
    async () => {
      const { browser, chrome } = globalThis as unknown as Record<string, { storage: ExtensionStorage } | undefined>
      const stored = await (browser ?? chrome)?.storage.local.get('vocabulary')
      return stored !== undefined && 'vocabulary' in stored
    },
    { polling: 50 },
  )
  return async (items) => {
    await own.evaluate(async (values) => {
      const { browser, chrome } = globalThis as unknown as Record<string, { storage: ExtensionStorage } | undefined>
      await (browser ?? chrome)?.storage.local.set(values)
    }, items)
    await own.waitForFunction(isPublished, { polling: 50 }, items)
  }
}

/** Whether pages that are opened now get what was set: the background publishes a little after. */
async function isPublished(items: Record<string, unknown>): Promise<boolean> {
  const { browser, chrome } = globalThis as unknown as Record<string, { storage: ExtensionStorage } | undefined>
  const stored = await (browser ?? chrome)?.storage.local.get('page')
  const page = stored?.page as PublishedState | undefined
  const { enabled } = (items['settings:general'] ?? {}) as { enabled?: unknown }
  const { style } = (items['settings:translate'] ?? {}) as { style?: unknown }
  const isOn = typeof enabled !== 'boolean' || page?.general.enabled === enabled
  const isStyle = !/^(replace|beside|hover)$/.test(String(style)) || page?.features.translate?.style === style
  return isOn && isStyle
}

/** Collects what a page reports as wrong, from before its first script on. */
export function collectErrors(page: Page): string[] {
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => void errors.push(`exception: ${(error as Error).message}`))
  return errors
}

/** Remembers every text node of the page: which object, what it says, where it stands among the page's own nodes. */
export function rememberTexts(page: Page): Promise<number> {
  return page.evaluate(() => {
    const isOurs = (node: Node | null) => node?.nodeName.toLowerCase().startsWith('taolens-')
    const nextOwn = (node: Node) => {
      let next = node.nextSibling
      while (isOurs(next)) next = (next as Node).nextSibling
      return next
    }
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT)
    const texts: { node: Node; data: string; parent: Node | null; next: Node | null }[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      texts.push({ node, data: (node as Text).data, parent: node.parentNode, next: nextOwn(node) })
    }
    const memory = window as unknown as { changedTexts: () => string[] }
    memory.changedTexts = () =>
      texts.flatMap(({ node, data, parent, next }) => {
        if ((node as Text).data !== data) return [`other words: ${data}`]
        return node.parentNode === parent && nextOwn(node) === next ? [] : [`moved: ${data}`]
      })
    return texts.length
  })
}

/** The texts that are no longer what they were when `rememberTexts` was called. */
export function changedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { changedTexts: () => string[] }).changedTexts())
}

/** The document as HTML, with form values, without our elements when `without` is set. */
export function readHtml(page: Page, without = false): Promise<string> {
  return page.evaluate((clean) => {
    if (!clean) return document.documentElement.outerHTML
    const copy = document.documentElement.cloneNode(true) as Element
    for (const element of [...copy.querySelectorAll('*')]) {
      if (element.localName.startsWith('taolens-')) element.remove()
    }
    return copy.outerHTML
  }, without)
}

/** What the user typed or chose on the page, as a form would send it. */
export function readFormValues(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('input, textarea, select')].map((field) => (field as HTMLInputElement).value),
  )
}

/** By how many pixels a page of that width is wider than its window; not above 0 when it fits. */
export async function overflowAt(page: Page, width: number): Promise<number> {
  await page.setViewport({ width, height: 640 })
  await page.waitForFunction((wanted) => innerWidth === wanted, { polling: 50 }, width)
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
}
