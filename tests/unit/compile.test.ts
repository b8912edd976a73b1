import { expect, test } from 'vitest'
import { makeVocabulary, wildKeyOf } from '../../core/vocabulary.ts'
import { compileDetails, compileLabels, compileRows } from '../../scripts/vocabulary/compile.ts'
import { type Line, smallReader, smallSource } from './small-source.ts'

const lines: Record<string, Line> = {
  items: { zh: ['共{count}件', '数量{count}'], said: { one: '{{count}} item', other: '{{ count }} items', note: 'n' } },
  sign: { zh: '已由{text}签收', said: 'Received by {{text}}' },
  info: { zh: '物流信息', said: { text: 'Delivery', note: 'Where it is.' } },
  info2: { zh: '物流资讯', said: 'News', on: ['shop'] },
  set: { zh: '设置', said: 'Settings' },
  unsaid: { zh: '没有译文' },
}
const source = smallSource(lines)
const compiled = compileLabels(source.entries)

test('one text a row; plural forms side by side, the count as the page printed it', () => {
  expect(compileRows(source, 'en')).toEqual([
    'one={{countText}} item\tother={{countText}} items',
    'Received by {{text}}',
    'Delivery',
    'News',
    'Settings',
    '',
  ])
})

test('pinyin of each wording and an explanation of each row', () => {
  const details = compileDetails(source, compiled.lines, 'en')
  expect(details.notes).toBe('n\n\nWhere it is.\n\n\n')
  const pinyin = details.pinyin.split('\n')
  expect(pinyin).toHaveLength(compiled.lines.length)
  expect(pinyin[compiled.lines.indexOf('共{count}件')]).toBe('gòng {count} jiàn')
  expect(pinyin[compiled.lines.indexOf('已由{text}签收')]).toBe('yǐ yóu {text} qiān shōu')
})

test('a line’s number finds its wording', () => {
  const { find, findWild, numberOf } = makeVocabulary(compiled.data)
  const wordingOf = ({ line }: { line: number }) => compiled.lines[numberOf(line)]
  const plain = compiled.lines.filter((zh) => !zh.includes('{'))
  expect(plain).toContain('物流信息')
  for (const zh of plain) expect(find(zh).map(wordingOf), zh).toContain(zh)
  expect(findWild(wildKeyOf(['已由', '签收'])).map(wordingOf)).toEqual(['已由{text}签收'])
})

test('Taiwanese words are added where nobody else has them', () => {
  const { gloss } = smallReader(lines)
  expect(gloss('設定', 'any').id).toBe('t.set')
  expect(gloss('物流資訊', 'item').id).toBe('t.info')
  expect(gloss('物流資訊', 'shop').id).toBe('t.info2')
  expect(compiled.lines.filter((zh) => !source.entries.some((entry) => entry.zh.includes(zh)))).toContain('设定')
})

test('rows know their kinds of page, and whether they are parts', () => {
  const { data } = compileLabels(
    smallSource({ a: { zh: '甲', on: ['order-list', 'cart'] }, b: { zh: '乙', part: true } }).entries,
  )
  const { scopeOf, isPart } = makeVocabulary(data)
  expect(['order-list', 'cart', 'item', 'any'].map((kind) => scopeOf(0, kind))).toEqual([2, 2, 0, 0])
  expect(['order-list', 'any'].map((kind) => scopeOf(1, kind))).toEqual([1, 1])
  expect([isPart(0), isPart(1)]).toEqual([false, true])
})
