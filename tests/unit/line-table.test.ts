import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeLineTable, rowBreak, slotBreak, wordingBreak } from '../../core/line-table.ts'

const table = makeLineTable(
  [
    ['付款', '支付'].join(wordingBreak),
    `共#件${slotBreak}count`,
    '',
    ['付款方式', '付款', `满#减#${slotBreak}n n2`].join(wordingBreak),
    '最后',
    '',
  ].join(rowBreak),
)

test.each([
  ['付款', [0, 4]],
  ['支付', [1]],
  ['共#件', [2]],
  ['付款方式', [3]],
  ['满#减#', [5]],
  ['最后', [6]],
  ['付', []],
  ['付款方', []],
  ['款', []],
  ['共#件\tcount', []],
  ['付款\n支付', []],
  ['', []],
  ['没有', []],
])('find(%j) → %j', (key, lines) => {
  expect(table.find(key)).toEqual(lines)
})

test('lines know their row; empty rows count', () => {
  expect([0, 1, 2, 3, 4, 5, 6].map(table.rowOf)).toEqual([0, 0, 1, 3, 3, 3, 4])
  expect(table.size).toBe(7)
})

test('lines know their slots', () => {
  expect([0, 2, 3, 5, 6].map(table.slotsOf)).toEqual([[], ['count'], [], ['n', 'n2'], []])
})

test.each(['', rowBreak, rowBreak + wordingBreak])('a table of nothing finds nothing: %j', (text) => {
  const empty = makeLineTable(text)
  expect([empty.size, empty.find(''), empty.find('付款')]).toEqual([0, [], []])
})

test('50,000 lines: each is found, in its row, and nothing beside it', () => {
  const count = 50_000
  const keyOf = (i: number) => `第${i.toString(36)}号`
  const big = makeLineTable(Array.from({ length: count }, (_, i) => keyOf(i)).join(rowBreak))
  expect(big.size).toBe(count)
  const wrong: number[] = []
  for (let i = 0; i < count; i++) {
    const [line, ...others] = big.find(keyOf(i))
    if (line !== i || others.length || big.rowOf(i) !== i) wrong.push(i)
  }
  expect(wrong).toEqual([])
  expect(big.find(keyOf(count))).toEqual([])
  expect(big.find('第1')).toEqual([])
})

test('finds exactly the lines whose text is the key', () => {
  const key = fc.string({ unit: fc.constantFrom(...'付款发货a1'), minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(fc.array(key, { maxLength: 30 }), key, (keys, wanted) => {
      const expected = keys.flatMap((one, line) => (one === wanted ? [line] : []))
      expect(makeLineTable(keys.join(rowBreak)).find(wanted)).toEqual(expected)
    }),
  )
})
