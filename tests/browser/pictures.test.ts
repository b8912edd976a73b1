/** Each panel, light and dark, in words of three kinds, at three widths: nothing stands out, and each looks as somebody approved of it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build, type Driven, drive } from '../../scripts/browsers.ts'
import { root } from '../../scripts/vocabulary/read.ts'
import { openSettings } from './extension.ts'
import { sayInOtherWords, ways } from './in-other-words.ts'
import { findOverflow } from './overflow.ts'
import { asStored, tenOrders } from './panel-orders.ts'
import { differenceOf, hashOf, makePicture, readPng, writePng } from './picture.ts'

const approved = join(root, 'tests/fixtures/pictures')
const failed = join(root, '.output/pictures')
const specimenFile = join(approved, 'specimen.json')
const isWriting = Boolean(process.env.TAOLENS_WRITE)

const tabs = ['orders', 'lookup', 'checklists', 'money', 'settings']
const schemes = ['light', 'dark']
const widths = [320, 400, 800]
/** In no dictionary: the picture must not change with the words of our data. */
const ownTerm = { zh: '蓝鲸茶壶垫', said: 'A mat under the blue whale’s teapot' }
const now = Date.UTC(2026, 10, 20, 4, 30)

/** Text and controls as this machine draws them: another font or browser draws all pictures in another way. */
const specimen = `<!doctype html><body style="font: 14px system-ui, sans-serif"><p>Pay by card – Überweisung</p>
<p style="font-weight: 650">退款 確認收貨 ¥268.00</p><p dir="rtl">ابتجد رسع</p><select><option>Fee</option></select>
<input type="checkbox" checked><input type="date" value="2026-11-20"><details><summary>More</summary></details>`

/** The clock of the page stands still, and it is in one zone. */
async function stopClock(page: Page): Promise<void> {
  await page.emulateTimezone('Asia/Hong_Kong')
  await page.evaluateOnNewDocument((at) => {
    const Running = Date
    class Stopped extends Running {
      constructor(...given: unknown[]) {
        super(...((given.length > 0 ? given : [at]) as [number]))
      }
      static override now = () => at
    }
    globalThis.Date = Stopped as DateConstructor
  }, now)
}

/** What differs from one run to the next, and what a picture cannot show, is taken away. */
async function makeStill(page: Page): Promise<void> {
  await page.addStyleTag({
    content:
      '*, ::before { transition: none !important; caret-color: transparent; content-visibility: visible !important }',
  })
  await page.$$eval('.section:has(.data-dates) :is(dd, .section-title + .hint)', (all) => {
    for (const one of all) one.textContent = one.localName === 'dd' ? 'Nov 20, 2026' : 'Version 0.1.0'
  })
}

async function show(page: Page, tab: string): Promise<void> {
  await page.$eval(`#tab-${tab}`, (one) => (one as HTMLElement).click())
  await page.waitForSelector(`#tab-panel-${tab}:not([hidden]) > *`)
  // This field takes the focus by itself, a little later.
  if (tab === 'money') await page.waitForSelector('.converter input:focus')
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
}

/** The popup with something to see in every panel. */
async function openPanels(driven: Driven): Promise<Page> {
  const page = await driven.openOwn('popup.html', { width: 400, height: 600 }, stopClock)
  for (const tab of tabs) await show(page, tab)
  await show(page, 'lookup')
  await page.type('#tab-panel-lookup input', ownTerm.zh)
  await page.waitForSelector('#tab-panel-lookup .answer')
  await show(page, 'orders')
  await page.waitForFunction(
    () => {
      const row = [...document.querySelectorAll<HTMLElement>('.order-row')].find((one) =>
        /登山背包/.test(one.textContent ?? ''),
      )
      if (row?.getAttribute('aria-expanded') !== 'true') row?.click()
      return document.querySelector('.orders .details .actions')
    },
    { polling: 50 },
  )
  await page.waitForFunction(() => /No shop page/.test(document.body.innerText), { polling: 50 })
  await makeStill(page)
  return page
}

/** Compares with the approved picture, or writes it; a fault in words, undefined when there is none. */
function check(name: string, screenshot: Uint8Array): string | undefined {
  const file = join(approved, `${name}.png`)
  const picture = makePicture(screenshot)
  if (isWriting) {
    writeFileSync(file, writePng(picture))
    return undefined
  }
  const fault = existsSync(file) ? differenceOf(picture, readPng(readFileSync(file))) : 'nobody approved of one yet'
  if (!fault) return undefined
  mkdirSync(failed, { recursive: true })
  writeFileSync(join(failed, `${name}.png`), writePng(picture))
  return `${name}: ${fault}`
}

describe('the panels', () => {
  let driven: Driven
  /** Why no picture can be compared on this machine; undefined where they can. */
  let otherwise: string | undefined

  beforeAll(async () => {
    build('chromium')
    driven = await drive('chromium', () => undefined)
    const set = await openSettings(driven)
    await set({
      ...asStored(tenOrders(now), now),
      'settings:orders': { keepDays: 3650 },
      terms: [ownTerm],
      'prices:last': {
        typed: { text: '268', side: 'shop', top: 'shop' },
        refund: '50',
        amounts: [{ minor: 26800, currency: 'CNY' }],
      },
      'settings:prices': { currency: 'HKD', ownRate: { currency: 'HKD', rate: '1.1' } },
    })
    const page = await driven.browser.newPage()
    await page.setContent(specimen)
    const drawn = hashOf(makePicture(await page.screenshot({ clip: { x: 0, y: 0, width: 400, height: 300 } })))
    await page.close()
    const version = await driven.browser.version()
    if (isWriting) {
      mkdirSync(approved, { recursive: true })
      writeFileSync(specimenFile, `${JSON.stringify({ browser: version, drawn }, undefined, 2)}\n`)
    }
    const known = JSON.parse(readFileSync(specimenFile, 'utf8')) as { browser: string; drawn: string }
    if (known.drawn === drawn) return
    otherwise = `PICTURES NOT COMPARED: ${version} draws text here in another way than ${known.browser} did for the approved pictures.`
    console.warn(otherwise)
  })
  afterAll(() => driven?.close())

  it.for(ways)('fit, and look as they were approved, %s', async (way, { skip }) => {
    const page = await openPanels(driven)
    await sayInOtherWords(page, way)
    const faults: unknown[] = []
    for (const tab of tabs) {
      await show(page, tab)
      for (const width of widths) {
        await page.setViewport({ width, height: 600 })
        const overflow = await findOverflow(page)
        // As high as it is: a picture of more than the window is put together wrongly from right to left.
        const height = await page.evaluate(() => document.documentElement.scrollHeight)
        await page.setViewport({ width, height })
        if (overflow.length > 0) faults.push(`${tab} at ${width}: ${overflow}`)
        for (const scheme of otherwise ? [] : schemes) {
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
          const name = `${tab}.${way.replaceAll(' ', '-')}.${scheme}.${width}`
          faults.push(
            ...[
              check(name, await page.screenshot({ captureBeyondViewport: false, optimizeForSpeed: true })) ?? [],
            ].flat(),
          )
        }
      }
    }
    await page.close()
    expect(faults, 'what is new lies in .output/pictures; `npm run pictures` approves of it').toEqual([])
    if (otherwise) skip(otherwise)
  })
})
