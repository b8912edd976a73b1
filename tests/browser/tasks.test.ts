/** What a new reader wants to do, each within four clicks, by what is in sight. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserName, build, type Driven, drive } from '../../scripts/browsers.ts'
import { readSamplePages, serveSamplePages } from '../../scripts/sample-pages.ts'
import { openSettings } from './extension.ts'
import { callOwn } from './own-api.ts'
import { asStored, tenOrders } from './panel-orders.ts'

const samples = readSamplePages()
const mostClicks = 4

/** Clicks what a reader would: the first thing in sight that can be pressed and is called so; counts. */
function makeReader(page: Page) {
  let clicks = 0
  return {
    clicks: () => clicks,
    async click(name: string): Promise<void> {
      clicks++
      await page.waitForFunction(
        (wanted) => {
          const nameOf = (one: Element) => `${one.getAttribute('aria-label') ?? ''} ${one.textContent ?? ''}`
          const all = [...document.querySelectorAll<HTMLElement>('button, summary, [role=tab], label, a')]
          const found = all.find(
            (one) => one.checkVisibility() && nameOf(one).toLowerCase().includes(wanted.toLowerCase()),
          )
          found?.scrollIntoView({ block: 'center' })
          found?.click()
          return found !== undefined
        },
        { polling: 50 },
        name,
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

  const open = (path = 'popup.html') => driven.openOwn(path, { width: 400, height: 600 })

  it('find what 等待卖家发货 means', async () => {
    const page = await open()
    const reader = makeReader(page)
    await reader.click('Look up')
    await page.waitForSelector('#tab-panel-lookup input')
    await page.type('#tab-panel-lookup input', '等待卖家发货')
    await reader.reads('Awaiting shipment')
    expect(reader.clicks()).toBeLessThanOrEqual(1)
    await page.close()
  })

  it('convert ¥268', async () => {
    const page = await open()
    const reader = makeReader(page)
    await reader.click('Money')
    await page.waitForSelector('.converter input')
    await page.type('.converter input', '268')
    await page.waitForFunction(() => /\d{3}/.test([...document.querySelectorAll('input')].at(-1)?.value ?? ''), {
      polling: 50,
    })
    expect(reader.clicks()).toBeLessThanOrEqual(mostClicks)
    await page.close()
  })

  it('start the checklist for a payment that failed', async () => {
    const page = await open()
    const reader = makeReader(page)
    await reader.click('Checklists')
    await reader.click('payment failed')
    await page.waitForSelector('#tab-panel-checklists:not([hidden]) h2, #tab-panel-checklists:not([hidden]) h3')
    expect(reader.clicks()).toBeLessThanOrEqual(mostClicks)
    await page.close()
  })

  it('see when the after-sales window of an order ends', async () => {
    const page = await open()
    const reader = makeReader(page)
    await reader.click('Orders')
    await reader.click('海苔脆片')
    await reader.reads('Ask for after-sales service')
    await reader.reads('5 days')
    expect(reader.clicks()).toBeLessThanOrEqual(mostClicks)
    await page.close()
  })

  it('copy a message that asks for a refund', async () => {
    const page = await open()
    const reader = makeReader(page)
    await reader.click('旧版地图册')
    await reader.click('Cancel')
    await reader.click('Copy the Chinese')
    await page.waitForFunction(() => document.querySelector('.result.copied, .result.failed'), { polling: 50 })
    expect(reader.clicks()).toBeLessThanOrEqual(mostClicks)
    await page.close()
  })

  it('switch conversions off on Tmall, from a page of Tmall', async () => {
    const idsOf = async () => (await callOwn<{ id: number }[]>(own, 'tabs.query', {})).map(({ id }) => id)
    const before = await idsOf()
    const shop = await driven.open(samples.find((one) => one.name === 'item-old-tmall')?.url ?? '')
    await shop.waitForSelector('taolens-price')
    const tab = (await idsOf()).find((id) => !before.includes(id))
    const page = await open(`popup.html?tab=${tab}`)
    const reader = makeReader(page)
    await reader.reads('Tmall')
    await reader.click('Tmall')
    await reader.click('Prices in your currency')
    expect(reader.clicks()).toBeLessThanOrEqual(mostClicks)
    await shop.bringToFront()
    await shop.waitForFunction(() => !document.querySelector('taolens-price'), { polling: 50 })
    await shop.waitForSelector('taolens-label')
    await page.close()
    await shop.close()
  })
})
