/** Prices on a living page: always the right amount or none, nothing moved, and no trace when off. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import rateFile from '../../rules/rates.json' with { type: 'json' }
import type { BrowserName } from '../../scripts/browsers.ts'
import { serveSamplePages } from '../../scripts/sample-pages.ts'
import { difference } from './expected.ts'
import { changedTextsOf, comingLater, htmlOf, rememberTexts, strippedHtmlOf } from './host-dom.ts'
import { errorsOf, type Hosts, startHosts, until } from './host-page.ts'
import {
  boxesOf,
  cardIsTold,
  lateIsNotCovered,
  saidIn,
  saidInShadow,
  samplesAreFollowed,
  watchFrames,
  wrongPairs,
} from './price-marks.ts'

const search = 'https://s.taobao.com/search?q=x'

/** Ten fen are one cent, so that what a mark must say is seen at a glance. */
const tenth = { currency: 'EUR', ownRate: { currency: 'EUR', rate: '0.1' } }

/** What HK$80 are in yuan. */
const yuan = 80 / Number(rateFile.rates.HKD)

const body = `<style>.row { display: flex; gap: 8px; align-items: baseline; } .old { text-decoration: line-through; }
  .masked::after { content: "9"; } .yen::after { content: "日元"; } .less::before { content: "-"; } .more::after { content: " ›"; } .wan::after { content: "万"; } .cell { inline-size: 42px; } .card { block-size: 400px; }
  .dear .low, #styled:not(.dear) .high, #plus:checked ~ #turned .one, #plus:not(:checked) ~ #turned .two { display: none }
  .dense { inline-size: 90px; white-space: nowrap; overflow: hidden; }</style>
<div id="item" class="row"><span>￥</span><span id="whole">26</span><span id="cents">.90</span></div>
<p id="total">合计 <b>￥100.00</b></p>
<p id="range">¥149.00 - ¥159.00</p>
<p id="digits"><i>¥</i><i>1</i><i>2</i><i>.</i><i>5</i><i>0</i></p>
<p id="yuan"><strong>99.00</strong> 元</p>
<p id="twice"><b>¥</b><b>149.00</b> - <b>¥</b><b>159.00</b> 元</p>
<p id="foreign">HK$80.00</p>
<div id="tick"><em>￥9.90</em></div>
<p class="none"><s>￥45.00</s></p><p class="none"><span class="old">￥45.00</span></p>
<p class="none">￥<b class="masked">1</b></p><p class="none"><b class="yen">￥1200</b> <b class="less">￥12</b></p>
<p id="more"><b class="more">￥100.00</b></p>
<p class="none">$5.00</p><p class="none">€5.00</p><p class="none">￥0.00</p>
<p class="none">订单号 4999000711840293601 2026-11-22 13:05 138****0000 42码 RM67 月销2000+ 9.5分</p>
<p class="none" style="position:relative">￥<b style="position:relative;left:20px">1</b><b style="position:relative;left:-20px">2</b></p>
<p class="none">满300减40</p><div class="cell none" style="overflow:hidden;height:16px">￥12345</div>
<p>-</p><div id="styled"><b>￥</b><b class="low">20</b><b class="high">30</b><b>.50</b></div>
<p><input id="plus" type="checkbox"><span id="turned">￥<i>1</i><i class="one">1</i><i class="two">2</i></span></p>
<div class="dense"><a id="link" href="#x">￥36.90</a><i>1万+人付款</i></div>
<div id="pair" class="row" style="padding-block-end:24px"><b>￥39.90<s>￥69.00</s></b><b style="margin-left:80px">￥26.80<s>￥42.00</s></b></div>
<p class="none">￥<i style="display:inline-block;inline-size:9px;block-size:14px;background:linear-gradient(#000,#000)"></i>99.00</p>
<p class="none"><b style="background:linear-gradient(red,blue);background-clip:text;color:transparent">￥45.00</b></p>
<p class="none"><b>￥</b><b>26</b><sup style="position:absolute">90</sup></p>
<div class="row none" style="flex-direction:row-reverse;justify-content:flex-end;gap:0"><b>.90</b><b>￥26</b></div>
<p class="none">￥26<span style="display:inline-block"><span style="display:block">万</span></span></p>
<p id="each"><b>￥20.00</b>*<b>3</b>(数量)</p>
<p id="shadow"></p><script>document.querySelector('#shadow').attachShadow({mode:'open'}).innerHTML='<i>￥20.00</i>'</script>
<div id="late" class="row"><b>￥12.00</b><i></i></div>
<div class="row none wan"><div>￥12</div></div><div class="row none"><div>￥12</div><i class="wan"></i></div><p class="none">￥<b style="rotate:180deg">16</b></p>
<div id="feed"></div>`

