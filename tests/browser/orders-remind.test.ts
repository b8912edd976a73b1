/**
 * List → popup → reminder, pictures and files in real browsers, by a clock that is an hour ahead: a copy of the build that reads such a clock, and
 * has the optional permission already, which no driver can grant.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addonId, type BrowserName, build, buildOf, type Driven, drive } from '../../scripts/browsers.ts'
import { readSamplePages, serveSamplePages } from '../../scripts/sample-pages.ts'
import { openSettings } from './extension.ts'
import { clickNotification } from './firefox-menu.ts'
import { callOwn, orderId, shippedOrder } from './own-api.ts'

const hour = 3_600_000

interface NotificationsApi {
  onClosed: { addListener: (closed: (id: string) => void) => void }
}

/** Sets the clock of a script an hour ahead, as a wrong clock of the computer would. */
const wrongClock = `{
  const { now } = Date
  Date.now = () => now() + ${hour}
  const { get } = Object.getOwnPropertyDescriptor(Performance.prototype, 'timeOrigin')
  Object.defineProperty(Performance.prototype, 'timeOrigin', { get() { return get.call(this) + ${hour} } })
}
`

function setClocksAhead(folder: string): void {
  const prepend = (path: string) => writeFileSync(path, wrongClock + readFileSync(path, 'utf8'))
  prepend(join(folder, 'background.js'))
  for (const file of readdirSync(join(folder, 'content-scripts'))) {
    if (file.endsWith('.js')) prepend(join(folder, 'content-scripts', file))
  }
  writeFileSync(join(folder, 'clock.js'), wrongClock)
  const popup = join(folder, 'popup.html')
  writeFileSync(popup, readFileSync(popup, 'utf8').replace('<head>', '<head><script src="/clock.js"></script>'))
}

/** A copy of the build in which the optional permissions are granted, and all clocks are wrong. */
function changedCopy(name: BrowserName): string {
  const folder = mkdtempSync(join(tmpdir(), 'taolens-granted-'))
  cpSync(buildOf(name), folder, { recursive: true })
  setClocksAhead(folder)
  const file = join(folder, 'manifest.json')
  const { optional_permissions, ...manifest } = JSON.parse(readFileSync(file, 'utf8'))
  manifest.permissions = [...manifest.permissions, ...optional_permissions]
  // What a click on the button gives for a while, and no driver can press.
  manifest.host_permissions = ['<all_urls>']
  writeFileSync(file, JSON.stringify(manifest))
  return folder
}

interface ChromeApi {
  chrome: { notifications: { onClicked: { dispatch: (id: string) => void } } }
}

/** What a click on a notification of Chromium would tell the extension. */
async function dispatchClick({ browser }: Driven, id: string): Promise<void> {
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker')
  const worker = await target.worker()
  await worker?.evaluate(
    (clicked) => (globalThis as unknown as ChromeApi).chrome.notifications.onClicked.dispatch(clicked),
    id,
  )
}

/** Presses a button by its words; throws when there is none. */
const pressIn = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    const found = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === wanted)
    if (!found) throw new Error(`no button ${wanted}`)
    found.click()
  }, words)

const samples = readSamplePages()
const listAddress = samples.find((one) => one.name === 'order-list-cases')?.url as string

