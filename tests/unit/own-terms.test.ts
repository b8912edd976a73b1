import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  faultOf,
  mergeTerms,
  mostTerms,
  readTermFile,
  tidyTerm,
  writeTermFile,
} from '../../core/dictionary/own-terms.ts'
import { hasOnlyNumbersOf } from '../../core/same-numbers.ts'

describe('what may be a term', () => {
  test.each([
    ['退款', 'Money back', undefined],
    ['', 'x', 'empty'],
    ['退款', '  ', 'empty'],
    ['refund', 'x', 'noChinese'],
    ['3件', 'three', 'number'],
    ['件', '3', 'number'],
    ['３件', 'x', 'number'],
    ['退'.repeat(41), 'x', 'long'],
    ['退', 'x'.repeat(201), 'long'],
  ])('%s → %s: %s', (zh, said, fault) => {
    expect(faultOf({ zh, said })).toBe(fault)
  })
})

describe('the file', () => {
  test('names every bad line, and keeps the good ones', () => {
    const text = '\ufeff# mine\r\n退款\tMoney back\r\n\r\nno tab\nabc\tx\n包邮\tFree 2 ship\n退款\tRefund\n'
    expect(readTermFile(text)).toEqual({
      terms: [{ zh: '退款', said: 'Refund' }],
      refused: [
        { line: 4, text: 'no tab', fault: 'noTab' },
        { line: 5, text: 'abc\tx', fault: 'noChinese' },
        { line: 6, text: '包邮\tFree 2 ship', fault: 'number' },
      ],
    })
  })

  test('has a limit, and names the lines over it', () => {
    const line = (i: number) => `${String.fromCharCode(0x4e00 + i)}\tx`
    const { terms, refused } = readTermFile(Array.from({ length: mostTerms + 2 }, (_, i) => line(i)).join('\n'))
    expect(terms).toHaveLength(mostTerms)
    expect(refused.map(({ line: number, fault }) => [number, fault])).toEqual([
      [mostTerms + 1, 'tooMany'],
      [mostTerms + 2, 'tooMany'],
    ])
  })

  test('what is written is read again', () => {
    const word = fc
      .array(fc.constantFrom(...'退款包邮红色女裙'), { minLength: 1, maxLength: 10 })
      .map((all) => all.join(''))
    const said = fc.array(fc.constantFrom(...'abc é中-,;"'), { minLength: 1, maxLength: 30 }).map((all) => all.join(''))
    const term = fc.record({ zh: word, said: said.filter((text) => text.trim() !== '') }).map(tidyTerm)
    fc.assert(
      fc.property(fc.uniqueArray(term, { selector: ({ zh }) => zh }), (terms) => {
        expect(readTermFile(writeTermFile(terms))).toEqual({ terms, refused: [] })
      }),
    )
  })

  test('adding loses nothing', () => {
    const before = [
      { zh: '退款', said: 'a' },
      { zh: '包邮', said: 'b' },
    ]
    const next = [
      { zh: '包邮', said: 'c' },
      { zh: '女', said: 'd' },
      { zh: '退款', said: 'a' },
    ]
    expect(mergeTerms(before, next)).toEqual({
      terms: [
        { zh: '退款', said: 'a' },
        { zh: '包邮', said: 'c' },
        { zh: '女', said: 'd' },
      ],
      added: 1,
      changed: 1,
      same: 1,
      leftOut: 0,
    })
  })

  test('what has no room is counted apart; what is there can still be changed', () => {
    const word = (i: number) => ({ zh: String.fromCharCode(0x4e00 + i), said: 'x' })
    const before = Array.from({ length: mostTerms - 1 }, (_, i) => word(i))
    const next = [word(mostTerms - 1), word(mostTerms), word(mostTerms + 1), { ...word(0), said: 'y' }]
    const { terms, ...counted } = mergeTerms(before, next)
    expect(counted).toEqual({ added: 1, changed: 1, same: 0, leftOut: 2 })
    expect([terms.length, terms[0]?.said, terms.at(-1)?.zh]).toEqual([mostTerms, 'y', word(mostTerms - 1).zh])
  })
})

test.each([
  ['3 pairs of socks, 200 g', '袜子3双200g', true],
  ['three pairs', '袜子3双', true],
  ['30 pairs', '袜子3双', false],
  ['2025 dress', '２０２５连衣裙', true],
  ['Buy 1', '连衣裙', false],
])('“%s” for %s has only its numbers: %s', (said, text, wanted) => {
  expect(hasOnlyNumbersOf(said, text)).toBe(wanted)
})
