/** What is struck out, cut away, drawn or written by a style in the words of an order: nothing is said of it. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { orderId } from '../unit/order-data.ts'
import { readPage } from './read-sample.ts'

const seenAt = Date.UTC(2026, 10, 22, 4)
const listUrl = 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm'
const refundUrl = 'https://refund2.taobao.com/dispute/detail.htm?disputeType=1&bizOrderId=4999000552617090003'
const css = '<style>.old { text-decoration-line: line-through } .gone { display: none }</style>'

beforeEach(() => {
  vi.useFakeTimers({ now: seenAt, toFake: ['Date'] })
  // Nothing here draws what a style writes; a browser says so.
  const drawn = window.getComputedStyle.bind(window)
  vi.spyOn(window, 'getComputedStyle').mockImplementation((element, pseudo) => {
    if (!pseudo) return drawn(element)
    const content = pseudo === '::before' && element.getAttribute('data-before')
    return { content: content ? `"${content}"` : 'none' } as CSSStyleDeclaration
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const read = async (status: string, more = '', item = '') =>
  (
    await readPage(
      `<html><head>${css}</head><body><div id="shopOrderContainer_${orderId}">
        <span class="shopInfoOrderId--x">订单号: ${orderId}</span><span class="shopInfoStatus--x">${status}</span>${more}
        <div class="trade-bought-list-order-info"><a data-spm="suborder_itemtitle"><span class="titleText--x">茶杯</span></a>
        ${item}</div></div></body></html>`,
      listUrl,
      seenAt,
    )
  )[0]

const countdowns: [string, number][] = [
  ['还剩2天3小时自动确认收货', 1],
  ['<svg></svg>还剩2天3小时<img>自动确认收货<i class="gone">9</i>', 1],
  ['还剩2天3小时自动确认收货<i data-before="›"></i><s class="gone">9</s>', 1],
  ['还剩<s class="old">2</s>5天3小时自动确认收货', 0],
  ['<del>还剩2天3小时自动确认收货</del>', 0],
  ['<b class="old">还剩2天3小时自动确认收货</b>', 0],
  ['还剩2天3小时<b class="old">自动确认收货</b>', 0],
  ['<i data-before="优惠券"></i>还剩2天3小时自动确认收货', 0],
  ['还剩<b style="clip-path:inset(100%)">1</b>2天3小时自动确认收货', 0],
  ['还剩<b style="opacity:.01">1</b>2天3小时自动确认收货', 0],
  ['还剩<b style="color:rgba(0, 0, 0, 0.01)">1</b>2天3小时自动确认收货', 0],
  ['还剩<b style="filter:opacity(0)">1</b>2天3小时自动确认收货', 0],
  ['还剩2<sup>1</sup>天3小时自动确认收货', 0],
  ['还剩2<b style="vertical-align:super">1</b>天3小时自动确认收货', 0],
  ['还剩<img>2天3小时自动确认收货', 0],
  ['还剩2<svg></svg>天3小时自动确认收货', 0],
  ['<img>天3小时后自动确认收货', 0],
  ['还剩<i style="background-image:url(1.png)"></i>2天3小时自动确认收货', 0],
  ['还剩<code>1</code>2天3小时自动确认收货', 0],
]
const count = (deadlines = {}) => Object.keys(deadlines).length

test.each(countdowns)('a countdown %s: %d', async (words, deadlines) => {
  expect(count((await read('卖家已发货', `<p class="labelSubTitle--x">${words}</p>`))?.deadlines)).toBe(deadlines)
  const promise = `<p class="production-mod__extra___1">${words}</p>`
  expect(count((await read('卖家已发货', '', promise))?.items?.[0]?.deadlines)).toBe(deadlines)
})

test('a countdown is struck by what is around it, and one without digits as well', async () => {
  const line = (words: string) => `<p class="labelSubTitle--x">${words}</p>`
  const around = (words: string) => read('卖家已发货', `<div class="old">${line(words)}</div>`)
  expect(count((await around('还剩2天3小时自动确认收货'))?.deadlines)).toBe(0)
  expect(count((await read('卖家已发货', line('已延长收货时间')))?.deadlines)).toBe(1)
  expect(count((await read('卖家已发货', line('<del>已延长收货时间</del>')))?.deadlines)).toBe(0)
})

test.each<[string, string | undefined]>([
  ['卖家已发货', 'WAIT_BUYER_CONFIRM_GOODS'],
  ['<i data-before="★"></i>卖家已发货<svg></svg>', 'WAIT_BUYER_CONFIRM_GOODS'],
  ['<i class="gone">卖家已发货</i>交易关闭', 'ALL_CLOSED'],
  ['<del>卖家已发货</del>', undefined],
  ['<b class="old">卖家已发货</b>', undefined],
  ['<b data-before="未">卖家已发货</b>', undefined],
  ['<i data-before="未"></i>卖家已发货', undefined],
  ['<b style="opacity:0">卖家已发货</b>', undefined],
])('a status %s: %s', async (status, trade) => {
  expect((await read(status))?.trade?.status).toBe(trade)
})

test('the newest event, the note and the state of an item', async () => {
  const event = await read('卖家已发货', '<p class="labelTitle--x"><del>运输中</del></p>')
  expect(event?.logistics).toBeUndefined()
  const item = (state: string) => read('卖家已发货', '', `<p class="refundStatus--x">${state}</p>`)
  expect((await item('退款成功'))?.items?.[0]?.refund?.status).toBe('SUCCESS')
  expect((await item('<del>退款成功</del>'))?.items?.[0]?.refund).toBeUndefined()
})

describe('a refund', () => {
  const refund = async (header: string, amount = '￥49.90') => {
    const html = `<html><head>${css}</head><body><div id="page"><div class="mod-dispute-header">${header}</div>
      <div><span><em>订单编号：</em>4999000552617090002</span></div><div><span><em>退款金额：</em>${amount}</span></div>
      <div class="side-item"><a>毛衣</a></div></div></body></html>`
    return (await readPage(html, refundUrl, seenAt))[0]?.items?.[0]
  }

  test('its state, its countdown and its amount', async () => {
    expect((await refund('<h2>请退货</h2><p class="countdown">还剩2天3时</p>'))?.deadlines).toBeDefined()
    expect(
      (await refund('<h2>请退货</h2><p class="countdown"><s class="old">还剩2天3时</s></p>'))?.deadlines,
    ).toBeUndefined()
    expect((await refund('<h2>请退货</h2>'))?.refund?.amountFen).toBe(4990)
    expect((await refund('<h2>请退货</h2>', '<del>￥49.90</del>'))?.refund?.amountFen).toBeUndefined()
    expect((await refund('<h2><del>退款成功</del></h2>'))?.refund).toBeUndefined()
    expect((await refund('<h2 data-before="未">退款成功</h2>'))?.refund).toBeUndefined()
  })
})
