/** How soon the popup shows its list, with no and with 2,000 stored orders, against an empty page of the same extension. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { asStored, manyOrders } from '../../tests/browser/panel-orders.ts'
import { launchCompared } from './launch.ts'
import { medianOf, type Sample, show, showSpread, table, valuesOf } from './numbers.ts'

const size = { width: 400, height: 600 }
const most = 2000

export type PopupResults = Record<string, Sample[]>

const scriptTag = (file: string) => `<script type="module" src="/${file}"></script>`

/**
 * The page that does nothing but draw one line, and in both pages a first script that says when scripts begin. Goes into a
 * copy of the build.
 */
function writePages(build: string): void {
  const app = '<div id="app"></div>'
  const head = `<!doctype html><title>Empty</title>${scriptTag('begin.js')}`
  writeFileSync(join(build, 'empty.html'), `${head}${app}${scriptTag('empty.js')}`)
  writeFileSync(join(build, 'empty.js'), "document.getElementById('app').innerHTML = '<p class=drawn>Empty</p>'\n")
  writeFileSync(join(build, 'begin.js'), 'globalThis.begunAt = performance.now()\n')
  const popup = join(build, 'popup.html')
  writeFileSync(
    popup,
    readFileSync(popup, 'utf8').replace('<script', () => `${scriptTag('begin.js')}<script`),
  )
}

interface Noted {
  begunAt?: number
  drawnAt?: number
}

/** Opens a page fresh; when the first element that fits `selector` was on a frame, since the address and since its first script. */
async function load(browser: Browser, address: string, selector: string): Promise<Sample> {
  const page: Page = await browser.newPage()
  await page.setViewport(size)
  await page.evaluateOnNewDocument((wanted) => {
    const noted = globalThis as unknown as Noted
    const look = new MutationObserver(() => {
      if (!document.querySelector(wanted)) return
      look.disconnect()
      // The task after the frame callback runs when the frame has been made.
      requestAnimationFrame(() => setTimeout(() => Object.assign(noted, { drawnAt: performance.now() })))
    })
    look.observe(document, { childList: true, subtree: true })
  }, selector)
  await page.goto(address)
  await page.waitForFunction(() => (globalThis as unknown as Noted).drawnAt, { polling: 20 })
  const sample = await page.evaluate(() => {
    const { begunAt = 0, drawnAt = 0 } = globalThis as unknown as Noted
    return { all: drawnAt, script: drawnAt - begunAt }
  })
  await page.close()
  return sample
}

interface Storage {
  chrome: { storage: { local: { set: (items: object) => Promise<void> } } }
}

/** Turns through the three pages, the orders stored before the last. */
export async function measurePopup(build: string, runs: number): Promise<PopupResults> {
  writePages(build)
  const { browser, close } = await launchCompared('replace', build, () => undefined)
  try {
    const target = await browser.waitForTarget((one) => one.type() === 'service_worker')
    const origin = target.url().split('/').slice(0, 3).join('/')
    const empty = () => load(browser, `${origin}/empty.html`, '.drawn')
    const results: PopupResults = { 'empty page': [], 'popup, no orders': [], [`popup, ${most} orders`]: [] }
    const take = async (name: string, measure: () => Promise<Sample>) => {
      results[name]?.push(await measure())
      results['empty page']?.push(await empty())
    }
    const none = () => load(browser, `${origin}/popup.html`, '.empty')
    const list = () => load(browser, `${origin}/popup.html`, '.order-row')
    await none()
    for (let run = 0; run < runs; run++) await take('popup, no orders', none)
    const worker = await target.worker()
    await worker?.evaluate(
      (items) => (globalThis as unknown as Storage).chrome.storage.local.set(items),
      asStored(manyOrders(most, Date.now())) as never,
    )
    await list()
    for (let run = 0; run < runs; run++) await take(`popup, ${most} orders`, list)
    return results
  } finally {
    await close()
  }
}

/** The results as a table. */
export function reportPopup(results: PopupResults): string {
  const ratio = (samples: Sample[], measure: string) => {
    const base = medianOf(results['empty page'] ?? [], measure)
    const own = medianOf(samples, measure)
    return show(own === undefined || !base ? undefined : own / base, '×')
  }
  const rows = Object.entries(results).map(([name, samples]) => [
    name,
    ...['script', 'all'].flatMap((measure) => [showSpread(valuesOf(samples, measure)), ratio(samples, measure)]),
  ])
  const head = ['', 'script start to first frame, ms (goal 100)', '× empty page', 'address to it, ms', '× empty page']
  return `## The popup\n\n${table(head, rows)}\n`
}
