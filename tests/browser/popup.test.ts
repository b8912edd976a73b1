import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type BrowserName, build, type Driven, drive } from '../../scripts/browsers.ts'
import { readSamplePages, serveSamplePages, waitUntilQuiet } from '../../scripts/sample-pages.ts'
import { openSettings, readHtml } from './extension.ts'
import { tabIds } from './own-api.ts'

const samples = readSamplePages()
const home = samples.find(({ name }) => name === 'home')?.url ?? ''
const elsewhere = 'https://example.org/'
const master = 'header [role=switch]'

function waitForText(page: Page, text: string): Promise<unknown> {
  return page.waitForFunction((wanted) => document.body.textContent?.includes(wanted), { polling: 50 }, text)
}

describe.each<BrowserName>(['chromium', 'firefox'])('the popup in %s', (name) => {
  let driven: Driven
  let own: Page
  let set: (items: Record<string, unknown>) => Promise<void>

  beforeAll(async () => {
    build(name)
    const serve = serveSamplePages(samples)
    driven = await drive(name, (url) => (url === elsewhere ? '<!doctype html><title>Elsewhere</title>' : serve(url)))
    set = await openSettings(driven)
    own = await driven.openOwn('popup.html')
  })
  afterAll(() => driven?.close())
  beforeEach(() => set({ 'settings:general': {}, 'settings:translate': {} }))

  /** Opens an address, and the popup on its tab. */
  const openOn = async (url: string) => {
    const before = await tabIds(own)
    const page = await driven.open(url)
    const tabId = (await tabIds(own)).find((id) => !before.includes(id))
    const popup = await driven.openOwn(`popup.html?tab=${tabId}`, { width: 360, height: 640 })
    return { page, popup }
  }

  it('switches an open page off, exactly, and on again', async () => {
    await set({ 'settings:general': { enabled: false } })
    const { page, popup } = await openOn(home)
    await page.bringToFront()
    await waitUntilQuiet(page)
    const untouched = await readHtml(page)
    for (const _ of ['once', 'again']) {
      await popup.bringToFront()
      await popup.click(master)
      await page.bringToFront()
      await page.waitForSelector('taolens-label')
      await waitUntilQuiet(page)
      await popup.bringToFront()
      await popup.click(master)
      await page.waitForFunction(() => !document.documentElement.outerHTML.includes('taolens-'), { polling: 50 })
      expect(await readHtml(page)).toBe(untouched)
    }
    await popup.close()
    await page.close()
  })

  it('says so on a page it does not know, and still changes settings', async () => {
    const { page, popup } = await openOn(elsewhere)
    await waitForText(popup, 'No shop page in this tab')
    await popup.click(master)
    await waitForText(own, 'TaoLens is off')
    await popup.close()
    await page.close()
  })
})
