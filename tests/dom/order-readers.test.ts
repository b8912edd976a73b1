/** Readers in detail: what is not read, when a countdown counts from, and the data in a page's own scripts. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { makeFold } from '../../core/fold.ts'
import type { OrderFacts } from '../../core/orders/facts.ts'
import { dataInScript } from '../../page/orders/embedded-data.ts'
import { makeFirstSeen } from '../../page/orders/first-seen.ts'
import { rowsIn } from '../../page/orders/labelled.ts'
import { listOrder, orderId, taobaoDetail } from '../unit/order-data.ts'
import { readPage } from './read-sample.ts'

const seenAt = Date.UTC(2026, 10, 22, 4)
const fold = makeFold('訂订單单編编號号')
const listUrl = 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm'

beforeEach(() => void vi.useFakeTimers({ now: seenAt, toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

const quoted = (data: unknown) => JSON.stringify(data).replace(/\\/g, '\\\\').replace(/'/g, "\\'")

describe('data in a script', () => {
  test.each<[string, string, unknown]>([
    ['JSON in quotes', `var data = JSON.parse('{"a":"b\\\\"c"}');`, { a: 'b"c' }],
    ['JSON in quotes over several lines', `var data = JSON.parse('{"a":1,\\\n"b":2}');`, { a: 1, b: 2 }],
    ['escaped characters', String.raw`var data = JSON.parse('{"a":"\u4e2d\x41\/"}')`, { a: '中A/' }],
    ['an object', `var detailData = {"a":{"b":"}"}};\nnext()`, { a: { b: '}' } }],
    ['an object that is no JSON', `var detailData = {a: alert(1)};`, undefined],
    ['broken JSON', `var data = JSON.parse('{"a":');`, undefined],
    ['an object that never ends', `var data = {"a": 1`, undefined],
    ['another name', `var metadata2 = {"a":1}`, undefined],
  ])('%s', (_, text, wanted) => {
    expect(dataInScript(text)).toEqual(wanted)
  })
})

describe('orders whose elements are not there yet', () => {
  const page = (data: unknown, body: string) =>
    `<html><head></head><body>${body}<script>var data = JSON.parse('${quoted(data)}')</script></body></html>`
  const row = `<div class="js-order-container"><table><tr><td class="bought-wrapper-mod__head-info-cell___1"><span>订单号: ${orderId}</span></td></tr>
    <tr><td><span class="text-mod__link___1">卖家已发货</span></td></tr></table></div>`

  test('the page’s data adds what the row does not say', async () => {
    const [facts] = await readPage(page({ mainOrders: [listOrder(orderId)] }, row), listUrl, seenAt)
    expect(facts).toMatchObject({
      orderId,
      trade: { status: 'WAIT_BUYER_CONFIRM_GOODS' },
      shop: '茶叶小铺',
      times: { createdAt: Date.UTC(2026, 10, 6, 15, 8, 55) },
    })
    expect(facts?.items?.map(({ title }) => title).sort()).toEqual(['竹茶盘', '陶瓷茶杯'])
  })

  test('the data of another order adds nothing', async () => {
    const [facts] = await readPage(page(taobaoDetail('5190000000000099999'), row), listUrl, seenAt)
    expect(facts?.shop).toBeUndefined()
  })
})

describe('nothing rather than something wrong', () => {
  const order = (id: string, printed: string, more = '') =>
    `<html><head></head><body><div id="shopOrderContainer_${id}"><span class="shopInfoOrderId--x">订单号: ${printed}</span>
      <span class="shopInfoStatus--x">卖家已发货</span>${more}</div></body></html>`

  test('an order whose two numbers differ is not read', async () => {
    expect(await readPage(order(orderId, '5190000000000067890'), listUrl, seenAt)).toEqual([])
    expect(await readPage(order(orderId, orderId), listUrl, seenAt)).toHaveLength(1)
  })

  test('prices of recommendations inside an order are not its price', async () => {
    const strip = `<div class="extBlank--x"><div class="payment--x"><div class="trade-price-container">￥19.90</div></div></div>`
    const [facts] = await readPage(order(orderId, orderId, strip), listUrl, seenAt)
    expect(facts?.amounts).toBeUndefined()
  })

  test('our own elements are no part of the page', async () => {
    const [facts] = await readPage(order(orderId, orderId, '<taolens-order></taolens-order>'), listUrl, seenAt)
    expect(facts?.trade).toEqual({ status: 'WAIT_BUYER_CONFIRM_GOODS', words: '卖家已发货' })
  })
})

describe('a countdown counts from when its page printed it', () => {
  const [second, minute, hour, day] = [1000, 60_000, 3_600_000, 86_400_000]
  /** Readings as [minutes after the first, words, remaining ms, granularity]; the end that holds, from the first reading. */
  function ends(
    ...readings: [atMinute: number, words: string, remainingMs: number, granularityMs: number][]
  ): number[] {
    const memory = makeFirstSeen()
    return readings.map(([atMinute, words, remainingMs, granularityMs]) => {
      const at = seenAt + atMinute * minute
      const facts: OrderFacts = {
        orderId,
        site: 'taobao',
        pageKind: 'order-list',
        url: listUrl,
        seenAt: at,
        deadlines: { 'confirm-receipt': { remainingMs, granularityMs, words, seenAt: at } },
      }
      const held = memory.settle(facts, at).deadlines?.['confirm-receipt']
      return (held?.seenAt ?? 0) + (held?.remainingMs ?? 0) - seenAt
    })
  }

  test('not from when the same words were read again', () => {
    expect(ends([0, '9天9时', 9 * day, hour], [3000, '9天9时', 9 * day, hour])).toEqual([9 * day, 9 * day])
  })

  test('newer words hold', () => {
    expect(ends([0, '9天9时', 9 * day, hour], [90, '9天8时', 9 * day - hour, hour])[1]).toBe(9 * day + 30 * minute)
  })

  test('a hidden page counts too slowly: what it prints then does not hold, however small the steps', () => {
    const drifting = Array.from({ length: 200 }, (_, i): [number, string, number, number] => {
      return [i, `01:00:0${i}`, hour - i * second, second]
    })
    expect(Math.max(...ends(...drifting))).toBeLessThan(hour + 2 * minute)
  })

  test('a page that slept for days prints too much: its last right reading counts', () => {
    const slept = ends([0, '2天 05:00:00', 2 * day, second], [3 * 1440, '2天 04:59:59', 2 * day - second, second])
    expect(slept[1]).toBe(2 * day)
  })

  test('an extension holds: it is more than a page that stood still could be behind', () => {
    expect(ends([0, '2天', 2 * day, hour], [30, '5天', 5 * day, hour])[1]).toBe(5 * day + 30 * minute)
  })

  test('a countdown that is drawn before it is known does not hold', () => {
    expect(ends([0, '00:00:00', 0, second], [0.02, '23:59:59', day, second])[1]).toBe(day + 0.02 * minute)
  })
})

test.each<[string, string]>([
  ['two elements', '<div><b>订单编号</b><i>123</i></div>'],
  ['a colon of its own', '<p><span>订单编号</span><span>：</span><span>123</span></p>'],
  ['a list of terms', '<dl><dt>订单编号：</dt><dd>123 <a>复制</a></dd><dt>卖家：</dt><dd>某店</dd></dl>'],
  ['text after a label', '<span><em>訂單編號：</em>123</span>'],
  ['a button inside', '<div><b>订单编号</b><i>123</i><button>复制</button></div>'],
])('rows of labels and values: %s', (_, html) => {
  document.body.innerHTML = html
  expect(rowsIn(document.body, new Set(['订单编号']), fold)).toEqual([['订单编号', '123']])
})
