import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserName, build, type Driven, drive } from '../../scripts/browsers.ts'
import { runAxe } from './axe.ts'
import { openSettings, readHtml } from './extension.ts'
import { asStored, orderId, tenOrders } from './panel-orders.ts'

const cashier = 'https://cashiersu18.alipay.com/standard/payment/cashier.htm'
const html = `<!doctype html><html lang="zh"><title>收银台</title>
<p id="error">支付密码错误，请重新输入</p><p>付款金额</p><button>确认付款</button></html>`
const label = '#error > taolens-label'

/** Presses a button, link or summary by the beginning of its words, once it is there. */
async function press(page: Page, words: string): Promise<void> {
  const found = (await page.waitForFunction(
    (wanted) => {
      const all = [...document.querySelectorAll<HTMLElement>('button, summary, label')]
      return all.find((one) => one.checkVisibility() && one.textContent?.trim().startsWith(wanted))
    },
    { polling: 50 },
    words,
  )) as ElementHandle<HTMLElement>
  await found.evaluate((one) => one.click())
}

const says = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { polling: 50 }, text)
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

/** What axe finds in what is ours: the frame of the popup has its own tests. */
async function findFaults(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const [scheme, direction] of [
    ['light', 'ltr'],
    ['dark', 'rtl'],
  ]) {
    await page.evaluate(
      (colours, dir) => {
        document.documentElement.style.colorScheme = colours ?? ''
        document.documentElement.dir = dir ?? ''
      },
      scheme,
      direction,
    )
    faults.push(...(await runAxe(page, {}, 'main')).map((fault) => `${scheme} ${fault}`))
  }
  return faults
}

describe.each<BrowserName>(['chromium', 'firefox'])('guides in %s', (name) => {
  let driven: Driven
  let set: (items: Record<string, unknown>) => Promise<void>

  beforeAll(async () => {
    build(name)
    driven = await drive(name, (url) => (url === cashier ? html : undefined))
    set = await openSettings(driven)
  })
  afterAll(() => driven?.close())

  it.each(['replace', 'hover'])('an error on the cashier says what helps, and leaves nothing (%s)', async (style) => {
    await set({ 'settings:general': { enabled: false }, 'settings:translate': { style } })
    const page = await driven.open(cashier)
    const untouched = await readHtml(page)
    await set({ 'settings:general': {} })
    await page.waitForSelector(label)
    expect(await page.$eval(label, (one) => one.shadowRoot?.textContent)).toMatch(/password.* ⓘ$/)
    await page.keyboard.press('Tab')
    await page.waitForFunction(
      () => document.querySelector('taolens-card')?.shadowRoot?.textContent?.includes('What to do'),
      { polling: 50 },
    )
    // The ring goes around the words, though a label that covers a text has no height.
    const room = await page.$eval(label, (one) => {
      const { outlineStyle, outlineOffset, fontSize } = getComputedStyle(one)
      const height = one.getBoundingClientRect().height + 2 * Number.parseFloat(outlineOffset)
      return outlineStyle === 'solid' ? height - Number.parseFloat(fontSize) : 'no ring'
    })
    expect(room).toBeGreaterThan(0)
    const card = await page.$eval('taolens-card', (one) => one.shadowRoot?.textContent ?? '')
    expect(card).toMatch(/Stop guessing.*Forgotten\? Reset it\. 忘记支付密码.*Checklists › Payment failed/)
    expect(card).not.toContain('ⓘ')
    await set({ 'settings:general': { enabled: false } })
    await page.waitForFunction(() => !document.documentElement.outerHTML.includes('taolens-'), { polling: 50 })
    expect(await readHtml(page)).toBe(untouched)
    await page.close()
  })

  it('ticks stay, in the popup and on the page to print, without a fault that axe finds', async () => {
    await set({ 'settings:general': {}, ...asStored(tenOrders(Date.now())) })
    const popup = await driven.openOwn('popup.html?tab=none#checklists', { width: 320, height: 600 })
    await says(popup, 'All checklists')
    expect(await overflow(popup)).toBeLessThanOrEqual(0)
    expect(await findFaults(popup)).toEqual([])
    await press(popup, 'Payment failed')
    await says(popup, 'What happened?')
    await press(popup, 'The card is refused')
    await says(popup, 'Which card is it?')
    await press(popup, 'A card from outside mainland China')
    await says(popup, 'The sources disagree')
    await press(popup, 'Ask your bank to allow')
    await says(popup, '1 of 2 done')
    expect(await overflow(popup)).toBeLessThanOrEqual(0)
    expect(await findFaults(popup)).toEqual([])
    await popup.close()

    const again = await driven.openOwn('popup.html?tab=none#checklists/payment-failed')
    await says(again, '1 of 2 done')
    const paper = await driven.openOwn('guide.html#payment-failed', { width: 320, height: 700 })
    await says(paper, '1 of 2 done')
    await press(paper, 'Or pay another way')
    await says(again, '2 of 2 done')
    await press(again, 'Start over')
    await says(paper, 'None of these')
    expect(await overflow(paper)).toBeLessThanOrEqual(0)
    await again.close()
    await paper.close()
  })

  it('follows the order’s status, and fills phrases', async () => {
    await set(asStored(tenOrders(Date.now())))
    const page = await driven.openOwn(`guide.html#refund-direct:${orderId(2)}`, { width: 800, height: 900 })
    await says(page, 'If the seller stays silent for 48 hours')
    await press(page, 'Refund without return')
    await says(page, `订单号：${orderId(2)}`)
    expect(await findFaults(page)).toEqual([])
    await page.close()
  })
})
