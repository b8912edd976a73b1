/** Labels with too little room: shortened, moved to where their text went, or left to the card. */
import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { type Opened, until } from './host-page.ts'

/** Opens a page first without us, for its boxes, then with us. */
export type OpenBoth = (
  body: string,
  marks: number,
  style?: 'replace' | 'beside',
) => Promise<{ opened: Opened; page: Page; before: string[] }>

/** Labels that are longer than their box. */
export function describeShortened(openBoth: OpenBoth): void {
  it('shortened to the width of its text in a box as wide as that, and to what a cell has between its padding', async () => {
    const { page } = await openBoth(
      `<div style="display: flex; width: 319px; overflow: hidden; font: 12px/22px sans-serif"><i style="flex: none; width: 243px">1</i><span id="chip" style="flex: none; border: 1px solid; padding: 0 6px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap">退货包运费</span></div>
<table style="width: 400px; font: 12px/20px sans-serif; table-layout: fixed"><tr><td style="width: 104px; padding: 14px 8px; text-align: center">待确认收货</td><td></td></tr></table>`,
      2,
    )
    const fit = await page.$$eval('taolens-label', (marks) => marks.map((mark) => (mark as HTMLElement).dataset.fit))
    expect(fit).toEqual(['clipped', 'clipped'])
    const room = await page.$eval('#chip', (chip) => {
      const range = document.createRange()
      range.selectNode(chip.firstChild as Node)
      return chip.getBoundingClientRect().width - 14 - range.getBoundingClientRect().width
    })
    expect(room).toBeGreaterThan(-0.1)
    await page.close()
  })

  it('never within a number, nor before it', async () => {
    const chip = (text: string, width: number) =>
      `<p style="width: ${width}px; margin: 0; overflow: hidden; white-space: nowrap; font: 12px/18px sans-serif">${text}</p>`
    const widths = Array.from({ length: 9 }, (_, n) => 52 + 6 * n)
    const texts = ['已优惠1200元', '满88包邮', '预计3天内发货']
    const { page } = await openBoth(
      widths.flatMap((width) => texts.map((text) => chip(text, width))).join(''),
      texts.length * widths.length,
    )
    const fits = await page.$$eval('taolens-label', (marks) => marks.map((mark) => (mark as HTMLElement).dataset.fit))
    expect(fits).toContain('none')
    expect(fits).not.toContain('clipped')
    await page.close()
  })

  it('to the room between the padding of a box that is zoomed', async () => {
    const { page } = await openBoth(
      `<div style="zoom: 2; width: 140px; font: 14px/40px sans-serif"><a style="display: block; padding: 0 20px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis">收货地址</a></div>`,
      1,
    )
    // What reaches further has the dots of the page drawn over it.
    await until(() => page.$eval('a', (box) => box.scrollWidth - box.clientWidth), 0)
    await page.close()
  })

  it('not so short that a name may be another one; the text then stays', async () => {
    const css = 'overflow: hidden; white-space: nowrap; font: 12px/18px sans-serif; width'
    const { page } = await openBoth(
      `<p style="${css}: 33px">浙江</p><p style="${css}: 33px">山东</p><p style="${css}: 60px">确认收货</p>`,
      3,
    )
    const fit = await page.$$eval('taolens-label', (marks) => marks.map((mark) => (mark as HTMLElement).dataset.fit))
    expect(fit).toEqual(['none', 'none', 'clipped'])
    await page.close()
  })

  it('from where the last line of its text begins, wherever what stands before it moved that', async () => {
    const { page } = await openBoth(
      `<p style="width: 230px; font: 12px/20px sans-serif"><em>确认收货</em> <i>x</i><span>如果您已收到货，且对商品满意，您可以</span></p>`,
      2,
    )
    const off = () =>
      page.$eval('span', (text) => {
        const range = document.createRange()
        range.selectNode(text.firstChild as Node)
        const [mark] = (text.querySelector('taolens-label') as Element).getClientRects()
        return Math.round(Math.abs((mark as DOMRect).left - ([...range.getClientRects()].at(-1) as DOMRect).left))
      })
    await until(off, 0)
    await page.close()
  })

  it('beside its text, in its box or not at all', async () => {
    // A row that breaks is mended first; what it takes must not be missing below.
    const menu = ['手机逛淘宝', '消息', '淘宝网首页', '我的淘宝', '收藏夹', '商品分类', '免费开店', '联系客服']
      .map((text, i) => `<a style="float: ${i < 2 ? 'left' : 'right'}; padding: 0 7px">${text}</a>`)
      .join('')
    const names = ['订单编号：', '物流公司：'].map(
      (text) =>
        `<div class="name" style="float: left; clear: left; width: 72px; white-space: nowrap">${text}</div><div style="margin-left: 76px">4999</div>`,
    )
    const { page } = await openBoth(
      `<div style="width: 760px; height: 35px; font: 12px/35px sans-serif">${menu}</div>
<div style="width: 300px; font: 12px/24px sans-serif">${names.join('')}
<div id="field" style="height: 28px; overflow: hidden"><label style="float: left; width: 62px; text-align: right">订单类型</label><input></div></div>
<div class="name" style="width: 88px; text-align: center; overflow: hidden; white-space: nowrap; font: 13px sans-serif">申请退款</div>`,
      12,
      'beside',
    )
    const beyond = await page.$$eval('taolens-label', (marks) =>
      marks.flatMap((mark) => {
        const box = mark.closest('.name, #field')?.getBoundingClientRect()
        const { right, bottom, width } = mark.getBoundingClientRect()
        const isBeyond = box && width > 0 && (right > box.right + 1 || bottom > box.bottom + 3)
        return isBeyond
          ? `${mark.shadowRoot?.textContent} ${(mark as HTMLElement).dataset.fit} ${[right - box.right, bottom - box.bottom]}`
          : []
      }),
    )
    expect(beyond).toEqual([])
    await page.close()
  })

  it('short of the dots of a box that shortens its own text: what reaches into them is not drawn', async () => {
    const css = 'overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font: 12px/18px sans-serif'
    const narrow = Array.from(
      { length: 32 },
      (_, n) => `<section style="${css}; width: ${36 + n / 4}px">待付款</section>`,
    )
    const { page } = await openBoth(
      `<p>待付款</p><div style="${css}; width: 158px">颜色分类：苔藓绿（加厚款带内袋拉链）</div>${narrow.join('')}`,
      34,
    )
    const left = () =>
      page.$eval('div taolens-label', (one) => {
        const [label, box] = [one, one.parentElement as Element].map((each) => each.getBoundingClientRect().right)
        return (box as number) - (label as number) >= 12
      })
    await until(left, true)
    // Firefox draws the dots of the page over a covered text, too: ours would be second ones.
    const dots = await page.$eval(
      'div taolens-label',
      (one) => getComputedStyle(one.shadowRoot?.firstElementChild as Element).textOverflow,
    )
    expect(dots).toBe((await page.evaluate(() => CSS.supports('text-overflow', '""'))) ? '""' : 'ellipsis')
    const beyond = await page.$$eval(
      'section',
      (boxes) =>
        boxes.filter((box) => {
          const label = box.querySelector('taolens-label')
          return !label || label.getBoundingClientRect().right > box.getBoundingClientRect().right + 0.05
        }).length,
    )
    expect(beyond).toBe(0)
    await page.close()
  })

  it('with dots of its own beside its text', async () => {
    const { page } = await openBoth(
      `<p style="width: 100px; overflow: hidden; white-space: nowrap; font: 12px/18px sans-serif">确认收货</p>`,
      1,
      'beside',
    )
    const dots = await page.$eval(
      'taolens-label',
      (one) =>
        one.shadowRoot?.querySelector('span') &&
        getComputedStyle(one.shadowRoot.querySelector('span') as Element).textOverflow,
    )
    expect(dots).toBe('ellipsis')
    await page.close()
  })
}
