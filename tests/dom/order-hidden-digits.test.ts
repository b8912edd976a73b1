/** Times and amounts whose digits are not all shown, are written by a style, or contradict each other: nothing, or what is shown. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { orderId } from '../unit/order-data.ts'
import { readPage } from './read-sample.ts'

const seenAt = Date.UTC(2026, 10, 22, 4)
const [hour, day] = [3_600_000, 86_400_000]
const listUrl = 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm'
const refundUrl = 'https://refund2.taobao.com/dispute/detail.htm?disputeType=1&bizOrderId=4999000552617090003'
const at = (iso: string) => Date.parse(`${iso}+08:00`)
const css = `<style>.gone { display: none } .back { unicode-bidi: bidi-override; direction: rtl } .faint { opacity: 0 } .tiny { font-size: 0 }
  .clear { color: transparent } .none { overflow: hidden; display: inline-block; width: 0px }</style>`

beforeEach(() => {
  vi.useFakeTimers({ now: seenAt, toFake: ['Date'] })
  // Nothing here draws what a style writes; a browser says so.
  const drawn = window.getComputedStyle.bind(window)
  vi.spyOn(window, 'getComputedStyle').mockImplementation((element, pseudo) => {
    const content =
      pseudo !== '::after' ? 'none' : element.matches('.drawn') ? '"9"' : element.matches('.mark') ? '"›"' : 'none'
    return pseudo ? ({ content } as CSSStyleDeclaration) : drawn(element)
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const list = (item: string, more = '', status = '买家已付款') => `<html><head>${css}</head><body>
  <div id="shopOrderContainer_${orderId}"><span class="shopInfoOrderId--x">订单号: ${orderId}</span>
  <span class="shopInfoStatus--x">${status}</span>${more}<div class="trade-bought-list-order-info">
  <a data-spm="suborder_itemtitle"><span class="titleText--x">陶瓷茶杯</span></a>${item}</div></div></body></html>`
const promise = (words: string) => `<p class="production-mod__extra___1">${words}</p>`

async function promised(...promises: string[]) {
  const [facts] = await readPage(list(promises.join('')), listUrl, seenAt)
  expect(facts?.items).toHaveLength(1)
  const deadlines = Object.entries(facts?.items?.[0]?.deadlines ?? {})
  return deadlines.map(([kind, { remainingMs, dueAt }]) => [kind, remainingMs ?? dueAt])
}

/** What is drawn as 12月08日 or hides something in it; the digit in `[]` is replaced. */
const doubtful: [string, (digit: string) => string][] = [
  ['a digit that a style writes', (digit) => `<i class="drawn">${digit}</i>`],
  ['a digit without ink', (digit) => `<i class="faint">${digit}</i>`],
  ['a digit without size', (digit) => `<i class="tiny">${digit}</i>`],
  ['a digit without colour', (digit) => `<i class="clear">${digit}</i>`],
  ['digits from right to left', (digit) => `<i class="back">${digit}</i>`],
  ['a digit in a box without room', (digit) => `<i class="none">${digit}</i>`],
]

describe('promises of an item', () => {
  test('what a style hides is not there', async () => {
    for (const hidden of [
      '<i style="display:none">9</i>',
      '<i class="gone">9</i>',
      '<i style="visibility:hidden">9</i>',
    ])
      expect(await promised(promise(`12月0${hidden}8日 03:46前发货`))).toEqual([['ship', at('2026-12-08T03:46:00')]])
    expect(await promised(promise('<b class="mark">12月08日 03:46前发货</b>'))).toEqual([
      ['ship', at('2026-12-08T03:46:00')],
    ])
  })

  test('a promise that nobody sees is none', async () => {
    expect(await promised(`<div style="display:none">${promise('12月08日 03:46前发货')}</div>`)).toEqual([])
    expect(await promised('<p class="production-mod__extra___1 gone">12月08日 03:46前发货</p>')).toEqual([])
  })

  test.each(doubtful)('%s: none', async (_, digit) => {
    expect(await promised(promise(`1${digit('2')}月08日 03:46前发货`))).toEqual([])
  })

  test('two that contradict each other are none; what says the same is one', async () => {
    expect(await promised(promise('12月08日 03:46前发货'), promise('12月09日 03:46前发货'))).toEqual([])
    expect(await promised(promise('12月08日前发货'), promise('12月08日 03:46前发货'))).toEqual([
      ['ship', at('2026-12-08T03:46:00')],
    ])
    expect(await promised(promise('还剩2天3小时自动确认收货'), promise('还剩9天3小时自动确认收货'))).toEqual([])
    expect(await promised(promise('12月08日 03:46前发货'), promise('预计12月20日前发货'))).toEqual([
      ['ship', at('2026-12-08T03:46:00')],
    ])
  })

  test('digits of the price and the quantity', async () => {
    const price = (digits: string) =>
      `<div class="itemInfoColPrice--x"><div class="trade-price-container">￥${digits}</div></div>`
    const read = async (html: string) => (await readPage(list(html), listUrl, seenAt))[0]?.items?.[0]
    expect(await read(price('12<i class="gone">9</i>.50'))).toMatchObject({ priceFen: 1250 })
    expect((await read(price('12<i class="drawn"></i>.50')))?.priceFen).toBeUndefined()
    expect((await read('<span class="quantity--x">x1<i class="drawn"></i></span>'))?.quantity).toBeUndefined()
  })

  test.each(doubtful)('a countdown with %s: none', async (_, digit) => {
    const words = `<div class="labelSubTitle--x">还剩${digit('2')}天3时</div>`
    expect((await readPage(list('', words, '卖家已发货'), listUrl, seenAt))[0]?.deadlines).toBeUndefined()
  })

  test('a countdown that nobody sees is none', async () => {
    const words = '<div class="labelSubTitle--x gone">还剩2天3时</div>'
    expect((await readPage(list('', words, '卖家已发货'), listUrl, seenAt))[0]?.deadlines).toBeUndefined()
  })
})

