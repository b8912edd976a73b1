import { describe, expect, test } from 'vitest'
import type { OrderFacts, RefundFacts, SubOrderFacts } from '../../core/orders/facts.ts'
import { mergeFacts, readTimeOf } from '../../core/orders/merge.ts'
import { inOneScript } from '../../core/orders/one-script.ts'

const base: OrderFacts = {
  orderId: '5190000000000012345',
  site: 'taobao',
  pageKind: 'order-list',
  url: 'list',
  seenAt: 1000,
}
const countdown = (remainingMs: number, seenAt: number) => ({ remainingMs, granularityMs: 1, words: '还剩', seenAt })

describe('two readings of one order', () => {
  const older: OrderFacts = {
    ...base,
    shop: '茶叶小铺',
    trade: { status: 'WAIT_BUYER_CONFIRM_GOODS', words: '卖家已发货' },
    times: { createdAt: 1 },
    logistics: { state: 'TRANSPORT', words: '运输中', carrier: '圆通速递' },
    deadlines: { 'confirm-receipt': countdown(500, 1000), ship: countdown(1, 1000) },
  }
  const newer: OrderFacts = {
    ...base,
    pageKind: 'order-detail',
    url: 'detail',
    seenAt: 2000,
    trade: { status: 'TRADE_FINISHED' },
    times: { confirmedAt: 2 },
    logistics: { state: 'SIGN' },
    deadlines: { 'confirm-receipt': countdown(300, 2000) },
  }

  test('the newer wins field by field, and what it does not print stays', () => {
    expect(mergeFacts(older, newer)).toEqual({
      ...newer,
      shop: '茶叶小铺',
      times: { createdAt: 1, confirmedAt: 2 },
      logistics: { state: 'SIGN', carrier: '圆通速递' },
      deadlines: { 'confirm-receipt': countdown(300, 2000), ship: countdown(1, 1000) },
      readAt: { 'deadlines.ship': 1000, 'logistics.carrier': 1000, shop: 1000, 'times.createdAt': 1000 },
    })
  })

  test('each field knows when it was read', () => {
    const facts = mergeFacts(older, newer)
    expect(readTimeOf(facts, 'shop')).toBe(1000)
    expect(readTimeOf(facts, 'trade')).toBe(2000)
  })

  test('a status never keeps the words of another', () => {
    expect(mergeFacts(older, newer).trade).toEqual({ status: 'TRADE_FINISHED' })
    expect(mergeFacts(older, newer).logistics).not.toHaveProperty('words')
  })

  test('another order is not mixed in', () => {
    expect(mergeFacts(older, { ...newer, orderId: '5190000000000099999' })).toBe(older)
  })
})

describe('a refund request after one that ended', () => {
  const asked = { status: 'WAIT_SELLER_AGREE', words: '待商家处理' } as const
  const details = { refundId: '499900088123456789', amountFen: 4990, reason: '不喜欢', appliedAt: 500 }
  const at = (seenAt: number, refund: RefundFacts): OrderFacts => ({ ...base, seenAt, refund })
  const first = at(1000, { ...asked, ...details })
  const all = (...readings: OrderFacts[]) => readings.reduce((a, b) => mergeFacts(a, b)).refund

  test.each(['CLOSED', 'SUCCESS'] as const)('%s: has nothing of that one', (status) => {
    const ended = at(2000, { status })
    const again = { ...asked, earlier: { ...details, readAt: 2000 } }
    expect(all(first, ended)).toEqual({ ...details, status })
    expect(all(first, ended, at(3000, asked))).toEqual(again)
    expect(all(at(3000, asked), first, ended)).toEqual(again)
    expect(all(at(2000, { ...details, status }), at(3000, asked))).toEqual(again)
    expect(all(first, ended, at(3000, { ...asked, refundId: '2', appliedAt: 2500 }), at(4000, asked))).toEqual({
      ...asked,
      refundId: '2',
      appliedAt: 2500,
      earlier: { amountFen: 4990, reason: '不喜欢', readAt: 2000 },
    })
    expect(all(first, ended, at(3000, asked), at(4000, ended.refund as RefundFacts))).toEqual({ ...details, status })
  })

  test('one that was refused and changed keeps its own, and when it was refused', () => {
    const refused = at(2000, { status: 'SELLER_REFUSE_BUYER' })
    expect(all(first, refused)).toEqual({ ...details, status: 'SELLER_REFUSE_BUYER' })
    const changed = { ...asked, ...details, refusedAt: 2000 }
    expect(all(first, refused, at(3000, asked))).toEqual(changed)
    expect(all(at(3000, asked), refused, first)).toEqual(changed)
    expect(all(at(1000, changed), at(4000, { status: 'CLOSED' }), at(5000, asked))).toEqual({
      ...asked,
      earlier: { ...details, refusedAt: 2000, readAt: 4000 },
    })
  })

  test('one that goes on keeps its own', () => {
    expect(all(first, at(2000, asked))).toEqual({ ...asked, ...details })
  })
})