describe.each<BrowserName>(['chromium', 'firefox'])('reminders in %s', (name) => {
  let folder: string
  let driven: Driven
  let own: Page
  let set: (items: Record<string, unknown>) => Promise<void>

  const remember = (...facts: object[]) =>
    callOwn(own, 'runtime.sendMessage', { name: 'orders:remember', body: { facts } })
  /** Those that stand, and those that the browser closed at once for want of a screen. */
  const shown = async () => {
    const closed = await own.evaluate(() => (globalThis as { closedIds?: string[] }).closedIds ?? [])
    return [...new Set([...closed, ...Object.keys(await callOwn<object>(own, 'notifications.getAll'))])]
  }
  const collectClosed = () =>
    own.evaluate(() => {
      const { browser, chrome } = globalThis as unknown as Record<
        string,
        { notifications: NotificationsApi } | undefined
      >
      const closedIds: string[] = []
      Object.assign(globalThis, { closedIds })
      const api = browser?.notifications ?? chrome?.notifications
      api?.onClosed.addListener((id) => void closedIds.push(id))
    })
  const sent = async () => {
    const { 'orders:sent': log } = await callOwn<{ 'orders:sent'?: object }>(own, 'storage.local.get', null)
    return Object.keys(log ?? {})
  }

  beforeAll(async () => {
    build(name)
    folder = changedCopy(name)
    driven = await drive(name, serveSamplePages(samples), true, folder)
    set = await openSettings(driven)
    own = await driven.openOwn('popup.html')
    await collectClosed()
  })
  afterAll(async () => {
    await driven?.close()
    rmSync(folder, { recursive: true })
  })

  it('one for an order whose lead time came while nobody looked', async () => {
    await set({ 'settings:orders': { reminders: { enabled: true, leadHours: [1, 24] } } })
    const before = Date.now() - 10 * hour
    expect(await remember(shippedOrder(1, 30, before), shippedOrder(2, 300, before))).toBe('kept')
    await expect.poll(sent, { timeout: 30_000, interval: 50 }).toEqual([`${orderId(1)}/confirm-receipt//24`])
    await expect
      .poll(shown, { timeout: 30_000, interval: 50 })
      .toEqual([`open:https://buyertrade.taobao.com/trade/detail/trade_item_detail.htm?bizOrderId=${orderId(1)}`])
  })

  it('a click on it opens the order', async () => {
    const url = `https://buyertrade.taobao.com/trade/detail/trade_item_detail.htm?bizOrderId=${orderId(1)}`
    const isOpen = async () =>
      (await callOwn<{ url?: string; pendingUrl?: string }[]>(own, 'tabs.query', {})).some(
        (tab) => (tab.pendingUrl || tab.url) === url,
      )
    expect(await isOpen()).toBe(false)
    if (name === 'firefox') await clickNotification(driven.browser, addonId, `open:${url}`)
    else await dispatchClick(driven, `open:${url}`)
    await expect.poll(isOpen, { timeout: 30_000, interval: 50 }).toBe(true)
  })

  it('a list is read, and marks, popup and reminder say what it prints', async () => {
    // So high that all orders are near.
    const page = await driven.open(listAddress, { width: 1280, height: 4000 })
    await page.bringToFront()
    const marks = () =>
      page.$$eval('taolens-order', (all) => all.map((mark) => mark.shadowRoot?.textContent ?? '').join(' '))
    await expect.poll(marks, { timeout: 30_000, interval: 50 }).toMatch(/9d 23h.*23h 59m/)
    const read = '4999000811840293655'
    await expect.poll(sent, { timeout: 30_000, interval: 50 }).toContain(`${read}/confirm-receipt//24`)
    const popup = await driven.openOwn('popup.html', { width: 800, height: 640 })
    const rows = () => popup.$$eval('.order-row', (all) => all.map((row) => row.textContent ?? '').join('\n'))
    await expect.poll(rows, { timeout: 30_000, interval: 50 }).toMatch(/23 hours, 5\d minutes left Taobao says/)

    // A picture shows the page as the shop made it; our marks come back by themselves.
    await page.evaluate(() => {
      const ours = () => document.querySelectorAll('taolens-order, taolens-label').length
      const look = new MutationObserver(() => {
        if (ours() === 0) Object.assign(window, { wasBare: true })
      })
      look.observe(document, { childList: true, subtree: true })
    })
    await popup.evaluate(() => document.querySelector<HTMLElement>('.order-row')?.click())
    await popup.waitForFunction(() => document.querySelector('.details .copy-button button'), { polling: 50 })
    await page.bringToFront()
    await pressIn(popup, 'Picture of this tab')
    const kept = () => popup.evaluate(() => document.body.textContent?.includes('It stays in the refund request'))
    await expect.poll(kept, { timeout: 30_000, interval: 50 }).toBe(true)
    expect(await page.evaluate(() => (window as { wasBare?: boolean }).wasBare)).toBe(true)
    await expect.poll(marks, { timeout: 30_000, interval: 50 }).toMatch(/9d 23h/)
    await popup.close()
    await page.close()
  })

  it('orders leave as files, and come back from one', async () => {
    const panel = await driven.openOwn('popup.html?tab=#orders', { width: 800, height: 640 })
    await panel.waitForFunction(() => document.querySelector('details.settings .actions'), { polling: 50 })
    const file = (ending: string) => {
      const found = readdirSync(driven.downloads).find((one) => one.endsWith(ending))
      return found ? readFileSync(join(driven.downloads, found), 'utf8') : ''
    }
    const parts = [
      ['Calendar (.ics)', '.ics', /^BEGIN:VCALENDAR.*UID:5190000000000000001-confirm-receipt@taolens.*END:VCALENDAR/s],
      ['Table (.csv)', '.csv', /^\uFEFFOrder number,.*5190000000000000001/s],
      ['Everything (.json)', '.json', /^\{.*"orderId": "5190000000000000001".*\}\n$/s],
    ] as const
    for (const [words, ending, content] of parts) {
      await pressIn(panel, words)
      await expect.poll(() => file(ending), { timeout: 30_000, interval: 50 }).toMatch(content)
    }
    const ids = async () => {
      const all = await callOwn<object>(own, 'storage.local.get', null)
      return Object.keys(all).filter((key) => key.startsWith('order:'))
    }
    const before = await ids()
    await callOwn(own, 'runtime.sendMessage', { name: 'orders:forget', body: {} })
    expect(await ids()).toEqual([])
    const field = await panel.$('input[type=file]')
    const json = readdirSync(driven.downloads).find((one) => one.endsWith('.json')) as string
    await (field as ElementHandle<HTMLInputElement>).uploadFile(join(driven.downloads, json))
    await panel.waitForFunction(() => document.querySelector('.preview'), { polling: 50 })
    await pressIn(panel, 'Import')
    await expect.poll(ids, { timeout: 30_000, interval: 50 }).toEqual(before)
    await panel.close()
  })
})
