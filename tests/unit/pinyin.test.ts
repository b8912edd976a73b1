import { describe, expect, test } from 'vitest'
import { faultsIn, readPinyin, type TypedPinyin, writePinyin } from '../../core/dictionary/pinyin.ts'

describe('tone marks', () => {
  test.each([
    ['tui4 kuan3', 'tuì kuǎn'],
    ['nv3 zhuang1', 'nǚ zhuāng'],
    ['lve4', 'lüè'],
    ['gou4 wu4 che1', 'gòu wù chē'],
    ['shou3 ji1 ke2', 'shǒu jī ké'],
    ['xie2 zi5', 'xié zi'],
    ['liu2 gui4', 'liú guì'],
    ['Xi1 an1', 'Xī ān'],
    ['Ou1 zhou1', 'Ōu zhōu'],
    ['r5', 'r'],
    ['san1 C', 'sān C'],
    ['ai4 , er4', 'ài , èr'],
    ['', ''],
  ])('%s is written %s', (numbers, marks) => {
    expect(writePinyin(numbers)).toBe(marks)
  })
})

describe('what is typed', () => {
  test.each([
    ['tuikuan', 'tuikuan'],
    ['Tuì Kuǎn', 'tuikuan'],
    ['tui4kuan3', 'tuikuan'],
    ['nü', 'nv'],
    ['nu:3', 'nv'],
    ['lǜ', 'lv'],
    ["xi'an", 'xian'],
  ])('%s has the letters %s', (typed, letters) => {
    expect(readPinyin(typed)?.letters).toBe(letters)
  })

  test.each(['', ' ', '4', '退款', 'tui9', 'a12', 'refund!', 'a'.repeat(61)])('%j is no pinyin', (typed) => {
    expect(readPinyin(typed)).toBeUndefined()
  })

  test.each([
    ['tui4kuan3', 'tui4 kuan3', 0],
    ['tuìkuǎn', 'tui4 kuan3', 0],
    ['tuikuan', 'tui4 kuan3', 0],
    ['tui1kuan3', 'tui4 kuan3', 1],
    ["xi'an", 'xian1', 1],
    ["xi'an", 'Xi1 an1', 0],
    ['xie2zi', 'xie2 zi5', 0],
    ['xie2zi0', 'xie2 zi5', 0],
  ])('%s against %s: %i wrong', (typed, pinyin, faults) => {
    expect(faultsIn(readPinyin(typed) as TypedPinyin, pinyin)).toBe(faults)
  })
})
