/** An open card goes with what it is about: other words, no words, the next control. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BrowserName } from '../../scripts/browsers.ts'
import { toldIn } from './card-told.ts'
import { comingLater } from './host-dom.ts'
import { type Hosts, startHosts, until } from './host-page.ts'

const marks = (page: Page, name: string) => page.$$eval(`taolens-${name}`, (all) => all.length)

describe.each<BrowserName>(['chromium', 'firefox'])('an open card in %s', (name) => {
  let hosts: Hosts

  beforeAll(async () => {
    hosts = await startHosts(name)
    await hosts.set({ enabled: true, style: 'replace' })
    await hosts.store({ 'settings:prices': { enabled: true, currency: 'EUR' } })
  })
  afterAll(() => hosts?.close())

  const open = async (body: string, labels: number) => {
    const { page } = await hosts.openBody(body)
    await until(() => marks(page, 'label'), labels)
    return page
  }
  const middle = (page: Page, selector: string) =>
    page.$eval(selector, (one) => {
      const { left, top } = one.getBoundingClientRect()
      return [left + 10, top + 8] as const
    })
  const point = async (page: Page, selector: string) => page.mouse.move(...(await middle(page, selector)))
  const set = (page: Page, selector: string, words: string) =>
    page.$eval(
      selector,
      (one, text) => {
        ;(one.firstChild as Text).data = text
      },
      words,
    )

  it('says the new status, or goes with the old one', async () => {
    const page = await open('<p id="at">待付款</p>', 1)
    await point(page, '#at')
    await until(() => toldIn(page), '待付款')
    await set(page, '#at', '交易关闭')
    await until(() => toldIn(page), '交易关闭')
    await page.$eval('#at', (one) =>
      one.replaceWith(Object.assign(document.createElement('p'), { textContent: '东城' })),
    )
    await until(() => toldIn(page), undefined)
    await page.close()
  })

  it('stays while the page writes the same words anew', async () => {
    const page = await open('<p id="at">待付款</p>', 1)
    await point(page, '#at')
    await until(() => toldIn(page), '待付款')
    await page.$eval('#at', (one) => {
      one.replaceWith(one.cloneNode(true))
    })
    await comingLater(page)
    expect(await toldIn(page)).toBe('待付款')
    await page.close()
  })

  it('comes to the new amount', async () => {
    const page = await open('<p>待付款</p><p>￥<span id="at">82.00</span></p>', 1)
    await until(() => marks(page, 'price'), 1)
    const amount = () =>
      page.evaluate(() => document.querySelector('taolens-card')?.shadowRoot?.textContent?.match(/[\d,]+\.\d\d/)?.[0])
    await point(page, '#at')
    await until(amount, '82.00')
    await set(page, '#at', '8200.00')
    await until(amount, '8,200.00')
    await page.close()
  })

  it('stays while the reader is in it and the page changes elsewhere', async () => {
    const page = await open('<p id="at">待付款</p><i id="clock">1</i>', 1)
    await point(page, '#at')
    await until(() => toldIn(page), '待付款')
    await point(page, 'taolens-card')
    await set(page, '#clock', '2')
    await comingLater(page)
    expect(await toldIn(page)).toBe('待付款')
    await page.close()
  })

  it('comes with each tap on the next control, and stays', async () => {
    const apart = '<p style="height: 150px"></p>'
    const page = await open(`<button id="a">待付款</button>${apart}<button id="b">申请退款</button>`, 2)
    for (const [selector, told] of [
      ['#a', '待付款'],
      ['#b', '申请退款'],
      ['#a', '待付款'],
    ] as const) {
      await page.touchscreen.tap(...(await middle(page, selector)))
      await until(() => toldIn(page), told)
      await comingLater(page)
      expect(await toldIn(page)).toBe(told)
    }
    await page.close()
  })
})
