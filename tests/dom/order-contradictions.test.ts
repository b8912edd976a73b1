/** A page whose text and whose own data contradict each other: neither is said, until the page says something new. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { pageAt } from '../../page/kinds.ts'
import { makePageReader } from '../../page/orders/read-page.ts'
import { listItem, listOrder, orderId } from '../unit/order-data.ts'
import { index, openPage, pages } from './read-sample.ts'

const seenAt = Date.UTC(2026, 10, 7, 4)
const [hour, day] = [3_600_000, 86_400_000]
const url = 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm'
const quoted = (data: unknown) => JSON.stringify(data).replace(/\\/g, '\\\\').replace(/'/g, "\\'")

beforeEach(() => void vi.useFakeTimers({ now: seenAt, toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

interface Row {
  status?: string
  left?: string
  total?: string
  promise?: string
}

function rowOf({
  status = '卖家已发货',
  left = '还剩9天9时',
  total = '￥47.40',
  promise = '11月08日 23:10前发货',
}: Row) {
  return `<table><tr><td class="bought-wrapper-mod__head-info-cell___1"><span>订单号: ${orderId}</span></td></tr>
    <tr><td class="suborder-mod__production___1"><div class="production-mod__production___1"><p><a><span></span><span>陶瓷茶杯</span></a></p>
    <p><span class="production-mod__sku-item___1"><span>颜色分类</span><span>：</span><span>白色</span></span></p>
    <p class="production-mod__extra___1">${promise}</p></div></td>
    <td><div class="price-mod__price___1"><strong>${total}</strong></div></td>
    <td><span class="text-mod__link___1">${status}</span><i class="icon-text-mod__time___1"></i><span>${left}</span></td></tr></table>`
}

async function open(first: Row) {
  const data = { mainOrders: [listOrder(orderId, { subOrders: [listItem('陶瓷茶杯', '白色')] })] }
  const html = `<html><head></head><body><div class="js-order-container">${rowOf(first)}</div>
    <script>var data = JSON.parse('${quoted(data)}')</script></body></html>`
  const view = await openPage(html, url)
  const reader = makePageReader(view, pageAt(new URL(url), pages), index)
  const root = document.querySelector('.js-order-container') as Element
  return (row: Row, at = seenAt) => {
    root.innerHTML = rowOf(row)
    const facts = reader?.read(root, at)?.facts
    return {
      trade: facts?.trade?.status,
      left: facts?.deadlines?.['confirm-receipt']?.remainingMs,
      total: facts?.amounts?.totalFen,
      paid: facts?.amounts?.paidFen,
      ship: facts?.items?.[0]?.deadlines?.ship?.dueAt,
      items: facts?.items?.length,
    }
  }
}
const ship = Date.parse('2026-11-08T23:10:00+08:00')
const all = { trade: 'WAIT_BUYER_CONFIRM_GOODS', left: 9 * day + 9 * hour, total: 4740, paid: 4740, ship, items: 1 }

test('what agrees is said', async () => {
  const read = await open({})
  expect(read({})).toEqual(all)
})

test.each<[string, Row, Record<string, unknown>]>([
  ['countdown', { left: '还剩2天9时' }, { left: undefined }],
  ['total', { total: '￥147.40' }, { total: undefined, paid: undefined }],
  ['promise of its item', { promise: '11月09日 23:10前发货' }, { ship: undefined }],
  ['status', { status: '交易成功' }, { trade: 'unknown', left: undefined, paid: undefined }],
])('of another %s neither is said', async (_, row, wanted) => {
  const read = await open(row)
  expect(read(row)).toMatchObject(wanted)
  // It is not the later one that is right, as long as the page says the same.
  expect(read(row, seenAt + hour)).toMatchObject(wanted)
})

test('what the page has changed since holds', async () => {
  const read = await open({})
  read({})
  expect(read({ left: '还剩12天9时' }, seenAt + 60_000)).toMatchObject({ left: 12 * day + 9 * hour })
  expect(read({ status: '交易成功', left: '' }, seenAt + 120_000)).toMatchObject({ trade: 'TRADE_FINISHED' })
})
