/** The list of refunds: each request gives its order, its item and its state, or nothing. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { addLabels, readPage } from './read-sample.ts'

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

test.each([
  ['as it is', () => {}],
  ['translated', addLabels],
])('each request is the refund of one item of its order, %s', async (_, change) => {
  const other = request('4999000552617090010', '茶杯', '退款成功')
  const facts = await readPage(page(request('4999000552617090002', '毛衣', '请退货'), other), url, seenAt, change)
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

describe('a list that looks otherwise is read by its words', () => {
  const id = '4999000552617090002'
  const title = '<a href="//item.taobao.com/item.htm?id=1">毛衣</a>'
  const card = (number: string, rest: string) =>
    `<section class="card"><p>订单编号：${number}</p><div>${rest}</div></section>`
  const read = (...cards: string[]) =>
    readPage(`<html><head></head><body><main>${cards.join('')}</main></body></html>`, url, seenAt)

  test('requests with label and value in one text, or as rows', async () => {
    const facts = await read(
      card(id, `${title}<p>退款编号：499900088123456789</p><p>退款金额：￥49.90</p><b>请退货</b>`),
      `<table><tbody><tr><td>訂單號</td><td>4999000552617090010</td><td>${title}</td><td>退款成功</td></tr></tbody></table>`,
    )
    expect(facts.map((one) => [one.orderId, one.items])).toEqual([
      [
        id,
        [
          {
            title: '毛衣',
            refund: expect.objectContaining({
              status: 'WAIT_BUYER_RETURN_GOODS',
              amountFen: 4990,
              refundId: '499900088123456789',
            }),
          },
        ],
      ],
      ['4999000552617090010', [{ title: '毛衣', refund: expect.objectContaining({ status: 'SUCCESS' }) }]],
    ])
  })

  test.each<[string, string[]]>([
    [
      'without a state, beside one with another number',
      [card(id, title), card('499900****090010', `${title}<b>退款成功</b>`)],
    ],
    ['with two states', [card(id, `${title}<b>请退货</b><b>退款成功</b>`)]],
    ['with two items', [card(id, `${title}<a href="//item.taobao.com/item.htm?id=2">裤子</a><b>请退货</b>`)]],
    ['whose state nobody sees', [card(id, `${title}<b style="display:none">请退货</b>`)]],
    ['without a title', [card(id, '<b>请退货</b>')]],
    [
      'with two numbers',
      [`<section><p>订单编号：${id}</p><p>订单编号：4999000552617090010</p>${title}<b>请退货</b></section>`],
    ],
  ])('nothing of a request %s', async (_, cards) => {
    expect(await read(...cards)).toEqual([])
  })

  test('another page about a refund is no list', async () => {
    const html = `<html><head></head><body>${card(id, `${title}<b>请退货</b>`)}</body></html>`
    expect(await readPage(html, 'https://refund2.taobao.com/dispute/apply.htm', seenAt)).toEqual([])
  })
})