describe('items', () => {
  const cup: SubOrderFacts = { title: '陶瓷茶杯', options: '颜色分类：白色', quantity: 2 }
  const tray: SubOrderFacts = { title: '竹茶盘', options: '颜色分类：大号' }
  const refund = { status: 'SUCCESS', words: '退款成功' } as const
  const merge = (older: SubOrderFacts[], newer: SubOrderFacts[]) =>
    mergeFacts({ ...base, items: older }, { ...base, seenAt: 2000, items: newer }, inOneScript).items

  test('are the same by number, or by title and options', () => {
    expect(
      merge(
        [
          { ...cup, subOrderId: '1' },
          { ...tray, refund },
        ],
        [
          { ...tray, options: '颜色分类: 大号' },
          { subOrderId: '1', title: '杯' },
        ],
      ),
    ).toEqual([
      { title: '竹茶盘', options: '颜色分类: 大号', refund, readAt: { 'refund.status': 1000 } },
      {
        subOrderId: '1',
        title: '杯',
        options: '颜色分类：白色',
        quantity: 2,
        readAt: { options: 1000, quantity: 1000 },
      },
    ])
  })

  test('one that a page leaves out stays', () => {
    expect(merge([cup, tray], [cup])).toHaveLength(2)
  })

  test('no refund word goes to the wrong one of two that look the same', () => {
    const twins = [{ title: '陶瓷茶杯' }, { title: '陶瓷茶杯' }]
    expect(
      merge(
        [
          { ...cup, refund },
          { ...cup, options: '颜色分类：黑色' },
        ],
        twins,
      ),
    ).toEqual(twins)
  })

  describe('in both scripts', () => {
    const simplified = {
      title: '紫砂壶礼盒装后院果干',
      options: '颜色分类：红色 容量：200毫升',
      quantity: 2,
      priceFen: 900,
    }
    const traditional = { title: '紫砂壺禮盒裝後院果乾', options: '顏色分類：紅色 容量：200毫升', refund }

    test.each([
      [simplified, traditional],
      [traditional, simplified],
    ])('one item is one', (older, newer) => {
      expect(merge([older], [newer])).toMatchObject([{ ...newer, refund, quantity: 2 }])
    })

    const blue = { ...simplified, options: '颜色分类：蓝色 容量：200毫升', quantity: 5 }
    const otherBlue = { ...traditional, options: '顏色分類：藍色 容量：200毫升' }

    test('each colour is itself, wherever it stands and however many a page prints', () => {
      expect(merge([simplified, blue], [otherBlue, traditional])).toMatchObject([{ quantity: 5 }, { quantity: 2 }])
      expect(merge([simplified, blue], [otherBlue])).toHaveLength(2)
      expect(merge([{ title: '瓷杯 蓝' }], [{ title: '瓷杯 紅' }])).toHaveLength(2)
      expect(merge([blue], [traditional])).toHaveLength(2)
    })

    test('fewer options are found again in the other script', () => {
      expect(merge([{ ...blue, options: '颜色分类：蓝色' }, simplified], [otherBlue])).toMatchObject([
        { quantity: 2 },
        { options: otherBlue.options, quantity: 5 },
      ])
    })

    test.each([
      ['红茶', '绿茶'],
      ['红茶礼盒', '紅茶礼品'],
      ['紅茶', '绿茶叶'],
      ['茶盤', '茶壶'],
    ])('%s and %s are two', (one, other) => {
      const price = { quantity: 1, priceFen: 100 }
      expect(merge([{ title: one, ...price }], [{ title: other, ...price }])).toHaveLength(2)
    })
  })

  test('keep the order of the page when only one reading has any', () => {
    const titles = (items: SubOrderFacts[] | undefined) => items?.map(({ title }) => title)
    expect(titles(merge([cup, tray], []))).toEqual(['陶瓷茶杯', '竹茶盘'])
    expect(titles(merge([], [cup, tray]))).toEqual(['陶瓷茶杯', '竹茶盘'])
  })
})
