/** Our words over placeholders and captions look like the field they are of, and say all that it says. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BrowserName } from '../../scripts/browsers.ts'
import { type Hosts, startHosts, until } from './host-page.ts'

const others: [string, string][] = [
  ['a hidden field', '<input type="hidden" value="1">'],
  ['a button', '<input type="submit" value="x">'],
  ['a box to tick', '<input type="checkbox">'],
]
const button = (style: string, caption: string) =>
  `<input type="button" value="${caption}" style="padding: 0; font: 16px sans-serif; background: #fff; ${style}">`

describe.each<BrowserName>(['chromium', 'firefox'])('words over a field in %s', (name) => {
  let hosts: Hosts

  beforeAll(async () => {
    hosts = await startHosts(name)
  })
  afterAll(() => hosts?.close())

  const open = async (body: string, style: 'replace' | 'beside' = 'replace') => {
    await hosts.set({ enabled: true, style })
    const { page } = await hosts.openBody(body)
    await page.waitForSelector('taolens-field[data-placed]')
    return page
  }
  const shown = (page: Page) =>
    page.$$eval('taolens-field', (all) =>
      all
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .map((one) => one.shadowRoot?.textContent ?? ''),
    )
  it.each(others)('are shown beside %s', async (_, other) => {
    const page = await open(`<form>${other}<input placeholder="请输入手机号"></form>`)
    expect(await shown(page)).toHaveLength(1)
    await page.close()
  })

  it.each(['replace', 'beside'] as const)('are none where a number would be cut off (%s)', async (style) => {
    const captions = ['优惠1200元', '满199包邮', '还差88元包邮']
    const page = await open(captions.map((one) => button('width: 60px', one)).join('<br>'), style)
    await until(() => page.$$eval('taolens-field[data-placed]', (all) => all.length), captions.length)
    expect(await shown(page)).toEqual([])
    await page.close()
  })

  it('lie over no editor, whose own words would show through', async () => {
    const page = await open(
      '<p><input placeholder="请输入手机号"></p><p><b contenteditable placeholder="请输入密码"></b></p><p><b placeholder="请输入密码">x</b></p>',
    )
    expect(await page.$$eval('taolens-field', (all) => all.length)).toBe(1)
    await page.close()
  })

  it('have the colours that the button has now', async () => {
    const rules = '.go { color: #333 } .go[disabled] { color: #aaa } .go:hover { color: #00f }'
    const page = await open(
      `<style>${rules}</style>${button('width: 200px', '提交订单').replace('<input', '<input class="go"')}`,
    )
    const colour = (selector: string) => page.$eval(selector, (one) => getComputedStyle(one).color)
    const dark = await colour('.go')
    await until(() => colour('taolens-field'), dark)
    await page.$eval('.go', (one) => one.toggleAttribute('disabled'))
    const grey = await colour('.go')
    await until(() => colour('taolens-field'), grey)
    await page.$eval('.go', (one) => one.toggleAttribute('disabled'))
    await until(() => colour('taolens-field'), dark)
    await page.hover('.go')
    const blue = await colour('.go')
    await until(() => colour('taolens-field'), blue)
    expect(new Set([dark, grey, blue]).size).toBe(3)
    await page.close()
  })
})
