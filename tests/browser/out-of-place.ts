/** What a label must not do to the texts around it: push them out of their box, under something, or off their line. */
import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { until } from './host-page.ts'
import type { OpenBoth } from './shortened.ts'

const font = (px: number, line = 1.5) => `font: ${px}px/${line} sans-serif`

const fitsOf = (page: Page) =>
  page.$$eval('taolens-label', (marks) => marks.map((mark) => (mark as HTMLElement).dataset.fit ?? ''))

/** How far the texts of the page reach beyond a box, to the right and below. */
const beyond = (page: Page, selector: string) =>
  page.$eval(selector, (box) => {
    const { right, bottom } = box.getBoundingClientRect()
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
    const rects: DOMRect[] = []
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const range = document.createRange()
      range.selectNode(text)
      rects.push(...range.getClientRects())
    }
    const most = (ends: number[]) => Math.max(0, Math.round(Math.max(...ends)))
    return [most(rects.map((rect) => rect.right - right)), most(rects.map((rect) => rect.bottom - bottom))]
  })

export function describeOutOfPlace(openBoth: OpenBoth): void {
  it('gives way in a bar, however deep in it the texts are', async () => {
    const group = (side: string, texts: string[]) =>
      `<ul style="float: ${side}; margin: 0; padding: 0">${texts.map((text) => `<li style="float: left; padding: 0 7px; list-style: none"><div><a><span>${text}</span></a></div></li>`).join('')}</ul>`
    const { page } = await openBoth(
      `<div id="bar" style="height: 35px; ${font(12, 2.9)}"><div style="width: 640px">${group('left', ['消息', '手机逛淘宝', '网页无障碍'])}
${group('right', ['我的淘宝', '购物车', '收藏夹', '商品分类', '联系客服'])}</div></div>`,
      8,
      'beside',
    )
    await until(() => beyond(page, '#bar'), [0, 0])
    await page.close()
  })

  it.each(['replace', 'beside'] as const)('gives way to a part that it squeezed: %s', async (style) => {
    const { page } = await openBoth(
      `<div style="display: flex; width: 288px; height: 92px; box-sizing: border-box; border: 1px solid; ${font(12)}"><div style="flex: 1; padding: 10px 14px"><p style="white-space: nowrap; margin: 0">满399元使用 指定商品可用</p></div>
<div id="collect" style="width: 44px; display: flex; align-items: center; text-align: center; padding: 0 8px; box-sizing: border-box">立即领取</div></div>`,
      2,
      style,
    )
    const lines = () =>
      page.$eval('#collect', (box) => {
        const range = document.createRange()
        range.selectNode(box.firstChild as Node)
        return range.getClientRects().length
      })
    await until(lines, 2)
    await page.close()
  })

  it('keeps all of a row in a box that shortens it', async () => {
    const { page } = await openBoth(
      `<div id="row" style="width: 430px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; ${font(13)}">${['大促价保', '88VIP退货包运费', '7天无理由退货', '极速退款'].map((text) => `<span style="margin-right: 10px">${text}</span>`).join('')}</div>`,
      4,
    )
    // The margin of the last one may stick out.
    const isCut = () => page.$eval('#row', (row) => row.scrollWidth - row.clientWidth > 10)
    await until(isCut, false)
    await page.close()
  })

  it('keeps the last of a row in sight where the row hides what is too much', async () => {
    const chip = (text: string) => `<span style="flex: none; padding: 0 6px; border: 1px solid">${text}</span>`
    const { page } = await openBoth(
      `<div id="row" style="display: flex; gap: 4px; width: 240px; overflow: hidden; white-space: nowrap; ${font(11)}">${['7天无理由退货', '48小时内发货', '包邮'].map(chip).join('')}</div>`,
      3,
    )
    const hidden = () => page.$eval('#row', (row) => row.scrollWidth - row.clientWidth)
    await until(hidden, 0)
    await page.close()
  })

  it('keeps the last of a part in sight that others of its row squeeze', async () => {
    const chip = (text: string) => `<span style="flex: none; padding: 0 6px; border: 1px solid">${text}</span>`
    const { page } = await openBoth(
      `<div style="display: flex; width: 454px; white-space: nowrap; ${font(12)}"><div id="row" style="display: flex; flex: 1; gap: 6px; overflow: hidden">${['官方立减12%省11.82元', '满2.01减2', '淘金币已抵0.57元'].map(chip).join('')}</div><div style="flex: none">3张券可领 &gt;</div></div>`,
      4,
      'beside',
    )
    const hidden = () => page.$eval('#row', (row) => row.scrollWidth - row.clientWidth)
    await until(hidden, 0)
    await page.close()
  })

  it('is shortened, and not gone, where what its box hides would lie on something else', async () => {
    const { page } = await openBoth(
      `<div style="display: flex; ${font(12)}"><a style="display: flex; width: 620px; white-space: nowrap"><b style="margin-right: 8px">等待付款</b>
<span style="overflow: hidden; text-overflow: ellipsis">请在23:59前付款，逾期订单将自动关闭</span></a><p style="width: 200px; margin: 0">x</p></div>`,
      2,
      'beside',
    )
    await until(() => fitsOf(page), ['', 'clipped'])
    await page.close()
  })

  it('is beside its text, or not at all, where it would push that up from below', async () => {
    const { page, before } = await openBoth(
      `<button style="display: block; width: 64px; height: 35px; border: 0; padding: 0 6px; ${font(16)}">搜索</button>
<div style="display: flex; flex-direction: column; justify-content: center; width: 90px; height: 84px; overflow: hidden; ${font(13, 1.7)}"><b>限时抢购</b></div>`,
      2,
      'beside',
    )
    expect(before.length).toBeGreaterThan(0)
    const below = await page.$$eval('taolens-label', (marks) =>
      marks.flatMap((mark) => {
        const range = document.createRange()
        range.selectNode(mark.previousSibling as Node)
        const { bottom } = mark.getBoundingClientRect()
        return bottom > range.getBoundingClientRect().bottom + 3 ? mark.shadowRoot?.textContent : []
      }),
    )
    expect(below).toEqual([])
    await page.close()
  })

  it('pushes no text below a box that does not grow', async () => {
    const { page } = await openBoth(
      `<div id="code" style="width: 200px; height: 42px; box-sizing: border-box; border: 1px solid; padding: 2px 8px; ${font(12)}"><p style="margin: 0">打开手机支付宝</p><p style="margin: 0">扫一扫继续付款</p></div>
<div id="hot" style="width: 260px; height: 36px; overflow: hidden; ${font(12)}"><span>大家都在搜:</span> ${['托特包', '电脑包', '购物袋', '双肩包学生', '上传图片就能搜同款啦!'].map((text) => `<a style="margin-right: 8px">${text}</a>`).join('')}</div>`,
      7,
      'beside',
    )
    await until(() => beyond(page, '#code'), [0, 0])
    await until(() => beyond(page, '#hot'), [0, 0])
    await page.close()
  })

  it('pushes no text under what the page placed freely', async () => {
    const { page } = await openBoth(
      `<div style="position: relative; width: 600px; height: 60px; ${font(12)}"><div>${['我的收货地址', '我的优惠信息', '我的支付宝', '编辑资料'].map((text, i) => `<a id="l${i}" style="margin-right: 16px">${text}</a>`).join('')}</div>
<b id="free" style="position: absolute; left: 420px; right: 0; top: 0">￥520</b></div>`,
      4,
      'beside',
    )
    const under = () =>
      page.evaluate(() => {
        const [last, free] = ['l3', 'free'].map((id) => document.getElementById(id)?.getBoundingClientRect() as DOMRect)
        return (last as DOMRect).right - 16 > (free as DOMRect).left
      })
    await until(under, false)
    await page.close()
  })

  it('lies over nothing where its text is placed freely', async () => {
    const { page } = await openBoth(
      `<div style="position: relative; padding-left: 90px; ${font(12)}"><b style="position: absolute; left: 20px">寄送至</b><label style="position: relative"><input type="radio" checked style="opacity: 0"> A001</label></div>`,
      1,
      'beside',
    )
    await until(() => fitsOf(page), ['none'])
    await page.close()
  })

  it('does not say less than four letters beside its text', async () => {
    const { page } = await openBoth(
      `<span style="display: block; box-sizing: border-box; width: 90px; border: 1px solid; padding: 0 6px; white-space: nowrap; overflow: hidden; ${font(12)}">确认收货</span>`,
      1,
      'beside',
    )
    await until(() => fitsOf(page), ['none'])
    await page.close()
  })

  it('shortens the one that wraps in a button, and not those whose line it pushes down', async () => {
    const { page } = await openBoth(
      `<div style="height: 32px; padding-top: 6px; text-align: center; ${font(12)}">${['登录', '注册', '开店'].map((text) => `<a style="display: inline-block; width: 70px; height: 25px; line-height: 25px; margin: 0 3px; font-weight: 700">${text}</a>`).join('')}</div>`,
      3,
    )
    await until(async () => (await fitsOf(page)).map((fit) => fit === 'none'), [false, false, false])
    await page.close()
  })

  it('keeps the last of a row of choices on its line', async () => {
    const choice = (text: string) => `<label style="white-space: nowrap"><input type="checkbox">${text}</label>`
    const choices = '包邮 天猫 淘金币抵钱 全球购 天猫国际 7+天内退货 赠送退货运费险 新品 公益宝贝'.split(' ')
    const { page } = await openBoth(
      `<div style="display: flex; align-items: center; gap: 18px; width: 908px; height: 40px; padding: 0 18px; ${font(13)}">${choices.map(choice).join('')}<span id="last">更多</span></div>`,
      10,
    )
    const height = () => page.$eval('#last', (last) => Math.round(last.getBoundingClientRect().height))
    await until(height, 20)
    await page.close()
  })
}
