/** The page of one order: what it says besides its rows, and what follows from that. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { orderId } from '../unit/order-data.ts'
import { readPage } from './read-sample.ts'

const seenAt = Date.UTC(2026, 10, 22, 4)
const url = `https://trade.taobao.com/trade/detail/trade_order_detail.htm?biz_order_id=${orderId}`

beforeEach(() => void vi.useFakeTimers({ now: seenAt, toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

interface Detail {
  link?: string
  header?: string
  services?: string
}

const detail = ({ link = '#', header = '', services = '' }: Detail) => `<html><head></head><body>
  <div class="tbpc-order-detail-main"><div id="headerContainer"><span class="content--x">买家已付款</span>${header}</div>
  <div class="trade-order-detail-order-info"><a href="${link}"><span class="titleText--x">陶瓷茶杯</span></a>
  <div class="info--x"><div class="trade-clamp-wrap">${services}</div></div></div>
  <div><div>订单编号</div><div>${orderId}</div></div><div><div>付款时间</div><div>2026-11-22 10:00:00</div></div></div></body></html>`

const read = async (page: Detail) => (await readPage(detail(page), url, seenAt))[0]

test.each([
  ['https://item.taobao.com/item.htm?id=1', 'taobao'],
  ['https://detail.tmall.com/item.htm?id=1', 'tmall'],
  ['//chaoshi.detail.tmall.com/item.htm?id=1', 'tmall'],
  ['//detail.tmall.hk/hk/item.htm?id=1', 'tmall'],
])('an order on Taobao’s page whose item is at %s is one of %s', async (link, site) => {
  expect((await read({ link }))?.site).toBe(site)
})

test('the services of an item are kept as they are printed, up to a bound', async () => {
  const facts = await read({ services: '<span>不支持7天无理由</span> <b>假一赔四</b>' })
  expect(facts?.items).toEqual([{ title: '陶瓷茶杯', services: '不支持7天无理由 假一赔四' }])
  expect((await read({ services: '赔'.repeat(2000) }))?.items?.[0]?.services).toHaveLength(500)
})

test.each([
  ['商家承诺付款后15天内发货', '商家承诺付款后15天内发货'],
  ['付款後15天內出貨', '付款後15天內出貨'],
  ['商家将在还剩2天3时内发货', undefined],
  ['请放心购买', undefined],
])('beside the status, %s: kept is %s', async (words, kept) => {
  expect((await read({ header: `<div class="subTitle--x">${words}</div>` }))?.shipWords).toBe(kept)
})

test('an item of which a page shows only numbers is none: it would be one more than other pages know', async () => {
  const number = '5190000000000012346'
  const form = `<html><head></head><body><div><span>订单编号</span><span>${orderId}</span></div></body></html>`
  const address = `https://refund2.taobao.com/dispute/apply.htm?bizOrderId=${number}`
  const [asked] = await readPage(form, address, seenAt)
  expect(asked).toMatchObject({ orderId })
  expect(asked).not.toHaveProperty('items')
  const bare = detail({}).replace(/<a href.*?<\/a>/, '<div class="col--x"><div>1</div></div>')
  expect((await readPage(bare, url, seenAt))[0]).not.toHaveProperty('items')
})
