/** The popup beside the page: in Firefox's own sidebar, and in Chromium's own side panel. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserName, build, type Driven, drive } from '../../scripts/browsers.ts'
import { readSamplePages, serveSamplePages } from '../../scripts/sample-pages.ts'
import { openSidebar } from './firefox-menu.ts'
import { callOwn } from './own-api.ts'

const samples = readSamplePages()

interface Shown {
  view: string | undefined
  here: string
  tabs: number
}

/** Opens Chromium's side panel as a click would, and gives its page. */
async function openSidePanel({ browser }: Driven, own: Page): Promise<Page> {
  const { id } = await callOwn<{ id: number }>(own, 'windows.getCurrent')
  const devtools = await own.createCDPSession()
  const expression = `chrome.sidePanel.open({ windowId: ${id} })`
  await devtools.send('Runtime.evaluate', { expression, userGesture: true, awaitPromise: true })
  const target = await browser.waitForTarget((one) => one.url().includes('/sidepanel.html'))
  return target.asPage()
}

const inSidePanel = (side: Page): Promise<Shown> =>
  side.evaluate(() => ({
    view: document.documentElement.dataset.view,
    here: document.querySelector('.here summary')?.textContent ?? '',
    tabs: document.querySelectorAll('[role=tab]').length,
  }))

/** No driver gets into the sidebar, but another page of ours does. */
const inSidebar = (own: Page): Promise<Shown> =>
  own.evaluate(() => {
    const { browser } = globalThis as unknown as {
      browser: { extension: { getViews: (which: object) => Window[] } }
    }
    const side = browser.extension.getViews({ type: 'sidebar' })[0]?.document
    return {
      view: side?.documentElement.dataset.view,
      here: side?.querySelector('.here summary')?.textContent ?? '',
      tabs: side?.querySelectorAll('[role=tab]').length ?? 0,
    }
  })

describe.each<BrowserName>(['chromium', 'firefox'])('beside the page in %s', (name) => {
  let driven: Driven
  let own: Page

  beforeAll(async () => {
    build(name)
    driven = await drive(name, serveSamplePages(samples))
    own = await driven.openOwn('popup.html')
  })
  afterAll(() => driven?.close())

  async function openBeside(): Promise<() => Promise<Shown>> {
    await own.bringToFront()
    if (name === 'firefox') {
      expect(await openSidebar(driven.browser)).toBe('TaoLens')
      return () => inSidebar(own)
    }
    const side = await openSidePanel(driven, own)
    return () => inSidePanel(side)
  }

  it('is the whole popup, and follows the page in front', async () => {
    const shown = await openBeside()
    const here = async () => (await shown()).here
    const elsewhere = { view: 'side', here: 'No shop page in this tab', tabs: 5 }
    await expect.poll(shown, { timeout: 30_000 }).toEqual(elsewhere)
    const shop = await driven.open(samples.find((one) => one.name === 'search')?.url ?? '')
    await shop.bringToFront()
    await expect.poll(here, { timeout: 30_000 }).toMatch(/^Taobao · \d+ labels recognised$/)
    await own.bringToFront()
    await expect.poll(shown, { timeout: 30_000 }).toEqual(elsewhere)
  })
})
