import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findEdges, plainPunctuation } from '../../core/edges.ts'
import { makeFold } from '../../core/fold.ts'
import { spellings } from '../../scripts/vocabulary/spellings.ts'

const fold = makeFold(spellings)
const within = (text: string) => {
  const folded = fold(text)
  const { start, end } = findEdges(folded)
  return folded.slice(start, end)
}

describe('findEdges', () => {
  test.each([
    ['付款', '付款'],
    ['  付款\u00a0', '付款'],
    ['付款：', '付款'],
    ['付款…', '付款'],
    ['付款>>', '付款'],
    ['← 返回', '返回'],
    ['* 必填', '必填'],
    ['• 说明', '说明'],
    ['【已发货】', '已发货'],
    ['（付款）', '付款'],
    ['《规则》', '规则'],
    ['“评价”', '评价'],
    ['「评价」：', '评价'],
    ['[ 付款 ]', '付款'],
    ['(付款', '付款'],
    ['付款)', '付款'],
    ['评价”', '评价'],
    ['🔥热卖', '热卖'],
    ['✅ 已付款', '已付款'],
    ['❤️收藏❤️', '收藏'],
    ['★★★好评', '好评'],
    ['👩‍🚀 客服 👍🏽', '客服'],
    ['🇨🇳包邮', '包邮'],
    ['【🔥热卖】', '热卖'],
    ['①付款', '①付款'],
    ['❶🎁', ''],
  ])('%j → %j', (text, label) => {
    expect(within(text)).toBe(label)
  })

  test.each([
    ['付款（3）', '付款(3)'],
    ['[快照]说明', '[快照]说明'],
    ['（付款）（发货）', '(付款)(发货)'],
    ['“付款”与“发货”', '"付款"与"发货"'],
    ['（付款）：（发货）', '(付款):(发货)'],
  ])('a bracket whose partner is inside stays: %j', (text, label) => {
    expect(within(text)).toBe(label)
  })

  test.each([
    ['1、付款', '付款'],
    ['12. 付款', '付款'],
    ['（2）付款', '付款'],
    ['3）付款', '付款'],
  ])('a list number is an edge: %j', (text, label) => {
    expect(within(text)).toBe(label)
  })

  test.each(['12.5折', '3件', '100、付款', '1.2万', '2件付款'])('a number of the label is none: %j', (text) => {
    expect(within(text)).toBe(text)
  })

  test.each(['', ' ', '：', '【', '…', '>>>', '* - |'])('%j has no label', (text) => {
    expect(within(text)).toBe('')
  })

  test('the edges lie inside the text, and the label has none of its own', () => {
    const unit = fc.constantFrom(...'付款发货 ()[]<>"\':,.-|*>…1、')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 20 }), (text) => {
        const { start, end } = findEdges(text)
        expect(start >= 0 && start <= end && end <= text.length).toBe(true)
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
      }),
    )
  })
})

describe('plainPunctuation', () => {
  test.each([
    ['：', ': '],
    ['（3）', '(3)'],
    ['【', '['],
    ['，。！？', ', .!?'],
    ['「」', '“”'],
    ['～~', ''],
    ['1、', '1. '],
    ['、', ', '],
    ['→ abc', '→ abc'],
  ])('%j → %j', (text, plain) => {
    expect(plainPunctuation(text)).toBe(plain)
  })
})
