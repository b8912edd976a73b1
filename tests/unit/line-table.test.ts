import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LineTable, readLines } from '../../core/line-table.ts'
import { type LineToPack, packLines } from '../../scripts/vocabulary/pack-lines.ts'

/** The table as a page gets it, and the number each line was given. */
function tableOf(lines: LineToPack[]): { table: LineTable; numbersOf: (key: string) => number[] } {
  const { packed, order } = packLines(lines)
  const table = readLines(JSON.parse(JSON.stringify(packed)))
  return { table, numbersOf: (key) => table.find(key).map(({ at }) => order[table.numberOf(at)] as number) }
}

const small = tableOf([
  { key: '付款', rest: '', row: 0 },
  { key: '支付', rest: '', row: 0 },
  { key: '共#件', rest: 'count', row: 1 },
  { key: '付款方式', rest: '', row: 3 },
  { key: '付款', rest: '', row: 3 },
  { key: '满#减#', rest: 'n n2', row: 3 },
  { key: '最后', rest: '\t', row: 4 },
])

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
  expect(small.numbersOf(key)).toEqual(lines)
})

test('lines know their row and their rest', () => {
  const said = ['付款', '共#件', '满#减#', '最后'].flatMap((key) => small.table.find(key))
  expect(said.map(({ row, rest }) => [row, rest])).toEqual([
    [0, ''],
    [3, ''],
    [1, 'count'],
    [3, 'n n2'],
    [4, '\t'],
  ])
})

test('a table of nothing finds nothing', () => {
  const { table } = tableOf([])
  expect([table.find(''), table.find('付款')]).toEqual([[], []])
})

test('a table that is cut short comes to an end, and keeps the lines before the cut', () => {
  const keys = ['付款', '支付', '退款', '收货', '评价']
  const { packed } = packLines(keys.map((key, row) => ({ key, rest: '', row })))
  const find = (table: LineTable, some: readonly string[]) => some.map((key) => [key, table.find(key)[0]?.row])
  const whole = readLines(packed)
  const starts = keys.map((key) => whole.find(key)[0]?.at as number)
  const endOf = (start: number) => Math.min(...starts.filter((other) => other > start), packed.text.length)
  for (let length = 0; length <= packed.text.length; length++) {
    const cut = readLines({ ...packed, text: packed.text.slice(0, length) })
    const kept = keys.filter((_, i) => endOf(starts[i] as number) <= length)
    expect(find(cut, kept)).toEqual(find(whole, kept))
    expect(cut.numberOf(packed.text.length)).toBeLessThan(packed.text.length)
  }
})

test.each([
  ['a line without a key', [{ key: '', rest: '', row: 0 }]],
  ['more rows than there is room for', [{ key: '付款', rest: '', row: 95 ** 3 }]],
])('%s cannot be packed', (_, lines) => {
  expect(() => packLines(lines)).toThrow(RangeError)
})

test('30,000 lines of 5,000 characters: each is found, in its row, and nothing beside it', () => {
  const count = 30_000
  const keyOf = (i: number) => `第${i.toString(36)}${String.fromCharCode(0x4e00 + (i % 5000))}`
  const { table } = tableOf(Array.from({ length: count }, (_, row) => ({ key: keyOf(row), rest: `${row}`, row })))
  const wrong: number[] = []
  for (let i = 0; i < count; i++) {
    const [line, ...others] = table.find(keyOf(i))
    if (line?.row !== i || line.rest !== `${i}` || others.length) wrong.push(i)
  }
  expect(wrong).toEqual([])
  expect(table.find(keyOf(count))).toEqual([])
  expect(table.find('第1')).toEqual([])
})

test('lines of more than a million characters', () => {
  let seed = 7
  const next = () => {
    seed = Math.imul(seed, 1664525) + 1013904223
    return String.fromCharCode(0x4e00 + ((seed >>> 16) % 5000))
  }
  const keys = Array.from({ length: 25_000 }, () => Array.from({ length: 24 }, next).join(''))
  const { packed } = packLines(keys.map((key, row) => ({ key, rest: '', row })))
  expect(packed.text.length).toBeGreaterThan(1_000_000)
  const table = readLines(packed)
  expect(keys.map((key) => table.find(key)[0]?.row)).toEqual(keys.map((_, row) => row))
})

test('finds exactly the lines with the key, in their order', () => {
  const key = fc.string({ unit: fc.constantFrom(...'付款发货a1'), minLength: 1, maxLength: 4 })
  const line = fc.record({ key, rest: fc.string({ maxLength: 3 }), row: fc.nat(20_000) })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), key, (lines, wanted) => {
      const { table, numbersOf } = tableOf(lines)
      expect(numbersOf(wanted)).toEqual(lines.flatMap(({ key }, i) => (key === wanted ? [i] : [])))
      for (const { key } of lines) {
        const same = lines.filter((one) => one.key === key)
        expect(table.find(key).map(({ row, rest }) => [row, rest])).toEqual(same.map(({ row, rest }) => [row, rest]))
      }
    }),
  )
})
