/** The sample pages: our own HTML, shaped like the real pages, served on the real addresses. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { Driven, Serve, Size } from './browsers.ts'
import { root } from './vocabulary/read.ts'

export interface SamplePage {
  name: string
  url: string
  file: string
  kind: string
  note: string
}

const folder = join(root, 'tests/fixtures/pages')
const { hydrated } = JSON.parse(readFileSync(join(root, 'rules/pages.json'), 'utf8')) as { hydrated: string[] }

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

/**
 * Waits until a page has built itself: it is loaded, its own timers (the longest takes 600 ms) bring nothing more, and
 * roots that a framework may take over are no longer left alone (see `hydrated` in rules/pages.json).
 */
export async function waitUntilSettled(page: Page): Promise<void> {
  const untouchedMs = 2000
  await page.waitForFunction(
    (ms, roots) => {
      const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
      if (load === undefined || load.loadEventEnd === 0) return false
      return document.querySelector(roots) === null || performance.now() - load.loadEventEnd > ms
    },
    {},
    untouchedMs,
    hydrated.join(),
  )
  await waitUntilQuiet(page, 700)
}

/** Switches TaoLens on or off through a page of the extension, in Chromium. */
async function setEnabled(own: Page, enabled: boolean): Promise<void> {
  await own.evaluate(async (value) => {
    const { storage } = (
      globalThis as unknown as { chrome: { storage: { local: { set: (o: object) => Promise<void> } } } }
    ).chrome
    await storage.local.set({ 'settings:general': { enabled: value } })
  }, enabled)
}

export interface Visited {
  sample: SamplePage
  page: Page
}

/**
 * Opens the sample pages one after the other in Chromium, the way the tests do: off while a page builds itself
 * (`onBefore`), then on (`onAfter`).
 */
export async function walkSamplePages(
  driven: Driven,
  samples: readonly SamplePage[],
  how: { size: Size; quietMs?: number; prepare?: (page: Page) => Promise<unknown> },
  onAfter: (visited: Visited) => Promise<void>,
  onBefore: (visited: Visited) => Promise<unknown> = async () => undefined,
): Promise<void> {
  const own = await driven.openOwn('popup.html')
  for (const sample of samples) {
    await setEnabled(own, false)
    const page = await driven.open(sample.url, how.size, how.prepare)
    await page.bringToFront()
    await waitUntilSettled(page)
    await onBefore({ sample, page })
    await setEnabled(own, true)
    await page.waitForSelector('taolens-label')
    await waitUntilQuiet(page, how.quietMs)
    await onAfter({ sample, page })
    await page.close()
  }
}
