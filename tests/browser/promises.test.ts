/** The four promises on a plain page: only our elements, no trace when off, no request, values and clicks untouched. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BrowserName } from '../../scripts/browsers.ts'
import { difference, marksOn, untilRight } from './expected.ts'
import { changedTextsOf, comingLater, htmlOf, oursOn, rememberTexts, strippedHtmlOf, tracesOf } from './host-dom.ts'
import { errorsOf, type Hosts, orderList, startHosts, step, until } from './host-page.ts'

const myTaobao = 'https://www.taobao.com/my/orders.htm'
const styles = ['beside', 'hover', 'replace'] as const

describe.each<BrowserName>(['chromium', 'firefox'])('promises in %s', (name) => {
  let hosts: Hosts

  beforeAll(async () => {
    hosts = await startHosts(name)
  })
  afterAll(() => hosts?.close())

  const openOn = async () => {
    await hosts.set({ enabled: true, style: 'replace' })
    const opened = await hosts.open('plain', myTaobao)
    await until(async () => (await marksOn(opened.page)) > 0, true, 'the first translation')
    await untilRight(opened.page, 'my-taobao')
    return opened
  }

  it('adds only its own elements and asks for nothing, in every style', async () => {
    await hosts.set({ enabled: false, style: 'replace' })
    const opened = await hosts.open('plain', myTaobao)
    const { page } = opened
    const html = await htmlOf(page)
    const traces = await tracesOf(page)
    await page.evaluate(rememberTexts)
    await hosts.set({ enabled: true })
    for (const style of styles) {
      await hosts.set({ style })
      const highlights = { beside: [], hover: ['taolens-hint'], replace: ['taolens-covered'] }[style]
      await until(async () => (await marksOn(page)) > 0, style !== 'hover', style)
      if (style === 'hover') await until(async () => (await tracesOf(page)).highlights, highlights)
      else await untilRight(page, 'my-taobao', style)
      expect(difference(await strippedHtmlOf(page), html), style).toBe('')
      expect(await changedTextsOf(page), style).toEqual([])
    }
    expect(await comingLater(page)).toBe(0)
    await hosts.set({ enabled: false })
    await until(async () => difference(await htmlOf(page), html), '')
    expect(await tracesOf(page)).toEqual(traces)
    expect(await changedTextsOf(page)).toEqual([])
    expect(await errorsOf(opened)).toEqual([])
    expect(opened.requests).toEqual([])
    await page.close()
  })

  it('marks an order without moving anything, and takes the mark away without a trace', async () => {
    await hosts.set({ enabled: false, style: 'replace' })
    const opened = await hosts.open('plain', orderList)
    const { page } = opened
    await page.evaluate((id) => {
      document.querySelector('#app')?.insertAdjacentHTML(
        'beforeend',
        `<div id="shopOrderContainer_${id}"><span class="shopInfoOrderId--x">订单号: ${id}</span>
          <p><span class="shopInfoStatus--x">卖家已发货</span></p><b id="after">订单详情</b></div>`,
      )
    }, '5190000000000012345')
    const html = await htmlOf(page)
    const traces = await tracesOf(page)
    const below = () =>
      page.$eval('#after', (one) => [one.getBoundingClientRect().left, one.getBoundingClientRect().top])
    const place = await below()
    await page.evaluate(rememberTexts)
    await hosts.set({ enabled: true })
    await page.waitForSelector('taolens-order')
    await untilRight(page, 'order-list')
    expect(difference(await strippedHtmlOf(page), html)).toBe('')
    expect(await changedTextsOf(page)).toEqual([])
    expect(await below()).toEqual(place)
    expect(await comingLater(page)).toBe(0)
    await page.$eval('taolens-order', (mark) => mark.shadowRoot?.querySelector('button')?.click())
    await page.waitForSelector('taolens-card')
    await hosts.set({ enabled: false })
    await until(async () => difference(await htmlOf(page), html), '')
    expect(await tracesOf(page)).toEqual(traces)
    expect(await changedTextsOf(page)).toEqual([])
    expect(await errorsOf(opened)).toEqual([])
    expect(opened.requests).toEqual([])
    await page.close()
  })

  it('lets a form send what it would have sent', async () => {
    const { page, requests } = await openOn()
    await page.evaluate(() => {
      const typed = document.querySelector('#typed') as HTMLInputElement
      typed.value = '张三丰 待付款'
    })
    expect(await page.$eval('#send', (button) => (button as HTMLInputElement).value)).toBe('提交')
    await page.click('#send')
    await until(async () => requests.length, 1)
    const { pathname, searchParams } = new URL(requests[0] as string)
    expect(pathname).toBe('/submitted')
    expect([...searchParams]).toEqual([
      ['typed', '张三丰 待付款'],
      ['kept', '交易成功'],
      ['a', '提交'],
    ])
    await page.close()
  })

  it('lets clicks through to the page’s own elements', async () => {
    const { page } = await openOn()
    for (const [target, wanted] of [
      ['#inner', 'inner'],
      ['#link', 'link'],
      ['#review', 'review'],
    ] as const) {
      const mark = await page.$eval(`${target} taolens-label`, (one) => {
        const { left, top, width, height } = one.getBoundingClientRect()
        return { x: left + width / 2, y: top + height / 2 }
      })
      await page.mouse.click(mark.x, mark.y)
      const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.at(-1))
      await until(heard, wanted)
    }
    await page.close()
  })

  it('gives a word its other meaning when the page goes elsewhere without loading', async () => {
    const { page } = await openOn()
    const review = () => page.$eval('#review', (one) => one.querySelector('taolens-label')?.shadowRoot?.textContent)
    expect(await review()).toBe('Review')
    await step(page, 'to an item')
    await until(review, 'Reviews')
    await untilRight(page, 'item')
    await step(page, 'the other address of the same kind')
    await step(page, 'another text')
    await untilRight(page, 'item')
    expect(await page.$$eval('#review taolens-label', (marks) => marks.length)).toBe(1)
    await step(page, 'to my orders')
    await until(review, 'Review')
    await untilRight(page, 'my-taobao')
    expect((await tracesOf(page)).highlights).toEqual(['taolens-covered'])
    await page.close()
  })

  it('rests while the tab is hidden, and follows when it is shown', async () => {
    const { page } = await openOn()
    const other = await hosts.browser.newPage()
    await other.bringToFront()
    await until(() => page.evaluate(() => document.visibilityState), 'hidden')
    await step(page, 'another text')
    expect(await comingLater(page)).toBe(0)
    const note = () => page.$eval('#note', (one) => one.querySelector('taolens-label')?.shadowRoot?.textContent)
    expect(await note()).toBeUndefined()
    await page.bringToFront()
    await until(note, 'Completed')
    await other.close()
    await page.close()
  })

  it('leaves a hidden tab when it is switched off there', async () => {
    const { page } = await openOn()
    const other = await hosts.browser.newPage()
    await other.bringToFront()
    await until(() => page.evaluate(() => document.visibilityState), 'hidden')
    await hosts.set({ enabled: false })
    await until(() => oursOn(page), 0)
    await hosts.set({ enabled: true })
    await page.bringToFront()
    await until(async () => (await marksOn(page)) > 0, true)
    await untilRight(page, 'my-taobao')
    await other.close()
    await page.close()
  })
})
