/** Orders on sample pages in both browsers: facts reach storage, marks stand and tick, the card works, nothing remains. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserName, build, type Driven, drive } from '../../scripts/browsers.ts'
import { readSamplePages, serveSamplePages, waitUntilSettled } from '../../scripts/sample-pages.ts'
import { root } from '../../scripts/vocabulary/read.ts'
import { changedTexts, collectErrors, openSettings, readFormValues, readHtml, rememberTexts } from './extension.ts'
import { until } from './host-page.ts'
import { type AnyFacts, forgetOrders, plainFacts, storedOrders } from './stored-orders.ts'

const samples = readSamplePages()
const urlOf = (name: string) => samples.find((one) => one.name === name)?.url as string
const expected = (name: string) =>
  JSON.parse(readFileSync(join(root, 'tests/fixtures/pages/facts', `${name}.json`), 'utf8')) as AnyFacts[]
const marksOf = (page: Page) =>
  page.$$eval('taolens-order', (marks) => marks.map((mark) => mark.shadowRoot?.textContent ?? ''))
/** Marks stand where their orders are near the viewport: here all of them are. */
const tall = { width: 1280, height: 2400 }
const pages = [
  'order-list-new',
  'order-list-old',
  'order-list-cases',
  'order-list-traditional',
  'order-detail-new',
  'order-detail-old-taobao',
  'order-detail-old-tmall',
  'refund-detail',
  'refund-apply',
  'logistics',
  'xianyu-bought',
]