test('a state that nobody sees is none, of an order, of its newest event and of an item', async () => {
  const before = '<span class="shopInfoStatus--x gone">交易关闭</span>'
  const html = list(
    '',
    '<div class="labelTitle--x gone">退款成功</div><div class="labelTitle--x">运输中</div>',
    '卖家已发货',
  )
  const [facts] = await readPage(html.replace('<span class="shopInfoStatus', `${before}$&`), listUrl, seenAt)
  expect(facts).toMatchObject({ trade: { status: 'WAIT_BUYER_CONFIRM_GOODS' }, logistics: { state: 'TRANSPORT' } })
  const state = (more: string) => list(`<div class="refundStatus--x ${more}">退款成功</div>`)
  const [[said], [unsaid]] = [
    await readPage(state(''), listUrl, seenAt),
    await readPage(state('gone'), listUrl, seenAt),
  ]
  expect([said, unsaid].map((one) => one?.items?.[0]?.refund?.status)).toEqual(['SUCCESS', undefined])
  const [away] = await readPage(html.replace('<div id', '<div class="gone" id'), listUrl, seenAt)
  expect(away?.trade?.status, 'where all of the order is hidden').toBe('WAIT_BUYER_CONFIRM_GOODS')
})

test.each<[string, number | undefined]>([
  ['支付宝¥8.27', 827],
  ['支付宝¥8.<i class="gone">9</i>27', 827],
  ['支付宝¥8.2<i class="drawn">7</i>', undefined],
  ['支付宝-¥8.27', undefined],
])('what came back, by the newest event of an order: %s', async (text, fen) => {
  const event = `<div class="labelTitle--x">退款成功</div><div class="labelSubTitle--x">${text}</div>`
  const [facts] = await readPage(list('', event, '交易关闭'), listUrl, seenAt)
  expect(facts?.amounts?.refundedFen).toBe(fen)
})

const refund = (header: string, rows: string) => `<html><head>${css}</head><body><div id="page">
  <div class="mod-dispute-header">${header}</div><div><span><em>订单编号：</em>4999000552617090002</span></div>${rows}
  <div class="side-item"><a>毛衣</a></div></div></body></html>`
const waiting = '<h2>请退货</h2>'
const item = async (header: string, rows = '') =>
  (await readPage(refund(header, rows), refundUrl, seenAt))[0]?.items?.[0]

describe('a refund', () => {
  const row = (value: string, more = '') => `<div><span ${more}><em>退款金额：</em>${value}</span></div>`
  const left = { 'buyer-returns-goods': expect.objectContaining({ remainingMs: 2 * day + 3 * hour }) }

  test('its amount and its countdown are what is shown', async () => {
    const count = '<p class="countdown">还剩<b>2<i class="gone">9</i></b>天3时</p>'
    const read = await item(waiting + count, row('￥49<i class="gone">9</i>.90'))
    expect(read).toMatchObject({ refund: { status: 'WAIT_BUYER_RETURN_GOODS', amountFen: 4990 }, deadlines: left })
  })

  test.each(doubtful)('%s: no amount, no countdown', async (_, digit) => {
    const read = await item(`${waiting}<p class="countdown">还剩${digit('2')}天3时</p>`, row(`￥4${digit('9')}.90`))
    expect(read?.refund).toMatchObject({ status: 'WAIT_BUYER_RETURN_GOODS' })
    expect(read?.refund?.amountFen).toBeUndefined()
    expect(read?.deadlines).toBeUndefined()
  })

  test('what nobody sees is not said', async () => {
    const hidden = await item(`${waiting}<p class="countdown gone">还剩2天3时</p>`, row('￥49.90', 'class="gone"'))
    expect(hidden?.refund?.amountFen).toBeUndefined()
    expect(hidden?.deadlines).toBeUndefined()
    const beside = await item(waiting, row('￥12.00', 'class="gone"') + row('￥49.90'))
    expect(beside?.refund?.amountFen).toBe(4990)
    expect((await item('<h2 class="gone">退款成功</h2><h2>请退货</h2>'))?.refund?.status).toBe(
      'WAIT_BUYER_RETURN_GOODS',
    )
    expect((await item('<h2 class="gone">退款成功</h2>'))?.refund).toBeUndefined()
  })

  test('of two countdowns or states that contradict each other none is said', async () => {
    const count = (words: string) => `<p class="countdown">${words}</p>`
    expect((await item(waiting + count('还剩2天3时') + count('还剩9天3时')))?.deadlines).toBeUndefined()
    expect((await item(waiting + count('还剩2天3时') + count('还剩2天')))?.deadlines).toMatchObject(left)
    expect((await item('<h2>退款成功</h2><h2>请退货</h2>'))?.refund).toBeUndefined()
  })
})
