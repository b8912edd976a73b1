/** The sample pages: our own HTML, shaped like the real pages, served on the real addresses. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { Serve } from './browsers.ts'
import { root } from './vocabulary/read.ts'

export interface SamplePage {
  name: string
  url: string
  file: string
  kind: string
  note: string
}

const folder = join(root, 'tests/fixtures/pages')

/** All sample pages, in the order of their index. */
export function readSamplePages(): SamplePage[] {
  return JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as SamplePage[]
}

/** Answers the addresses of the sample pages with their HTML. */
export function serveSamplePages(pages = readSamplePages()): Serve {
  const html = new Map(pages.map((page) => [page.url, readFileSync(join(folder, page.file), 'utf8')]))
  return (url) => html.get(url)
}

export interface ShownLabel {
  source: string
  said: string
}

/** The translations that stand on a page now, with the Chinese they belong to. */
export function readShown(page: Page): Promise<ShownLabel[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('taolens-label')].map((mark) => ({
      source: (mark.previousSibling?.textContent ?? '').trim(),
      said: mark.shadowRoot?.textContent ?? '',
    })),
  )
}

/** Waits until the document has not changed for a while (or a few seconds have passed, for pages that never rest). */
export async function waitUntilQuiet(page: Page, quietMs = 400, mostMs = 6000): Promise<void> {
  await page.evaluate(
    (quiet, most) =>
      new Promise<void>((resolve) => {
        let timer = setTimeout(resolve, quiet)
        const observer = new MutationObserver(() => {
          clearTimeout(timer)
          timer = setTimeout(resolve, quiet)
        })
        observer.observe(document, { childList: true, subtree: true, attributes: true })
        setTimeout(resolve, most)
      }),
    quietMs,
    mostMs,
  )
}

/** Waits until roots that a framework may take over are no longer left alone (see `hydrated` in rules/pages.json). */
export async function waitUntilSettled(page: Page, afterLoadMs = 2000): Promise<void> {
  await page.waitForFunction(
    (ms) => {
      const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
      return load !== undefined && load.loadEventEnd > 0 && performance.now() - load.loadEventEnd > ms
    },
    {},
    afterLoadMs,
  )
}

/** Switches TaoLens on or off through a page of the extension, in Chromium. */
export async function setEnabled(own: Page, enabled: boolean): Promise<void> {
  await own.evaluate(async (value) => {
    const { storage } = (
      globalThis as unknown as { chrome: { storage: { local: { set: (o: object) => Promise<void> } } } }
    ).chrome
    await storage.local.set({ 'settings:general': { enabled: value } })
  }, enabled)
}
