/** Names and values that a page puts beside each other: a label never tears them apart. */
import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { until } from './host-page.ts'
import type { OpenBoth } from './shortened.ts'

const font = (px: number, line: number) => `font: ${px}px/${line}px sans-serif`

/** By how many times five pixels each name (`dt`, `i`) begins lower or higher than its value (`dd`, `b`). */
const apart = (page: Page) =>
  page.evaluate(() => {
    const topOf = (element: Element) => {
      const range = document.createRange()
      range.selectNodeContents(element)
      return range.getClientRects()[0]?.top ?? 0
    }
    const names = [...document.querySelectorAll('dt, i')]
    // Two scripts on one line may begin two pixels apart.
    return names.map((name) => Math.floor(Math.abs(topOf(name) - topOf(name.nextElementSibling as Element)) / 5))
  })

/** On how many lines each label stands; 0 for one that gave way altogether. */
const linesOf = (page: Page) =>
  page.$$eval('taolens-label', (marks) =>
    marks.map((mark) => {
      const range = document.createRange()
      range.selectNodeContents(mark.shadowRoot as ShadowRoot)
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
    }),
  )

export function describePairs(openBoth: OpenBoth): void {
  it('leave each name beside its value in a column that floats', async () => {
    const pair = ([name, value]: string[]) =>
      `<dt style="float: left; clear: left; width: 78px"><span>${name}</span><span>：</span></dt><dd style="margin: 0 0 0 80px">${value}</dd>`
    const pairs = [
      ['收货地址', 'A1<br>A2'],
      ['买家留言', 'B'],
      ['订单编号', '4999'],
      ['邮件', 'C'],
      ['发票信息', 'D'],
    ]
    const { page } = await openBoth(
      `<dl style="width: 350px; margin: 0; ${font(12, 26)}">${pairs.map(pair).join('')}</dl>`,
      5,
      'beside',
    )
    await until(
      () => apart(page),
      pairs.map(() => 0),
    )
    // One that has room stays.
    expect(await linesOf(page)).toEqual([0, 0, 0, 1, 0])
    await page.close()
  })

  it('leave each name on the line of its value', async () => {
    const pair = (name: string, value: string) =>
      `<p style="margin: 0"><i style="display: inline-block; width: 100px; text-align: right">${name}：</i><b>${value}</b></p>`
    const { page } = await openBoth(
      `<div style="width: 350px; ${font(12, 24)}">${pair('商品总价', '￥47.40')}${pair('官方立减', '-￥3.00')}</div>`,
      2,
      'beside',
    )
    await until(() => apart(page), [0, 0])
    await page.close()
  })

  it('have a label below the name where that moves nothing, on one line', async () => {
    const pair = (name: string) =>
      `<dl style="overflow: hidden; margin: 0"><dt style="float: left; width: 60px">${name}</dt><dd style="float: left; margin: 0; width: 200px; height: 30px">A1</dd></dl>`
    const row = (name: string) =>
      `<div style="display: flex"><i style="flex: none; width: 70px">${name}</i><b>A1</b></div>`
    const { page } = await openBoth(
      `<div style="width: 350px; ${font(12, 26)}">${pair('颜色分类')}${row('配送方式：')}</div>`,
      2,
      'beside',
    )
    await until(() => linesOf(page), [1, 0])
    expect(await apart(page)).toEqual([0, 0])
    await page.close()
  })
}