describe.each<BrowserName>(['chromium', 'firefox'])('orders in %s', (name) => {
  let driven: Driven
  let own: Page
  let set: (items: Record<string, unknown>) => Promise<void>

  beforeAll(async () => {
    build(name)
    driven = await drive(name, serveSamplePages(samples))
    set = await openSettings(driven)
    own = await driven.openOwn('popup.html')
  })
  afterAll(() => driven?.close())

  const openUnsettled = async (sample: string) => {
    const page = await driven.open(urlOf(sample), tall, (fresh) =>
      fresh.evaluateOnNewDocument('window.setInterval = () => 0'),
    )
    await page.bringToFront()
    return page
  }
  const open = async (sample: string) => {
    const page = await openUnsettled(sample)
    await waitUntilSettled(page)
    return page
  }

  it.each(pages)('%s: the facts of every order are stored, and each has its mark', async (sample) => {
    await set({ 'settings:general': { enabled: true } })
    const wanted = expected(sample)
    const ids = wanted.map(({ orderId }) => orderId)
    await forgetOrders(own, ids)
    const page = await openUnsettled(sample)
    await until(async () => plainFacts(await storedOrders(own, ids)), plainFacts(wanted))
    await until(async () => (await marksOf(page)).length >= ids.length, true, 'marks')
    await page.close()
  })

  it('two tabs at once: the orders of both are stored', async () => {
    const both = ['order-list-traditional', 'order-list-old']
    const wanted = both.flatMap(expected)
    const ids = wanted.map(({ orderId }) => orderId)
    await forgetOrders(own, ids)
    const tabs = await Promise.all(both.map((sample) => driven.open(urlOf(sample))))
    // A hidden tab is read seldom.
    for (const tab of tabs) {
      await tab.bringToFront()
      await until(async () => (await marksOf(tab)).length > 0, true, 'marks')
    }
    await until(async () => (await storedOrders(own, ids)).length, ids.length, 'orders of both tabs')
    await Promise.all(tabs.map((tab) => tab.close()))
  })

  it('takes every mark away when it is switched off, and leaves the page as it was', async () => {
    await set({ 'settings:general': { enabled: false } })
    const page = await open('order-list-cases')
    const errors = collectErrors(page)
    await rememberTexts(page)
    const untouched = await readHtml(page)
    const values = await readFormValues(page)
    const places = () =>
      page.$$eval('[class*="shopInfo"], .trade-button, [class*="titleText"]', (all) =>
        all.map((one) => [one.getBoundingClientRect().left, one.getBoundingClientRect().top].join(' ')),
      )
    await set({ 'settings:translate': { enabled: false }, 'settings:prices': { enabled: false } })
    const before = await places()
    await set({ 'settings:general': { enabled: true } })
    await until(async () => (await marksOf(page)).length, 12)
    expect(await places()).toEqual(before)
    expect(await changedTexts(page)).toEqual([])
    expect(await readHtml(page, true)).toBe(untouched)
    await page.$eval('taolens-order', (mark) => mark.shadowRoot?.querySelector('button')?.click())
    await page.waitForSelector('taolens-card')
    await set({ 'settings:orders': { enabled: false } })
    await until(async () => (await readHtml(page)) === untouched, true, 'the page as it was')
    expect(await changedTexts(page)).toEqual([])
    expect(await readFormValues(page)).toEqual(values)
    expect(errors).toEqual([])
    await set({ 'settings:orders': {}, 'settings:translate': {}, 'settings:prices': {} })
    await page.close()
  })

  it('opens the card by keyboard, and Escape gives the focus back', async () => {
    const page = await open('order-list-old')
    await until(async () => (await marksOf(page)).length >= 6, true)
    const focused = () =>
      page.evaluate(() => {
        const at = document.activeElement
        return `${at?.localName} ${at?.shadowRoot?.activeElement?.localName}`
      })
    await page.$$eval('taolens-order', (marks) => marks[2]?.shadowRoot?.querySelector('button')?.focus())
    expect(await focused()).toBe('taolens-order button')
    await page.keyboard.press('Enter')
    await until(focused, 'taolens-card div')
    const said = await page.$eval('taolens-card', (card) => card.shadowRoot?.textContent ?? '')
    for (const words of ['卖家已发货', '延长收货时间', 'Taobao says', 'In China', '4999000330495867213']) {
      expect(said).toContain(words)
    }
    await page.keyboard.press('Escape')
    await until(focused, 'taolens-order button')
    expect(await page.$('taolens-card')).toBeNull()
    await page.close()
  })

  it('shows a control of this very order, and never clicks it', async () => {
    const page = await open('order-list-new')
    await until(async () => (await marksOf(page)).length >= 6, true)
    await page.evaluate(() => {
      Object.assign(window, { clicked: 0 })
      addEventListener('click', (event) => {
        const ours = event.composedPath().some((one) => /^taolens/.test((one as Element).localName ?? ''))
        if (!ours) (window as unknown as { clicked: number }).clicked++
      })
    })
    const press = (host: string, selector: string, at = 0) =>
      page.$$eval(
        host,
        (all, inner, i) => {
          const button = all[i as number]?.shadowRoot?.querySelector(inner as string)
          ;(button as HTMLElement | undefined)?.click()
        },
        selector,
        at,
      )
    await press('taolens-order', 'button', 2)
    await page.waitForSelector('taolens-card')
    await press('taolens-card', '.show')
    await page.waitForSelector('taolens-point')
    const around = await page.$eval('taolens-point', (frame) => {
      const { left, top, width, height } = frame.getBoundingClientRect()
      const inside = document.elementsFromPoint(left + width / 2, top + height / 2)
      const order = inside.map((one) => one.closest('[id^=shopOrderContainer_]')?.id).find((id) => id)
      return {
        order,
        words: inside.map((one) => one.firstChild?.textContent ?? '').find((text) => text === '查看物流'),
      }
    })
    expect(around).toEqual({ order: 'shopOrderContainer_4999000733062415813', words: '查看物流' })
    expect(await page.evaluate(() => (window as unknown as { clicked: number }).clicked)).toBe(0)
    await page.close()
  })

  it('says nothing of a status that a style strikes or denies, though no text changes', async () => {
    const page = await open('order-list-new')
    await until(async () => (await marksOf(page)).length >= 6, true)
    const status = async () => (await marksOf(page))[0]?.slice(0, 8)
    const said = await status()
    await page.addStyleTag({ content: '.old { text-decoration: line-through } .not::before { content: "未" }' })
    const put = (name: string) =>
      page.$eval("[class*='shopInfoStatus--']", (element, one) => void element.classList.toggle(one), name)
    for (const name of ['old', 'not']) {
      await put(name)
      await until(async () => (await status()) === said, false, name)
      await put(name)
      await until(status, said, `without ${name}`)
    }
    await page.close()
  })

  it('puts marks back when the page draws its orders anew', async () => {
    const page = await open('order-list-new')
    await until(async () => (await marksOf(page)).length >= 6, true)
    await page.click('[data-go="1"]')
    await page.waitForFunction(() => document.querySelector('#list > div')?.id.endsWith('4999000766395748146'))
    await until(async () => (await marksOf(page)).length >= 6, true)
    await page.close()
  })
})
