/** One document, one order after the other: the address changes first, what stands there later. */
import { beforeEach, expect, test, vi } from 'vitest'

const seenAt = Date.UTC(2026, 10, 22, 4)
const url = (id: string) => `https://trade.taobao.com/trade/detail/trade_order_detail.htm?biz_order_id=${id}`
const [first, second] = ['4999000733062415900', '4999000733062415901'] as const
const page = (number?: string) =>
  `<html><head></head><body><div class="tbpc-order-detail-main"><div id="headerContainer"><span class="content--1">卖家已发货</span></div>
    ${number ? `<div><span>订单编号</span><span>${number}</span></div>` : ''}</div></body></html>`

let read: (html: string, at: string) => Promise<string | undefined>
beforeEach(async () => {
  // The memory of a document is as old as the script.
  vi.resetModules()
  const { readPage } = await import('./read-sample.ts')
  read = async (html, at) => (await readPage(html, at, seenAt))[0]?.orderId
})

test('the address of a document speaks alone', async () => {
  expect(await read(page(), url(first))).toBe(first)
})

test('after another order was opened in it, the page must print the number', async () => {
  expect(await read(page(first), url(first))).toBe(first)
  expect(await read(page(first), url(second))).toBeUndefined()
  expect(await read(page(), url(second))).toBeUndefined()
  expect(await read(page(second), url(second))).toBe(second)
  expect(await read(page(), url(first))).toBeUndefined()
})
