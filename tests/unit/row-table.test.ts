import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRows } from '../../core/row-table.ts'
import { compileRows } from '../../scripts/vocabulary/compile.ts'
import { packRows, unpackable } from '../../scripts/vocabulary/pack-rows.ts'
import { sourceOfRepository } from '../../scripts/vocabulary/read.ts'

const throughJson = (rows: string[]) => readRows(JSON.parse(JSON.stringify(packRows(rows))))
const isAscii = (text: string) => !/[\u0080-\uffff]/.test(text)
const filler = 'Plain words of a language with Latin letters. '.repeat(100)

test('every translation comes back as it was written, from ASCII alone', () => {
  const rows = compileRows(sourceOfRepository(), 'en')
  const textOf = throughJson(rows)
  expect(rows.map((_, row) => textOf(row))).toEqual(rows)
  expect(isAscii(packRows(rows).text)).toBe(true)
  expect([textOf(rows.length), textOf(rows.length + 16), textOf(1e6)]).toEqual(['', '', ''])
})

test.each([[[]], [['']], [['', '']], [Array<string>(17).fill('')]])('%j has no texts', (rows) => {
  const textOf = throughJson(rows)
  expect([0, 1, 15, 16, 17, 40].map(textOf)).toEqual(['', '', '', '', '', ''])
})

test('any rows come back', () => {
  const text = fc.string({ unit: 'binary' }).map((one) => one.replaceAll('\n', ''))
  fc.assert(
    fc.property(fc.array(text, { maxLength: 40 }), (rows) => {
      const textOf = throughJson(rows)
      expect(rows.map((_, row) => textOf(row))).toEqual(rows)
    }),
  )
})

test('a row with a line break is an error', () => {
  expect(() => packRows(['a\nb'])).toThrow(RangeError)
})

describe('letters beyond ASCII', () => {
  const letter = (i: number) => String.fromCharCode(0x2190 + i)
  const withLetters = (count: number) => [
    filler,
    ...Array.from({ length: count }, (_, i) => `${letter(i)} ${letter(0)}`),
  ]

  test('as many as there is room for', () => {
    const rows = withLetters(30)
    expect(unpackable(rows)).toEqual([])
    expect(isAscii(packRows(rows).text)).toBe(true)
    expect(rows.map((_, row) => throughJson(rows)(row))).toEqual(rows)
  })

  test('those of Latin-1 stay where there is no room for them', () => {
    const rows = [...withLetters(29), 'é é', 'ü']
    expect(unpackable(rows)).toEqual([])
    expect(packRows(rows).text.match(/[\u0080-\uffff]/g)).toEqual(['ü'])
    expect(rows.map((_, row) => throughJson(rows)(row))).toEqual(rows)
  })

  test('one more is a fault of its row', () => {
    expect(unpackable(withLetters(31))).toEqual([[31, expect.stringContaining(letter(30))]])
    expect(throughJson(withLetters(31))(31)).toBe(`${letter(30)} ${letter(0)}`)
  })

  test('a control character is a fault of its row, and stays what it is', () => {
    const rows = [filler, '“\u0003']
    expect(unpackable(rows)).toEqual([[1, expect.stringContaining('control')]])
    expect(throughJson(rows)(1)).toBe('“\u0003')
  })

  test('a script of its own stays two bytes', () => {
    const rows = ['الدفع الآن', 'تم الشحن']
    expect(unpackable(rows)).toEqual([])
    expect(packRows(Array.from({ length: 60 }, (_, i) => String.fromCharCode(0x620 + i))).letters).toBe('')
  })
})
