/** Rows that a longer label would break: what stands in them stays where the page put it. */
import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { until } from './host-page.ts'
import { boxesOf } from './placed.ts'
import type { OpenBoth } from './shortened.ts'

const font = (px: number, line = 1.5) => `font: ${px}px/${line} sans-serif`

/** The boxes of some elements by their id. */
const only = (boxes: readonly string[], ids: readonly string[]) =>
  boxes.filter((box) => ids.some((id) => box.includes(`#${id} `)))

const hidden = (page: Page) =>
  page.$$eval('taolens-label', (marks) => marks.filter((mark) => mark.getBoundingClientRect().width === 0).length)

export function describeRows(openBoth: OpenBoth): void {
  it.each(['replace', 'beside'] as const)('keep what floats in them in their box: %s', async (style) => {
    const nav = (side: string, texts: string[]) =>
      `<ul id="${side}" style="float: ${side}; margin: 0; padding: 0">${texts.map((text) => `<li style="float: left; padding: 0 7px; list-style: none"><a>${text}</a></li>`).join('')}</ul>`
    const { page, before } = await openBoth(
      `<div style="width: 640px; height: 35px; ${font(12, 2.9)}">${nav('left', ['消息', '手机逛淘宝', '网页无障碍'])}
${nav('right', ['我的淘宝', '购物车', '收藏夹', '商品分类', '联系客服'])}</div>
<div style="width: 182px; height: 24px; overflow: hidden; ${font(12, 2)}"><b>¥36.80</b> <s>¥42.80</s><div id="sold" style="float: right; white-space: nowrap">已售：<span>1302</span>件</div></div>`,
      9,
      style,
    )
    const top = (boxes: readonly string[]) =>
      only(boxes, ['left', 'right', 'sold']).map((box) =>
        box
          .split(' ')
          .slice(0, 3)
          .filter((_, i) => i !== 1),
      )
    expect(top(await boxesOf(page))).toEqual(top(before))
    await page.close()
  })

  it('keep a label on the line of its text in a button that would wrap it, or leave the text', async () => {
    const widths = Array.from({ length: 20 }, (_, n) => 60 + 4 * n)
    const button = (width: number) =>
      `<button style="display: block; width: ${width}px; height: 30px; border: 0; padding: 1px 6px; ${font(14)}; font-weight: 700">搜天猫</button>`
    const { page } = await openBoth(widths.map(button).join(''), widths.length)
    const below = await page.$$eval('button', (buttons) =>
      buttons.flatMap((one) => {
        const { bottom } = one.getBoundingClientRect()
        const label = one.querySelector('taolens-label')?.getBoundingClientRect()
        return label && label.width > 0 && label.bottom > bottom ? one.style.width : []
      }),
    )
    expect(below).toEqual([])
    await page.close()
  })

  it('keep their height where a column is too narrow for a word', async () => {
    const { page, before } = await openBoth(
      `<div style="width: 38px; text-align: center; ${font(12, 1.25)}">${['收藏夹', '官方客服', '购物车']
        .map((text, i) => `<a id="c${i}" style="display: block; width: 26px; padding: 7px 6px">${text}</a>`)
        .join('')}</div>`,
      3,
    )
    expect(only(await boxesOf(page), ['c0', 'c1', 'c2'])).toEqual(only(before, ['c0', 'c1', 'c2']))
    await page.close()
  })

  it('keep a part that longer neighbours squeeze', async () => {
    const { page, before } = await openBoth(
      `<div style="display: flex; width: 216px; ${font(12)}"><div style="flex: 1; padding: 10px 14px"><p style="white-space: nowrap; margin: 0">满399元使用 指定商品可用</p></div>
<div id="collect" style="width: 44px; padding: 0 8px; box-sizing: border-box">立即领取</div></div>`,
      2,
      'beside',
    )
    const height = (boxes: readonly string[]) => only(boxes, ['collect'])[0]?.split(' ').at(-1)
    expect(height(await boxesOf(page))).toBe(height(before))
    await page.close()
  })

  it('have no label beside its text over what the page placed freely next to it', async () => {
    const { page } = await openBoth(
      `<div style="position: relative; height: 60px"><a style="position: absolute; left: 0; top: 10px; ${font(30)}">淘宝网</a>
<b style="position: absolute; left: 110px; top: 20px; ${font(18)}">${'x99 '.repeat(9)}</b></div>`,
      1,
      'beside',
    )
    expect(await hidden(page)).toBe(1)
    await page.close()
  })

  it('keep words apart from a number or link behind them where the page has white space there', async () => {
    const { page } = await openBoth(`<p>购物车 <b>12</b></p><p>满3件,打8.5折 <a href="#">x</a></p>`, 2, 'beside')
    const gaps = await page.$$eval('taolens-label', (marks) =>
      marks.map((mark) => {
        const range = document.createRange()
        range.selectNodeContents(mark.shadowRoot as ShadowRoot)
        return (mark.nextElementSibling?.getBoundingClientRect().left ?? 0) - range.getBoundingClientRect().right > 2
      }),
    )
    expect(gaps).toEqual([true, true])
    await page.close()
  })

  it.each(['replace', 'beside'] as const)('have their labels whole in a window that is narrower: %s', async (style) => {
    const group = (texts: string[]) =>
      `<div style="display: flex; gap: 18px; white-space: nowrap">${texts.map((text) => `<a style="display: block">${text}</a>`).join('')}</div>`
    const { page } = await openBoth(
      `<div style="width: 300px; ${font(12)}"><div style="display: flex; justify-content: space-between; width: 1200px">${group(['账号管理', '退出', '消息'])}${group(['我的淘宝', '购物车', '收藏夹', '帮助中心'])}</div></div>`,
      7,
      style,
    )
    const fits = () =>
      page.$$eval('taolens-label', (marks) => marks.map((mark) => (mark as HTMLElement).dataset.fit ?? ''))
    await until(fits, Array(7).fill(''))
    await page.close()
  })

  it.each(['replace', 'beside'] as const)(
    'keep a group on their line that their labels push below: %s',
    async (style) => {
      const group = (id: string, texts: string[]) =>
        `<div id="${id}" style="display: flex; gap: 12px">${texts.map((text) => `<a style="display: block; white-space: nowrap">${text}</a>`).join('')}</div>`
      const { page } = await openBoth(
        `<div id="row" style="display: flex; flex-wrap: wrap; gap: 0 20px; width: 300px; ${font(13)}">${group('one', ['延长收货时间', '申请售后'])}${group('two', ['查看物流', '确认收货'])}</div>`,
        4,
        style,
      )
      const tops = () =>
        page.$$eval('#row a', (all) => new Set(all.map((one) => Math.round(one.getBoundingClientRect().top))).size)
      await until(tops, 1)
      await page.close()
    },
  )

  it.each(['replace', 'beside'] as const)(
    'keep a part in its box that a sibling’s label squeezes: %s',
    async (style) => {
      const { page } = await openBoth(
        `<div style="display: flex; gap: 10px; width: 225px; white-space: nowrap; ${font(13)}"><div id="part" style="flex: 1; min-width: 0; display: flex; gap: 10px"><a>查看物流</a><a>确认收货</a></div><div><a>延长收货时间</a></div></div>`,
        3,
        style,
      )
      const out = () =>
        page.$eval('#part', (part) => {
          const { right } = part.getBoundingClientRect()
          const ends = [...part.querySelectorAll('a')].map((one) => one.getBoundingClientRect().right)
          return Math.max(0, Math.round(Math.max(...ends) - right))
        })
      await until(out, 0)
      await page.close()
    },
  )

  it('keep the last of their buttons on its line, whatever stands behind its text', async () => {
    const button = (text: string) =>
      `<a style="display: inline-block; padding: 0 18px; margin-right: 10px; border: 1px solid; ${font(15, 2)}">${text}</a>`
    const { page } = await openBoth(
      `<div id="row" style="width: 736px; ${font(12, 2.8)}"><span>您可以</span> ${['确认收货', '延长收货时间', '申请退款', '备忘'].map(button).join('')}</div>`,
      5,
      'beside',
    )
    const tops = () =>
      page.$$eval('#row a', (all) => new Set(all.map((one) => Math.round(one.getBoundingClientRect().top))).size)
    await until(tops, 1)
    await page.close()
  })

  it('keep all parts on their line where there is no room for a word at all', async () => {
    const chip = (text: string) => `<span style="padding: 0 12px">${text}</span>`
    const { page, before } = await openBoth(
      `<div id="chips" style="display: flex; flex-wrap: wrap; gap: 8px; width: 380px; ${font(12)}">${['全部', '好评', '中评', '差评', '宝贝质量', '物流速度'].map(chip).join('')}</div>`,
      6,
      'beside',
    )
    const chips = (boxes: readonly string[]) => only(boxes, ['chips'])
    await until(async () => chips(await boxesOf(page)), chips(before))
    await page.close()
  })
}
