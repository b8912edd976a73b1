/** Texts that are easy to lose or to mistake: beside hidden ones, split, late, of no size; and the card beside a field. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { BrowserName } from '../../scripts/browsers.ts'
import { marksOn, translationOf } from './expected.ts'
import { describeHalfSaid } from './half-said.ts'
import { comingLater } from './host-dom.ts'
import { errorsOf, type Hosts, startHosts, until } from './host-page.ts'

const many = 200
/** The first, the middle and the last of each group of texts that wait together. */
const sampled = new Set([0, 32, 63])
const rows = (row: (hidden: boolean) => string) =>
  Array.from({ length: many }, (_, i) => row(sampled.has(i % 64))).join(' ')

const saidIn = (page: Page, selector: string) =>
  page.$$eval(`${selector} taolens-label`, (marks) => marks.map((mark) => mark.shadowRoot?.textContent ?? ''))

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

const boxOf = (page: Page, selector: string): Promise<Box | undefined> =>
  page.evaluate((wanted) => {
    const rect = document.querySelector(wanted)?.getBoundingClientRect()
    return rect && { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom }
  }, selector)

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

describe.each<BrowserName>(['chromium', 'firefox'])('texts in %s', (name) => {
  let hosts: Hosts

  beforeAll(async () => {
    hosts = await startHosts(name)
  })
  afterAll(() => hosts?.close())
  beforeEach(() => hosts.set({ enabled: true, style: 'replace' }))

  it('translates all that is in sight, in whatever order it stands in the document', async () => {
    const lines = (count: number) => '<p style="height: 30px; margin: 0">待付款</p>'.repeat(count)
    const { page } = await hosts.openBody(
      `<div style="display: flex"><main style="flex: 1">${lines(300)}</main><aside style="width: 200px">${lines(12)}</aside></div>
<div><div id="tools" style="position: fixed; right: 0; top: 500px; width: 100px">${lines(3)}</div><footer>${lines(60)}</footer></div>
<div><footer>${lines(3)}</footer><div id="more" style="position: fixed; right: 0; top: 650px; width: 100px">${lines(2)}</div></div>`,
    )
    await until(
      async () => (await Promise.all(['aside', '#tools', '#more'].map((one) => saidIn(page, one)))).flat().length,
      17,
    )
    await page.close()
  })

  it('translates what is visible between hidden texts, and those when they are shown', async () => {
    const { page } = await hosts.openBody(
      rows((hidden) => `<span${hidden ? ' class="h" style="display:none"' : ''}>待付款</span>`),
    )
    const hidden = await page.$$eval('.h', (found) => found.length)
    await until(() => marksOn(page), many - hidden)
    await page.$$eval('.h', (found) => {
      for (const one of found) (one as HTMLElement).style.display = ''
    })
    await until(() => marksOn(page), many)
    await page.close()
  })

  it('translates texts whose elements have no box of their own', async () => {
    const { page } = await hosts.openBody(
      rows(() => '<b><span style="display:contents"><i style="display:contents">待付款</i></span></b>'),
    )
    await until(() => marksOn(page), many)
    await page.close()
  })

  it('reads a number that arrives after its label', async () => {
    const { page } = await hosts.openBody(
      '<p id="n"><span>共</span><b id="count"></b><span>件商品</span></p><p id="done">待付款</p>',
    )
    await until(async () => (await saidIn(page, '#done')).length, 1)
    for (const count of ['2', '17']) {
      await page.$eval(
        '#count',
        (one, text) => {
          one.textContent = text
        },
        count,
      )
      await until(() => saidIn(page, '#n'), [translationOf(`共${count}件商品`, 'order-list') as string])
    }
    await page.close()
  })

  describeHalfSaid(() => hosts)

  it('leaves a text of no size alone', async () => {
    const { page } = await hosts.openBody('<p style="font-size:0">待付款<span>待收货</span></p><p>交易成功</p>')
    await until(() => marksOn(page), 1)
    expect(await comingLater(page)).toBe(0)
    expect(await marksOn(page)).toBe(1)
    await page.close()
  })

  it('reads pages with default settings when its storage holds garbage', async () => {
    const { version } = (await hosts.driven.openOwn('popup.html').then(async (own) => {
      const manifest = await own.evaluate(() => {
        const { browser, chrome } = globalThis as unknown as Record<
          string,
          { runtime: { getManifest: () => { version: string } } } | undefined
        >
        return (browser ?? chrome)?.runtime.getManifest()
      })
      await own.close()
      return manifest
    })) as { version: string }
    const general = { enabled: true, language: 'auto', pausedSites: [], pausedFeatures: {} }
    for (const garbage of [
      { page: 'garbage', vocabulary: 7 },
      { page: { version, general, features: null }, vocabulary: { version, language: 'en' } },
      { page: { version, general, features: { translate: 1 } }, vocabulary: [] },
      { page: null, vocabulary: null },
    ]) {
      await hosts.store(garbage)
      const opened = await hosts.openBody('<p id="p">待付款</p>')
      await until(() => saidIn(opened.page, '#p'), [translationOf('待付款', 'order-list') as string])
      expect(await errorsOf(opened)).toEqual([])
      await opened.page.close()
    }
  })

  it('shows a card as wide as its words, however large the page makes a rem', async () => {
    const { page } = await hosts.openBody(
      '<style>html { font-size: 100px } body { font-size: 14px }</style><p><span id="at">待付款</span></p>',
    )
    await until(async () => (await saidIn(page, '#at')).length, 1)
    await page.hover('#at')
    await until(async () => (await boxOf(page, 'taolens-card')) !== undefined, true, 'the card')
    const { left, right } = (await boxOf(page, 'taolens-card')) as Box
    expect(right - left).toBeLessThanOrEqual(352)
    await page.close()
  })

  it('keeps the card away from the field one types into', async () => {
    const { page } = await hosts.openBody(
      `<p style="margin:0;line-height:30px"><span id="above">待付款</span></p>
<p style="margin:0"><input id="field" placeholder="请输入商品标题或订单号" style="width:400px;height:40px"></p>
<p style="margin:0">待收货</p>`,
    )
    await until(async () => (await saidIn(page, '#above')).length, 1)
    await page.keyboard.press('Tab')
    const card = 'taolens-card'
    const field = (await boxOf(page, '#field')) as Box
    await until(async () => (await boxOf(page, card)) !== undefined, true, 'the card of the field')
    expect(meet((await boxOf(page, card)) as Box, field)).toBe(false)
    await page.keyboard.type('a')
    await until(() => boxOf(page, card), undefined, 'typing closes it')
    await page.mouse.move(20, 20)
    await until(async () => (await boxOf(page, card)) !== undefined, true, 'the card of the label above')
    expect(meet((await boxOf(page, card)) as Box, field)).toBe(false)
    await page.close()
  })
})
