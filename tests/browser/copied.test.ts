/** What is copied from a page is what the page says, once and nothing else, and no word of ours. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserName, build, type Driven, drive } from '../../scripts/browsers.ts'
import { openSettings } from './extension.ts'

const list = 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm'
const html = `<!doctype html><meta charset="utf-8"><div id="app">
  <div id="shopOrderContainer_5190000000000012345"><span class="shopInfoOrderId--x">订单号: 5190000000000012345</span>
    <p><span class="shopInfoStatus--x">卖家已发货</span></p><p>还剩<b>3</b>天自动确认收货</p></div>
  <p><span>实付款</span>：<span>￥82.00</span></p><p>收货地址：上海市浦东新区某路100号</p>
  <p><input type="submit" value="确认收货"> <input placeholder="请输入验证码"></p></div>
  <textarea id="to"></textarea>`

describe.each<BrowserName>(['chromium', 'firefox'])('what is copied in %s', (name) => {
  let driven: Driven
  let set: Awaited<ReturnType<typeof openSettings>>

  const press = async (page: Page, key: 'a' | 'c' | 'v' | 'x') => {
    await page.keyboard.down('Control')
    await page.keyboard.press(key)
    await page.keyboard.up('Control')
  }
  const copied = async (page: Page) => {
    await page.bringToFront()
    // Else what was copied before would be pasted if nothing is copied now.
    await page.focus('#to')
    await page.keyboard.type('x')
    await press(page, 'a')
    await press(page, 'x')
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#to')?.blur()
      getSelection()?.selectAllChildren(document.querySelector('#app') as Element)
    })
    await press(page, 'c')
    await page.focus('#to')
    await press(page, 'v')
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#to')?.value, { polling: 50 })
    return page.$eval('#to', (field) => (field as HTMLTextAreaElement).value)
  }
  const choose = (enabled: boolean, style: string) =>
    set({
      'settings:general': { enabled },
      'settings:translate': { style },
      'settings:prices': { enabled: true, currency: 'EUR' },
    })

  beforeAll(async () => {
    build(name)
    driven = await drive(name, (url) => (url.startsWith(list) ? html : undefined))
    set = await openSettings(driven)
  })
  afterAll(() => driven?.close())

  it.each(['replace', 'beside', 'hover'])('is the page’s own in the style %s', async (style) => {
    await choose(false, style)
    const plain = await driven.open(list)
    const own = await copied(plain)
    expect(own).toContain('收货地址：上海市浦东新区某路100号')
    await plain.close()
    await choose(true, style)
    const page = await driven.open(list)
    await page.bringToFront()
    const awaited = ['taolens-order', 'taolens-price', ...(style === 'hover' ? [] : ['taolens-label', 'taolens-field'])]
    for (const one of awaited) await page.waitForSelector(one)
    expect(await copied(page)).toBe(own)
    await page.close()
  })
})