describe.each<BrowserName>(['chromium', 'firefox'])('prices in %s', (name) => {
  let hosts: Hosts

  beforeAll(async () => {
    hosts = await startHosts(name, serveSamplePages())
    await hosts.store({ 'settings:prices': tenth })
  })
  afterAll(() => hosts?.close())

  it('converts what is a price, moves nothing, and leaves no trace', async () => {
    await hosts.set({ enabled: false, style: 'hover' })
    const opened = await hosts.openBody(body, search)
    const { page } = opened
    const [html, boxes] = [await htmlOf(page), await boxesOf(page)]
    await page.evaluate(rememberTexts)
    await hosts.set({ enabled: true })
    await until(() => saidIn(page, '#item'), ['≈ €2.69'])
    await until(() => saidIn(page, '#foreign'), [`≈ €${(yuan / 10).toFixed(2)}`])
    expect(await saidIn(page, ':is(#total, #more)')).toEqual(Array(2).fill('≈ €10.00'))
    expect(await saidIn(page, ':is(#range, #twice)')).toEqual(Array(2).fill('≈ €14.90 – €15.90'))
    expect(await saidIn(page, ':is(#digits, #yuan)')).toEqual(['≈ €1.25', '≈ €9.90'])
    expect(await saidIn(page, '.none')).toEqual([])
    expect(await saidIn(page, '#each')).toEqual(['≈ €2.00 each'])
    expect(await saidInShadow(page, '#shadow')).toBe('≈ €2.00')
    expect(await saidIn(page, '#pair')).toEqual(['≈ €3.99', '≈ €2.68'])
    // Left of the second price a mark would be taken for that of the first.
    const before = await page.$$eval('#pair taolens-price', (found) =>
      found.map((mark) => {
        const words = mark.shadowRoot?.firstElementChild?.getBoundingClientRect().left ?? 0
        return words < (mark.parentElement?.getBoundingClientRect().left ?? 0) - 1
      }),
    )
    expect(before).toEqual([false, false])
    expect(await boxesOf(page)).toEqual(boxes)
    expect(difference(await strippedHtmlOf(page), html)).toBe('')
    expect(await changedTextsOf(page)).toEqual([])
    expect(await comingLater(page)).toBe(0)
    await page.hover('#whole')
    await page.waitForSelector('taolens-card')
    expect(await page.$eval('taolens-card', (card) => card.shadowRoot?.textContent)).toMatch(/26\.90≈ €2\.69.*0\.1/)
    await hosts.set({ enabled: false })
    await until(async () => difference(await htmlOf(page), html), '')
    expect(await saidInShadow(page, '#shadow')).toBeUndefined()
    expect(await changedTextsOf(page)).toEqual([])
    expect(await errorsOf(opened)).toEqual([])
    expect(opened.requests).toEqual([])
    await page.close()
  })

  it('never shows an amount beside another price, however the page rewrites it', async () => {
    await hosts.set({ enabled: true, style: 'replace' })
    const opened = await hosts.openBody(body, search)
    const { page } = opened
    await until(() => saidIn(page, '#item'), ['≈ €2.69'])
    await watchFrames(page, '#item')
    await page.$eval('#whole', (one) => ((one.firstChild as Text).data = '30'))
    await until(() => saidIn(page, '#item'), ['≈ €3.09'])
    await page.$eval('#whole', (one) => (one.textContent = '4100'))
    await until(() => saidIn(page, '#item'), ['≈ €410.09'])
    await page.$eval('#cents', (one) => (one.textContent = ''))
    await until(() => saidIn(page, '#item'), ['≈ €410.00'])
    await page.$eval('#whole', (one) => (one.textContent = ''))
    await until(() => saidIn(page, '#item'), [])
    await page.$eval('#whole', (one) => (one.textContent = '5'))
    await until(() => saidIn(page, '#item'), ['≈ €0.50'])
    expect(await wrongPairs(page)).toEqual([])
    await lateIsNotCovered(page)
    await page.$eval('#total b', (one) => (one.innerHTML = '￥<i>260</i>.00'))
    await until(() => saidIn(page, '#total'), ['≈ €26.00'])

    await watchFrames(page, '#tick')
    await page.evaluate(() => {
      let left = 40
      const timer = setInterval(() => {
        const price = (10 + (left % 3)).toFixed(2)
        const tick = document.querySelector('#tick') as HTMLElement
        if (left % 2) tick.innerHTML = `<em>￥${price}</em>`
        else (tick.firstElementChild as Element).textContent = `￥${price}`
        if (--left === 0) clearInterval(timer)
      }, 30)
      Object.assign(window, { ticked: () => left === 0 })
    })
    await until(() => page.evaluate(() => (window as unknown as { ticked: () => boolean }).ticked()), true)
    await until(() => saidIn(page, '#tick'), ['≈ €1.10'])
    expect(await wrongPairs(page)).toEqual([])

    // Nothing but a class, or the state of a control, says that it is another price now.
    await watchFrames(page, '#styled')
    await page.$eval('#styled', async (one) => {
      for (let i = 0; i < 31; i++) {
        one.classList.toggle('dear')
        await new Promise(requestAnimationFrame)
      }
    })
    await until(() => saidIn(page, '#styled'), ['≈ €3.05'])
    expect(await wrongPairs(page)).toEqual([])
    await until(() => saidIn(page, '#turned'), ['≈ €1.10'])
    await page.click('#plus')
    await until(() => saidIn(page, '#turned'), ['≈ €1.20'])
    expect(await errorsOf(opened)).toEqual([])
    await page.close()
  })

  it('tells whoever points at, focuses or taps a price what it is, also where there is no room beside it', () =>
    cardIsTold(hosts, body, search))

  it('follows a growing feed, another currency and another rounding in an open page', async () => {
    await hosts.set({ enabled: true, style: 'replace' })
    const opened = await hosts.openBody(body, search)
    const { page } = opened
    await until(() => saidIn(page, '#item'), ['≈ €2.69'])
    const grow = (count: number) =>
      page.$eval(
        '#feed',
        (feed, more) => {
          for (let i = 0; i < more; i++)
            feed.insertAdjacentHTML('beforeend', `<div class="card row"><span>¥</span><b>${10 + i}</b><i>.50</i></div>`)
        },
        count,
      )
    await grow(100)
    await page.$eval('.card:last-child', (card) => card.scrollIntoView())
    await until(() => saidIn(page, '.card:last-child'), ['≈ €10.95'])
    await grow(3)
    await page.$eval('.card:last-child', (card) => card.scrollIntoView())
    await until(() => saidIn(page, '.card:last-child'), ['≈ €1.25'])
    await hosts.store({ 'settings:prices': { ...tenth, rounding: 'whole' } })
    await until(() => saidIn(page, '.card:last-child'), ['≈ €1'])
    await hosts.store({ 'settings:prices': { currency: 'KWD', ownRate: { currency: 'KWD', rate: '1/20' } } })
    await until(() => saidIn(page, '.card:last-child'), ['≈ KWD\u00a00.625'])
    await hosts.store({ 'settings:prices': { currency: 'CNY' } })
    await page.evaluate(() => window.scrollTo(0, 0))
    await until(() => saidIn(page, '#foreign'), [`≈ CN¥${yuan.toFixed(2)}`])
    expect(await saidIn(page, '#item')).toEqual([])
    await page.$eval('.card:last-child', (card) => card.scrollIntoView())
    await hosts.store({ 'settings:prices': { ...tenth, enabled: false } })
    await until(() => page.$$eval('taolens-price', (marks) => marks.length), 0)
    await hosts.store({ 'settings:prices': tenth, 'settings:translate': { enabled: false } })
    await until(() => saidIn(page, '.card:last-child'), ['≈ €1.25'])
    await hosts.store({ 'settings:translate': { enabled: true } })
    expect(await errorsOf(opened)).toEqual([])
    await page.close()
  })

  it('shows another currency in two tabs at once, the one behind included', async () => {
    await hosts.store({ 'settings:prices': tenth, 'settings:translate': { enabled: true } })
    const tabs = [await hosts.openBody(body, search), await hosts.openBody(body, 'https://s.taobao.com/search?q=y')]
    for (const { page } of tabs) {
      await page.bringToFront()
      await until(() => saidIn(page, '#total'), ['≈ €10.00'])
    }
    await hosts.store({ 'settings:prices': { currency: 'HKD', ownRate: { currency: 'HKD', rate: '1.5' } } })
    for (const { page } of tabs.toReversed()) {
      await page.bringToFront()
      await until(() => saidIn(page, '#total'), ['≈ HK$150.00'])
    }
    for (const opened of tabs) {
      expect(await errorsOf(opened)).toEqual([])
      await opened.page.close()
    }
    await hosts.store({ 'settings:prices': tenth })
  })

  it('follows a variant, a quantity, a selection and more results, and is right in every frame', () =>
    samplesAreFollowed(hosts))
})
