import { describe, expect, test } from 'vitest'
import type { OrderFacts, SubOrderFacts } from '../../core/orders/facts.ts'
import { mergeFacts } from '../../core/orders/merge.ts'
import { inOneScript } from '../../core/orders/one-script.ts'

const base: OrderFacts = {
  orderId: '5190000000000012345',
  site: 'taobao',
  pageKind: 'order-list',
  url: 'list',
  seenAt: 1000,
}
const refund = { status: 'SUCCESS', words: '退款成功' } as const
const merge = (older: SubOrderFacts[], newer: SubOrderFacts[]) =>
  mergeFacts({ ...base, items: older }, { ...base, seenAt: 2000, items: newer }, inOneScript).items

describe('items with fewer options on one page', () => {
  const short = { title: '盲盒', options: '规格：M3混装' }
  const long = { title: '盲盒', options: '规格：M3混装 包装：塑料盒', quantity: 2 }

  test.each([
    [short, long],
    [long, short],
  ])('one contained in the other is one item, and the fuller options stay', (older, newer) => {
    expect(merge([older], [newer])).toMatchObject([{ title: '盲盒', options: long.options, quantity: 2 }])
  })

  // A list may print the values without their names.
  test.each([
    ['M3混装 塑料盒', long.options],
    ['M3混装', long.options],
    ['黑 1:64', '颜色分类：黑 比例：1:64'],
  ])('%s and %s are one', (one, other) => {
    expect(merge([{ title: '盲盒', options: one, refund }], [{ title: '盲盒', options: other }])).toEqual([
      { title: '盲盒', options: other, refund, readAt: { 'refund.status': 1000 } },
    ])
    expect(merge([{ title: '盲盒', options: other }], [{ title: '盲盒', options: one }])).toHaveLength(1)
  })

  test.each([
    ['规格：M3混装', '包装：塑料盒'],
    ['规格：M3', '规格：M3混装'],
    ['规格：M3混装 包装：纸盒', '规格：M3混装 包装：塑料盒'],
    ['M3混装 纸盒', '规格：M3混装 包装：塑料盒'],
    ['M3', '规格：M3混装'],
    ['64', '1:64'],
    ['黑 64', '颜色分类：黑 比例：1:64'],
    ['上装：黑 下装：白', '上装：白 下装：黑'],
  ])('%s and %s are two', (one, other) => {
    expect(merge([{ title: '盲盒', options: one }], [{ title: '盲盒', options: other }])).toHaveLength(2)
  })

  test('the same options come before contained ones', () => {
    expect(merge([short, { ...long, refund }], [long, { ...short, quantity: 1 }])).toMatchObject([
      { options: long.options, refund },
      { options: short.options, quantity: 1 },
    ])
    expect(merge([short, long], [short])).toHaveLength(2)
    expect(merge([long], [short, long])).toHaveLength(2)
  })

  test('no refund word goes to one of two that it may belong to', () => {
    const other = { title: '盲盒', options: '规格：M3混装 包装：纸盒' }
    expect(merge([{ ...short, refund }], [long, other])).toEqual([long, other])
  })
})
