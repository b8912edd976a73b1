/** What was paid and what came back, where a page says both of one order. */
import { expect, test } from 'vitest'
import type { Known } from '../../page/prices/known.ts'
import { findPrice } from '../../page/prices/pointed.ts'
import { readAt } from '../../page/prices/printed.ts'
import { refundsIn } from '../../page/prices/refunds.ts'
import { readAmounts } from '../unit/price-shapes.ts'
import { openPage, pages, sampleOf } from './read-sample.ts'

/** The amounts that the page says of an order at the price in which this text stands; undefined without both. */
function saidAt(words: string, order: readonly string[]): [number, number] | undefined {
  const known = textsWith(/[￥¥]/).flatMap((anchor): Known[] => {
    const reading = readAt(anchor, readAmounts, new Map())
    return reading?.printed ? [{ anchor, ...reading }] : []
  })
  const below = (element: Element) => known.filter(({ anchor }) => element.contains(anchor))
  const prices = { around: () => [], below, ofMark: () => undefined }
  const found = known.find(({ printed }) => printed?.texts.map(({ data }) => data).join('') === words)
  const element = found?.anchor.parentElement as Element
  const { paid, refunded } = findPrice(prices, readAmounts, refundsIn(order), element)?.describe() ?? {}
  return paid && refunded && [paid.money.minor, refunded.money.minor]
}

function textsWith(pattern: RegExp): Text[] {
  const texts: Text[] = []
  const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = all.nextNode(); text; text = all.nextNode())
    if (pattern.test((text as Text).data)) texts.push(text as Text)
  return texts
}

const orderOf = (kind: string) => pages.kinds.find((one) => one.kind === kind)?.spots?.order ?? []

test('a list’s line about a refund, and what was paid for its order', async () => {
  const { html, url } = sampleOf('order-list-new')
  await openPage(html, url)
  expect(saidAt('支付宝¥8.27', orderOf('order-list'))).toEqual([14317, 827])
  expect(saidAt('￥143.17', orderOf('order-list'))).toEqual([14317, 827])
  // An order without a refund, beside a badge that speaks of refunds.
  expect(saidAt('￥318.80', orderOf('order-list'))).toBeUndefined()
})

test.each(['order-detail-new', 'order-detail-old-taobao', 'order-detail-old-tmall'])(
  'the details of an order: %s',
  async (name) => {
    const { html, url } = sampleOf(name)
    await openPage(html, url)
    const paid = textsWith(/^实付款/).at(-1)
    const row = paid?.parentElement?.closest('p, [class*="detailInfoItemRow--"], [class*="pay-info-mod__fee"]')
    row?.insertAdjacentHTML('afterend', '<p><span>退款金额：</span><b>￥20.00</b></p>')
    expect(saidAt('￥20.00', orderOf('order-detail'))?.[1]).toBe(2000)
  },
)
