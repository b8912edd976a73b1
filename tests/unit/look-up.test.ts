import { describe, expect, test } from 'vitest'
import { type LabelMatch, lookUp } from '../../core/look-up.ts'
import { smallReader } from './small-source.ts'

const lines = {
  'review-any': { zh: '评价' },
  'review-write': { zh: '评价', on: ['order-list' as const] },
  'reviews-read': { zh: '评价', on: ['item' as const, 'shop' as const] },
  'list-only': { zh: '展开订单', on: ['order-list' as const] },
  items: { zh: '共{count}件' },
  seven: { zh: '7天无理由退货' },
  days: { zh: '{duration}无理由退货' },
  off: { zh: '满{n}减{n2}' },
  piece: { zh: '件', part: true as const },
  logistics: { zh: ['物流信息', '物流'] },
  refund: { zh: '退款' },
  'name-first': { zh: '{text}给你发来消息' },
  'name-last': { zh: '快件已由{text}' },
  'name-middle': { zh: '快件已由{text}签收' },
  'name-and-time': { zh: '快递员{text}将在{duration}内派送{n}件' },
  'label-first': { zh: '{label}说明' },
  'label-last': { zh: '查看{label}' },
  between: { zh: '{text}转交给{text2}' },
}
const { vocabulary } = smallReader(lines)
const keys = Object.keys(lines)
const describeMatch = (match: LabelMatch | undefined): string | undefined =>
  match &&
  [
    keys[match.row],
    ...match.slots.map(({ name, raw, label }) => `${name}=${label ? `<${describeMatch(label)}>` : raw}`),
  ].join(' ')
const found = (text: string, page = 'any') => describeMatch(lookUp(text, 0, text.length, page, vocabulary))

describe('the meaning of this kind of page comes first', () => {
  test.each([
    ['评价', 'order-list', 'review-write'],
    ['评价', 'item', 'reviews-read'],
    ['评价', 'shop', 'reviews-read'],
    ['评价', 'cart', 'review-any'],
    ['评价', 'any', 'review-any'],
    ['评价', 'no such page', 'review-any'],
    ['展开订单', 'order-list', 'list-only'],
    ['展开订单', 'cart', undefined],
    ['展开订单', 'any', undefined],
  ])('%s on %s → %s', (text, page, expected) => {
    expect(found(text, page)).toBe(expected)
  })
})

describe('fixed wordings', () => {
  test.each([
    ['物流 信 息', 'logistics'],
    ['物流', 'logistics'],
    ['物流信', undefined],
    ['物流信息息', undefined],
    ['共２件', 'items count=２'],
    ['共 1.2万+ 件', 'items count=1.2万+'],
    ['满200减30', 'off n=200 n2=30'],
    ['满¥200减30', undefined],
    // A wording with the very digits comes before the one with a slot.
    ['7天无理由退货', 'seven'],
    ['15天无理由退货', 'days duration=15天'],
  ])('%s → %s', (text, expected) => {
    expect(found(text)).toBe(expected)
  })

  test('only the part between the positions is read', () => {
    expect(describeMatch(lookUp('（共2件）', 1, 4, 'any', vocabulary))).toBe('items count=2')
  })
})

describe('free text and labels inside a wording', () => {
  test.each([
    ['张三给你发来消息', 'name-first text=张三'],
    ['快件已由前台', 'name-last text=前台'],
    // The longer wording first.
    ['快件已由前台签收', 'name-middle text=前台'],
    ['快件已由签收', 'name-last text=签收'],
    ['快件已由', undefined],
    ['快递员李四将在2小时内派送3件', 'name-and-time text=李四 duration=2小时 n=3'],
    ['快递员7号将在2小时内派送3件', 'name-and-time text=7号 duration=2小时 n=3'],
    ['甲转交给乙', 'between text=甲 text2=乙'],
    ['退款说明', 'label-first label=<refund>'],
    ['查看物流', 'label-last label=<logistics>'],
    ['查看共2件', 'label-last label=<items count=2>'],
    ['查看张三', undefined],
    // No label slot inside a label slot, and no part of a label.
    ['查看退款说明', undefined],
    ['查看件', undefined],
    // A known label in a free text is translated too.
    ['快件已由退款签收', 'name-middle text=<refund>'],
    // 「签收人：张三」 is a name and its value.
    ['快件已由：张三', undefined],
    // A place before the words, and a sentence behind the comma, are more than the one free text.
    ['【广州市】张三给你发来消息', undefined],
    ['快件已由张三，请注意查收', undefined],
    ['快件已由【广州一部】', 'name-last text=【广州一部】'],
    [`快件已由${'长'.repeat(40)}`, `name-last text=${'长'.repeat(40)}`],
    [`快件已由${'长'.repeat(41)}`, undefined],
  ])('%s → %s', (text, expected) => {
    expect(found(text)).toBe(expected)
  })

  test('every wording has a line of its own', () => {
    const texts = ['快件已由前台', '快件已由前台签收', '物流', '物流信息', '张三给你发来消息']
    const numbers = texts.map((text) => {
      const match = lookUp(text, 0, text.length, 'any', vocabulary)
      return match && vocabulary.numberOf(match.line)
    })
    expect(new Set(numbers).size).toBe(texts.length)
    expect(numbers).not.toContain(undefined)
  })
})
