import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserName, build, type Driven, drive } from '../../scripts/browsers.ts'
import {
  readSamplePages,
  readShown,
  serveSamplePages,
  waitUntilQuiet,
  waitUntilSettled,
} from '../../scripts/sample-pages.ts'
import { root } from '../../scripts/vocabulary/read.ts'
import { changedTexts, collectErrors, openSettings, readFormValues, readHtml, rememberTexts } from './extension.ts'
import { until } from './host-page.ts'

const pages = readSamplePages()
const expected = JSON.parse(readFileSync(join(root, 'tests/fixtures/pages/expected.json'), 'utf8')) as Record<
  string,
  string[]
>
/** Tall enough that the whole page is near the viewport. */
const size = { width: 1280, height: 4000 }

/** Numbers tick; which label it is does not change. */
const steady = (said: string) => said.replace(/\d+/g, '#').trim()
const saidOn = async (page: Page) => [...new Set((await readShown(page)).map(({ said }) => steady(said)))].sort()

/** Holds every sample page, in every style, to its expected labels and to the promises to the page. */
export const testSamplePages = (name: BrowserName) =>
  describe(`sample pages in ${name}`, () => {
    let driven: Driven
    let set: (items: Record<string, unknown>) => Promise<void>

    beforeAll(async () => {
      build(name)
      driven = await drive(name, serveSamplePages(pages))
      set = await openSettings(driven)
    })
    afterAll(() => driven?.close())

    const show = async (page: Page, style: string) => {
      await set({ 'settings:general': { enabled: true }, 'settings:translate': { style } })
      const selector = style === 'hover' ? 'body' : `taolens-label[data-style="${style}"]`
      await page.waitForSelector(selector)
      await waitUntilQuiet(page, 250)
    }

    it.each(pages)('$name: labels as expected, the page as it was', async ({ name: sample, url }) => {
      await set({ 'settings:general': { enabled: false } })
      const page = await driven.open(url, size, (fresh) => fresh.evaluateOnNewDocument('window.setInterval = () => 0'))
      const errors = collectErrors(page)
      await page.bringToFront()
      await waitUntilSettled(page)
      expect(await rememberTexts(page)).toBeGreaterThan(20)
      const untouched = await readHtml(page)
      const values = await readFormValues(page)
      for (const style of ['replace', 'beside', 'hover']) {
        await show(page, style)
        const wanted = style === 'hover' ? [] : expected[sample]
        await until(async () => saidOn(page), wanted, style)
        expect(await changedTexts(page), style).toEqual([])
        expect(await readHtml(page, true), style).toBe(untouched)
        expect(await readFormValues(page), style).toEqual(values)
      }
      await set({ 'settings:general': { enabled: false } })
      await page.waitForFunction(() => !document.documentElement.outerHTML.includes('taolens-'))
      await page.waitForFunction(() => [...CSS.highlights.keys()].every((key) => !key.startsWith('taolens')))
      expect(await readHtml(page)).toBe(untouched)
      expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0)
      expect(errors).toEqual([])
      await page.close()
    })
  })
