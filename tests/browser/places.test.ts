/** Where a translation stands on pages with unusual layout: over its text, or not at all. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BrowserName } from '../../scripts/browsers.ts'
import { marksOn } from './expected.ts'
import { errorsOf, type Hosts, startHosts, stir, until } from './host-page.ts'
import { describeMoved } from './moved.ts'
import { describeOutOfPlace } from './out-of-place.ts'
import { describePairs } from './pairs.ts'
import { boxesOf, inkOf, over, readPlaces } from './placed.ts'
import { describeRows } from './rows.ts'
import { describeShortened, type OpenBoth } from './shortened.ts'

const scaled = ['zoom: 2', 'zoom: 0.75', 'transform: scale(1.5); transform-origin: 0 0; width: 300px']

describe.each<BrowserName>(['chromium', 'firefox'])('places in %s', (name) => {
  let hosts: Hosts

  beforeAll(async () => {
    hosts = await startHosts(name)
  })
  afterAll(() => hosts?.close())

  /** Opens a page first without us, for its boxes, then with us. */
  const openBoth: OpenBoth = async (body, marks, style = 'replace') => {
    await hosts.set({ enabled: false, style })
    const opened = await hosts.openBody(body)
    const { page } = opened
    const before = await boxesOf(page)
    await hosts.set({ enabled: true })
    await until(() => marksOn(page), marks)
    return { opened, page, before }
  }

  describeShortened(openBoth)
  describeRows(openBoth)
  describeOutOfPlace(openBoth)
  describePairs(openBoth)
  describeMoved(openBoth, name)

  const inside = `<p id="alone" style="margin: 0; width: 200px">确认收货</p>
<p style="display: flex; gap: 12px; margin: 0" id="flex">申请退款<i>|</i></p>
<p id="row" style="margin: 0; width: 200px">待付款<b>3</b></p>`

  it.each(scaled)('over their texts inside %s', async (style) => {
    const { opened, page } = await openBoth(`<div style="${style}">${inside}</div>`, 3)
    expect(await page.evaluate(readPlaces)).toEqual(['alone', 'flex', 'row'].map(over))
    expect(await errorsOf(opened)).toEqual([])
    await page.close()
  })

  it.each(scaled)('fields inside %s', async (style) => {
    const { page } = await openBoth(
      `<div style="${style}"><p>待付款</p><p style="margin: 20px"><input type="submit" value="立即购买" style="width: 90px; background: #eee"></p></div>`,
      1,
    )
    await until(() => page.$$eval('taolens-field[data-placed]', (found) => found.length), 1)
    const far = await page.evaluate(() => {
      const field = document.querySelector('input')
      const [a, b] = [field, document.querySelector('taolens-field')].map((one) => one?.getBoundingClientRect())
      if (!field || !a || !b) return []
      // Within its frame, which stays to be seen.
      const by = a.width / field.offsetWidth
      const sides = [a.left + field.clientLeft * by - b.left, a.top + field.clientTop * by - b.top]
      const lengths = [field.clientWidth * by - b.width, field.clientHeight * by - b.height]
      return [...sides, ...lengths].map((far) => Math.round(far))
    })
    expect(far.map(Math.abs)).toEqual([0, 0, 0, 0])
    await page.close()
  })

  it('whole where a row can give room, and as if nothing had happened below a row that was broken', async () => {
    const item = (text: string) => `<li style="float: left; padding: 0 7px; list-style: none"><a>${text}</a></li>`
    const list = (side: string, texts: string[]) =>
      `<ul style="float: ${side}; margin: 0; padding: 0">${texts.map(item).join('')}</ul>`
    const { page, before } = await openBoth(
      `<div style="width: 760px; height: 35px; font: 12px/35px sans-serif">${list('left', ['手机逛淘宝', '消息'])}
${list('right', ['淘宝网首页', '我的淘宝', '收藏夹', '商品分类', '免费开店', '联系客服'])}</div>
<div style="display: flex; width: 760px"><b style="width: 180px">淘宝网</b><i style="width: 60px">图</i>
<div style="width: 76px; text-align: center"><span>搜索</span></div></div>
<div style="position: relative; margin-left: 120px; width: 500px; font-size: 12px">
<b style="position: absolute; left: -90px">寄送至</b><span>默认地址</span></div>`,
      12,
    )
    const left = await page.$$eval('taolens-label', (marks) =>
      marks
        .map((mark) => `${mark.shadowRoot?.textContent} ${(mark as HTMLElement).dataset.fit ?? 'whole'}`)
        .filter((said) => /clipped|none/.test(said)),
    )
    expect(left).toEqual([])
    // The rows kept their height, so nothing below them moved.
    const heights = (boxes: string[]) =>
      boxes.filter((box) => box.startsWith('div')).map((box) => box.split(' ').at(-1))
    expect(heights(await boxesOf(page))).toEqual(heights(before))
    await page.close()
  })

  it('with the colon behind it on the same line, so that names stay beside their values', async () => {
    const row = (text: string, value: string) =>
      `<p style="float: left; clear: left; width: 78px; margin: 0"><span>${text}</span><span>：</span></p><p style="margin: 0 0 0 80px">${value}</p>`
    const { page, before } = await openBoth(
      `<div style="width: 300px; font: 12px/26px sans-serif">${row('收货地址', 'A1')}${row('买家留言', 'B2')}${row('订单编号', 'C3')}</div>`,
      3,
    )
    expect(await boxesOf(page)).toEqual(expect.arrayContaining(before.filter((box) => box.startsWith('p'))))
    await page.close()
  })

  it('over a bare text in a grid, which keeps its cells', async () => {
    const { page, before } = await openBoth(
      `<div id="grid" style="display: grid; grid-template-columns: 120px 120px; gap: 10px; width: 250px">待付款<b>3</b><i>2</i></div>
<div id="inline" style="display: inline-grid; grid-auto-flow: column; column-gap: 8px">申请退款<b>¥</b></div>
<div id="centred" style="display: grid; place-items: center; width: 100px; height: 60px">查看物流</div>`,
      3,
    )
    expect((await page.evaluate(readPlaces)).map((one) => ({ ...one, beyond: 0 }))).toEqual(
      ['grid', 'inline', 'centred'].map(over),
    )
    expect(await boxesOf(page)).toEqual(before)
    await page.close()
  })

  it('nowhere where the text cannot be covered', async () => {
    const paint = 'background: linear-gradient(90deg, red, blue); background-clip: text; -webkit-background-clip: text'
    const { page, before } = await openBoth(
      `<p id="clear" style="${paint}; color: transparent">待付款</p>
<p id="fill" style="${paint}; -webkit-text-fill-color: transparent"><span id="inner">待收货</span></p>
<p id="solid" style="${paint}">交易成功</p>
<p id="upright" style="writing-mode: vertical-rl; height: 120px">申请退款</p>
<p style="writing-mode: vertical-lr"><span id="below">查看物流</span><b>3</b></p>
<p id="usual">评价</p>`,
      6,
    )
    const shown = (await page.evaluate(readPlaces)).filter((one) => one.shown)
    expect(shown.map(({ id }) => id)).toEqual(['usual'])
    for (const id of ['clear', 'inner', 'solid', 'upright', 'below']) {
      expect(await inkOf(page, `#${id}`), id).toBe(true)
    }
    expect((await boxesOf(page)).slice(0, 7)).toEqual(before.slice(0, 7))
    // A new text in the same place is no reason to cover it.
    await page.$eval('#upright', (one) => {
      ;(one.firstChild as Text).data = '待付款'
    })
    await stir(page)
    await page.$eval('#usual', (one) => {
      ;(one.firstChild as Text).data = '查看物流'
    })
    await until(() => page.$eval('#usual taolens-label', (one) => one.shadowRoot?.textContent !== 'Review'), true)
    expect(await inkOf(page, '#upright')).toBe(true)
    await page.mouse.move(0, 0)
    await page.hover('#upright')
    await until(() => page.$$eval('taolens-card', (cards) => cards.length), 1)
    await page.close()
  })

  it('never takes the ink of words that come later into the same element', async () => {
    const { page } = await openBoth(
      `<p id="sum">合计<b></b></p><p id="note">备注<b>${' '}</b>${'<i></i>'.repeat(3)}</p>`,
      2,
    )
    await page.$eval('#sum b', (one) => {
      one.textContent = '¥128.50'
    })
    await page.$eval('#note b', (one) => {
      ;(one.firstChild as Text).data = 'ABC'.repeat(30)
    })
    const ink = (selector: string) => page.$eval(selector, (one) => getComputedStyle(one).webkitTextFillColor)
    const plain = await ink('body')
    await until(() => ink('#sum b'), plain)
    await until(() => ink('#note b'), plain)
    await page.close()
  })

  it('in the caption of a button, smaller as far as need be, and not at all where they would be cut', async () => {
    const widths = [40, 85, 90, 95, 100, 105, 110, 115, 120, 125, 130, 300]
    const button = (width: number) =>
      `<p><input type="button" value="申请退款" style="width: ${width}px; padding: 0; font: 16px sans-serif; color: #fff; background: #000"></p>`
    const { page } = await openBoth(`<p>待付款</p>${widths.map(button).join('')}`, 1)
    await until(() => page.$$eval('taolens-field[data-placed]', (found) => found.length), widths.length)
    const captions = await page.$$eval('taolens-field', (found) =>
      found.map((one) => {
        const px = Number.parseFloat(getComputedStyle(one).fontSize)
        return one.checkVisibility({ visibilityProperty: true }) ? Math.round(px * 10) / 10 : 'none'
      }),
    )
    expect([...new Set(captions)]).toEqual(['none', 12.8, 14.4, 16])
    await page.close()
  })
})
