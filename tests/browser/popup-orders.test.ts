import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type BrowserName, build, type Driven, drive } from '../../scripts/browsers.ts'
import { runAxe } from './axe.ts'
import { collectErrors, openSettings, overflowAt } from './extension.ts'
import { asStored, manyOrders, orderId, tenOrders } from './panel-orders.ts'

const small = { width: 360, height: 640 }

interface Api {
  storage: { local: { get: (key: null) => Promise<object>; remove: (keys: string[]) => Promise<void> } }
}

/** Forgets every stored order, as if none had been seen. */
function clearOrders(own: Page): Promise<void> {
  return own.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<string, Api | undefined>
    const { local } = ((browser ?? chrome) as Api).storage
    await local.remove(Object.keys(await local.get(null)).filter((key) => key.startsWith('order')))
  })
}

const waitForText = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.body.textContent?.includes(wanted), { polling: 50 }, text)
const waitForRows = (page: Page, count: number) =>
  page.waitForFunction((wanted) => document.querySelectorAll('.order-row').length === wanted, { polling: 50 }, count)
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    return at?.classList.contains('order-row') ? 'row' : (at?.getAttribute('type') ?? at?.tagName)
  })

/** Presses a button by its words; throws when there is none. */
function press(page: Page, words: string): Promise<void> {
  return page.evaluate((wanted) => {
    const found = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === wanted)
    if (!found) throw new Error(`no button ${wanted}`)
    found.click()
  }, words)
}

async function findFaults(page: Page, scheme: 'light' | 'dark', direction: 'ltr' | 'rtl'): Promise<string[]> {
  await page.evaluate(
    (colours, dir) => {
      document.documentElement.style.colorScheme = colours
      document.documentElement.dir = dir
    },
    scheme,
    direction,
  )
  return runAxe(page)
}

