/** The list of refunds: each request gives its order, its item and its state, or nothing. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readPage } from './read-sample.ts'

const seenAt = Date.UTC(2026, 10, 22, 4)
const url = 'https://refund2.taobao.com/dispute/buyerDisputeList.htm'

beforeEach(() => void vi.useFakeTimers({ now: seenAt, toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

const number = (label: string, digits: string) =>
  `<div class="copy-container"><span>${label}：</span><em>${digits}</em><a>复制</a></div>`
const request = (orderId: string, title: string, state: string, more = '') => `<li>
  <div class="mod-dispute-header">${number('退款编号', '499900088123456789')}${number('订单编号', orderId)}</div>
  <div class="mod-dispute-body"><a href="//item.taobao.com/item.htm?id=1">${title}</a>
    <div><span>退款金额</span><span>：</span><span>￥</span><span>49.90</span></div>
    <div class="state">${state}</div>${more}
    <a href="//refund2.taobao.com/dispute/detail.htm?disputeType=1&bizOrderId=4999000552617090003">查看</a></div></li>`
const page = (...requests: string[]) => `<html><head></head><body><ul id="page">${requests.join('')}</ul></body></html>`

test('each request is the refund of one item of its order', async () => {
  const other = request('4999000552617090010', '茶杯', '退款成功')
  const facts = await readPage(page(request('4999000552617090002', '毛衣', '请退货'), other), url, seenAt)
  expect(facts).toEqual([
    {
      orderId: '4999000552617090002',
      site: 'taobao',
      pageKind: 'refund',
      url,
      seenAt,
      items: [
        {
          subOrderId: '4999000552617090003',
          title: '毛衣',
          refund: {
            status: 'WAIT_BUYER_RETURN_GOODS',
            words: '请退货',
            refundId: '499900088123456789',
            amountFen: 4990,
          },
        },
      ],
    },
    expect.objectContaining({ orderId: '4999000552617090010' }),
  ])
})

test.each<[string, string]>([
  ['no order number', request('', '毛衣', '请退货')],
  ['a masked order number', request('499900****090002', '毛衣', '请退货')],
  ['a state that nobody knows', request('4999000552617090002', '毛衣', '处理环节七')],
  ['two states', request('4999000552617090002', '毛衣', '请退货', '<p>退款成功</p>')],
  ['no title', request('4999000552617090002', '', '请退货')],
])('nothing is read from a request with %s', async (_, html) => {
  expect(await readPage(page(html), url, seenAt)).toEqual([])
})
