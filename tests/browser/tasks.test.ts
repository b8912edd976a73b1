/** What a new reader wants to do, each under four presses from what is in sight, by the keyboard alone. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserName, build, type Driven, drive } from '../../scripts/browsers.ts'
import { readSamplePages, serveSamplePages } from '../../scripts/sample-pages.ts'
import { openSettings } from './extension.ts'
import { tabIds } from './own-api.ts'
import { asStored, tenOrders } from './panel-orders.ts'

const samples = readSamplePages()
const mostPresses = 3

/** How far a reader walks with the Tab key before he gives up. */
const mostSteps = 60

/** The name of what has the focus, if that is in sight, and whether it is a tab. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement as HTMLElement | null
    const labels = [...((one as HTMLInputElement | null)?.labels ?? [])].map((label) => label.textContent)
    const { top = 0, bottom = 0 } = one?.getBoundingClientRect() ?? {}
    const isSeen = one !== null && one !== document.body && one.checkVisibility() && bottom > 0 && top < innerHeight
    const name = [one?.getAttribute('aria-label'), one?.textContent, ...labels].join(' ').toLowerCase()
    return { name: isSeen ? name : '', isTab: one?.role === 'tab' }
  })

/** Walks to what is called so and presses it; counts the presses. Only keys are used. */
function makeReader(page: Page) {
  let presses = 0
  const walkTo = async (name: string) => {
    const wanted = name.toLowerCase()
    for (let step = 0; step < mostSteps; step++) {
      const at = await focused(page)
      if (at.name.includes(wanted)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`${name} is not reached by the keyboard`)
  }
  return {
    presses: () => presses,
    walkTo,
    async press(name: string, key: 'Enter' | ' ' = 'Enter'): Promise<void> {
      presses++
      await walkTo(name)
      await page.keyboard.press(key)
    },
    /** To the bar of tabs, and along it with the arrow. */
    async choose(tab: string): Promise<void> {
      presses++
      for (let step = 0; step < mostSteps && !(await focused(page)).isTab; step++) await page.keyboard.press('Tab')
      for (let step = 0; step < 5 && !(await focused(page)).name.includes(tab.toLowerCase()); step++) {
        await page.keyboard.press('ArrowRight')
      }
      await page.waitForFunction(
        (name) => {
          const chosen = document.querySelector('[role=tab][aria-selected=true]')
          const panel = document.getElementById(chosen?.getAttribute('aria-controls') ?? '')
          return chosen?.textContent === name && panel?.checkVisibility() && panel.childElementCount > 0
        },
        { polling: 50 },
        tab,
      )
    },
    reads: (text: string) =>
      page.waitForFunction(
        (wanted) => document.body.innerText.replace(/\s+/g, ' ').includes(wanted),
        { polling: 50 },
        text,
      ),
  }
}

describe.each<BrowserName>(['chromium', 'firefox'])('in %s a reader can', (name) => {
  let driven: Driven
  let own: Page

  beforeAll(async () => {
    build(name)
    driven = await drive(name, serveSamplePages(samples))
    const set = await openSettings(driven)
    await set({ ...asStored(tenOrders(Date.now())), 'settings:prices': { currency: 'HKD' } })
    own = await driven.openOwn('popup.html')
  })
  afterAll(() => driven?.close())

  const open = async (path = 'popup.html') => {
    const page = await driven.openOwn(path, { width: 400, height: 600 })
    await page.bringToFront()
    // Who walks by keys sees where to.
    await page.waitForSelector('[role=tabpanel]:not([hidden]) :is(a, button, input)')
    return page
  }

  it('find what 等待卖家发货 means', async () => {
    const page = await open()
    const reader = makeReader(page)
    await reader.choose('Look up')
    await reader.walkTo('Chinese, pinyin or English')
    await page.keyboard.type('等待卖家发货')
    await reader.reads('Awaiting shipment')
    expect(reader.presses()).toBeLessThanOrEqual(1)
    await page.close()
  })

  it('convert ¥268', async () => {
    const page = await open()
    const reader = makeReader(page)
    await reader.choose('Money')
    await reader.walkTo('Chinese Yuan')
    await page.keyboard.type('268')
    const own = () =>
      page.$$eval('.converter input', (fields) => (fields as HTMLInputElement[]).map(({ value }) => value))
    await expect.poll(own, { timeout: 30_000 }).toEqual(['268', expect.stringMatching(/^[23]\d\d\.\d\d$/)])
    expect(reader.presses()).toBeLessThanOrEqual(mostPresses)
    await page.close()
  })

  it('start the checklist for a payment that failed', async () => {
    const page = await open()
    const reader = makeReader(page)
    await reader.choose('Checklists')
    await reader.press('payment failed')
    await page.waitForFunction(() => document.activeElement?.textContent === 'Payment failed', { polling: 50 })
    await reader.press('over a limit')
    await reader.reads('the daily limit')
    expect(reader.presses()).toBeLessThanOrEqual(mostPresses)
    await page.close()
  })

  it('see when the after-sales window of an order ends', async () => {
    const page = await open()
    const reader = makeReader(page)
    await reader.choose('Orders')
    await reader.press('海苔脆片')
    await page.waitForSelector('.orders .details .actions')
    await reader.reads('Ask for after-sales service')
    await reader.reads('5 days')
    expect(reader.presses()).toBeLessThanOrEqual(mostPresses)
    await page.close()
  })

  it('copy a message that asks for a refund', async () => {
    const page = await open()
    const reader = makeReader(page)
    await reader.press('旧版地图册')
    await page.waitForSelector('.orders .details .message')
    await reader.press('Cancel the order')
    await reader.press('Copy the Chinese')
    await page.waitForFunction(() => document.querySelector('.orders .result:not(:empty)'), { polling: 50 })
    expect(reader.presses()).toBeLessThanOrEqual(mostPresses)
    await page.close()
  })

  it('switch conversions off on Tmall, from a page of Tmall', async () => {
    const before = await tabIds(own)
    const shop = await driven.open(samples.find((one) => one.name === 'item-old-tmall')?.url ?? '')
    await shop.waitForSelector('taolens-price')
    const tab = (await tabIds(own)).find((id) => !before.includes(id))
    const page = await open(`popup.html?tab=${tab}`)
    const reader = makeReader(page)
    await reader.reads('Tmall')
    await reader.press('Tmall')
    await reader.press('Prices in your currency', ' ')
    expect(reader.presses()).toBeLessThanOrEqual(mostPresses)
    await shop.bringToFront()
    await shop.waitForFunction(() => !document.querySelector('taolens-price'), { polling: 50 })
    await shop.waitForSelector('taolens-label')
    await page.close()
    await shop.close()
  })
})