describe.each<BrowserName>(['chromium', 'firefox'])('orders in the popup in %s', (name) => {
  let driven: Driven
  let own: Page
  let set: (items: Record<string, unknown>) => Promise<void>

  beforeAll(async () => {
    build(name)
    driven = await drive(name, () => '<!doctype html><title>Elsewhere</title>')
    // Not the popup: it would have the index of the orders rebuilt while a test writes another.
    set = await openSettings(driven, 'welcome.html')
    own = await driven.openOwn('welcome.html')
  })
  afterAll(() => driven?.close())
  beforeEach(() => clearOrders(own))

  const open = async (items: Record<string, unknown>, size = small) => {
    await set(items)
    return driven.openOwn('popup.html', size)
  }

  it('has no fault that axe finds in the details of an order', async () => {
    const popup = await open({ ...asStored(tenOrders(Date.now())), 'settings:orders': { travel: 'forwarder' } })
    await waitForRows(popup, 8)
    await popup.evaluate(() => {
      for (const one of document.querySelectorAll<HTMLElement>('.order-row'))
        if (one.textContent?.includes('459')) one.click()
    })
    await waitForText(popup, 'Deadlines')
    await popup.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true
    })
    expect(await findFaults(popup, 'dark', 'rtl')).toEqual([])
    await popup.close()
  })

  it('is walked by keys alone: search, list, details, and back', async () => {
    const popup = await open(asStored(tenOrders(Date.now())))
    await waitForRows(popup, 8)
    await popup.focus('input[type=search]')
    await popup.keyboard.press('ArrowDown')
    await popup.keyboard.press('ArrowDown')
    expect(await focused(popup)).toBe('row')
    await popup.keyboard.press('Enter')
    await waitForText(popup, 'What you can do')
    await popup.keyboard.press('Escape')
    await popup.waitForFunction(() => !document.querySelector('.details'), { polling: 50 })
    expect(await focused(popup)).toBe('row')
    await popup.keyboard.press('Home')
    await popup.keyboard.press('ArrowUp')
    expect(await focused(popup)).toBe('search')
    await popup.keyboard.type('云上')
    await waitForRows(popup, 1)
    await popup.close()
  })

  it('skips a corrupted order, says so, and shows the others', async () => {
    const broken = { [`order:${orderId(77)}`]: { version: 1, facts: { orderId: 'x' }, note: {} } }
    const popup = await open({ ...asStored(tenOrders(Date.now())), ...broken })
    const errors = collectErrors(popup)
    await waitForText(popup, '1 stored order cannot be read')
    await waitForRows(popup, 8)
    expect(errors).toEqual([])
    await popup.close()
  })

  it('says when the browser has no room', async () => {
    const popup = await open(asStored(tenOrders(Date.now())))
    await waitForRows(popup, 8)
    await set({ 'orders:trouble': { kind: 'full', at: 1 } })
    await waitForText(popup, 'no space left')
    await set({ 'orders:trouble': { kind: 'none', at: 2 } })
    await popup.waitForFunction(() => !document.body.textContent?.includes('no space left'), { polling: 50 })
    await popup.close()
  })

  it('forgets an order and all orders, and brings them back', async () => {
    const popup = await open(asStored(tenOrders(Date.now())))
    await waitForRows(popup, 8)
    await popup.locator('.order-row').click()
    await waitForText(popup, 'Deadlines')
    await press(popup, 'Forget')
    await waitForText(popup, 'Order forgotten')
    await press(popup, 'Undo')
    await waitForText(popup, '山海茶具旗舰店')
    await popup.locator('.settings summary').click()
    await press(popup, 'Forget all orders')
    await press(popup, 'Yes, forget all')
    await waitForText(popup, 'No orders yet')
    await waitForText(popup, 'All orders forgotten')
    await press(popup, 'Undo')
    await waitForText(popup, '山海茶具旗舰店')
    await popup.close()
  })

  it('draws the first of 2,000 orders, and finds the last', async () => {
    const popup = await open(asStored(manyOrders(2000, Date.now())))
    await waitForRows(popup, 8)
    await popup.type('input[type=search]', orderId(2000))
    await waitForRows(popup, 1)
    await popup.close()
  })

  it('fits into 320 pixels, and into more, closed and open', async () => {
    const popup = await open(asStored(tenOrders(Date.now())))
    await waitForRows(popup, 8)
    for (const width of [320, 360, 800])
      expect(await overflowAt(popup, width), `closed, ${width}`).toBeLessThanOrEqual(0)
    await popup.locator('.order-row').click()
    await popup.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true
    })
    for (const width of [320, 360, 800]) expect(await overflowAt(popup, width), `open, ${width}`).toBeLessThanOrEqual(0)
    await popup.close()
  })

  it('writes a refund request, on small and on wide screens', async () => {
    await set(asStored(tenOrders(Date.now())))
    const page = await driven.openOwn(`evidence.html#${orderId(2)}`, { width: 320, height: 700 })
    await waitForText(page, 'The request is then written')
    await page.select('select', 'not-received')
    await waitForText(page, 'A5横线笔记本 加厚 100张')
    const text = await page.$eval('#request-text', (area) => (area as HTMLTextAreaElement).value)
    for (const part of [
      orderId(2),
      '中性笔 0.5mm 黑色 12支装',
      '45.90',
      '买家已付款',
      '没有收到包裹',
      'Refund request',
    ]) {
      expect(text).toContain(part)
    }
    for (const width of [320, 800]) {
      expect(await overflowAt(page, width), String(width)).toBeLessThanOrEqual(0)
      for (const scheme of ['light', 'dark'] as const) expect(await findFaults(page, scheme, 'ltr')).toEqual([])
    }
    await page.type('#request-text', '改')
    await waitForText(page, 'You changed the text')
    expect(await page.$eval('.sheet', (sheet) => sheet.textContent)).toContain('改')
    await page.close()
  })

  it('says so when an order is not stored', async () => {
    const page = await driven.openOwn(`evidence.html#${orderId(404)}`)
    await waitForText(page, 'This order is not stored here')
    await page.close()
  })
})
