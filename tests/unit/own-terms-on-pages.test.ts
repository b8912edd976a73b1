import { expect, test } from 'vitest'
import type { OwnTerm } from '../../core/dictionary/library.ts'
import { pricePatterns } from '../../core/money/price-patterns.ts'
import { cardLabels } from '../../features/translate/card.ts'
import { makeWords } from '../../features/translate/words.ts'
import { compileLabels, compileRows } from '../../scripts/vocabulary/compile.ts'
import { packRows } from '../../scripts/vocabulary/pack-rows.ts'
import { wordsOf } from '../../scripts/vocabulary/words.ts'
import { smallSource } from './small-source.ts'

const source = smallSource({
  refund: { zh: '退款', said: 'Refund' },
  left: { zh: '还剩{count}件', said: { one: '{{count}} left', other: '{{count}} left' } },
})
const { data } = compileLabels(source.entries)
const pack = {
  version: '1',
  language: 'en',
  made: 'b1',
  data,
  words: wordsOf(source, 'en'),
  pages: { checked: '2026-11-22', skip: ['.skipped'], untouchable: [], hydrated: ['#server'], kinds: [] },
  prices: pricePatterns({ about: '', source: '', checked: '', before: {}, either: {}, after: {}, roles: {} as never }),
  guides: { pages: [], rows: {} },
}
const rows = { ...packRows(compileRows(source, 'en')), rows: data.rows, end: '' }
const own: OwnTerm[] = [
  { zh: '退款', said: 'Money back' },
  { zh: '掌柜推荐', said: 'The boss likes it' },
]
const words = makeWords(pack, rows, 'item', 'cny', own)

test.each([
  ['退款', 'Money back'],
  [' 退 款 ', 'Money back'],
  ['退款：', 'Money back:'],
  ['【退款】', '[Money back]'],
  ['掌櫃推薦', undefined],
  ['掌柜推荐', 'The boss likes it'],
  ['还剩3件', '3 left'],
  ['退款3', 'Refund 3'],
  ['退款退款', undefined],
])('%j is read as %j', (text, said) => {
  expect(words.read(text)?.said.trim()).toBe(said)
})

test('the card of a term that no vocabulary has', () => {
  expect(cardLabels(['掌柜推荐'], words, { pinyin: [], notes: [], fixes: {} })).toEqual([
    { source: '掌柜推荐', pinyin: '', said: 'The boss likes it', notes: [], fix: undefined },
  ])
})

test('without own terms everything is as it was', () => {
  expect(makeWords(pack, rows, 'item', 'cny').read('退款')?.said).toBe('Refund')
})
