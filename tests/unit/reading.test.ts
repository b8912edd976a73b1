import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeFold } from '../../core/fold.ts'
import { readText, tighten } from '../../core/reading.ts'
import { isTokenMark, makeTokens, tokenMark } from '../../core/tokens.ts'
import { spellings } from '../../scripts/vocabulary/spellings.ts'
import { tokenPatterns } from '../../scripts/vocabulary/token-patterns.ts'

const fold = makeFold(`${spellings}購购買买萬万億亿時时`)
const how = { fold, readTokens: makeTokens(tokenPatterns) }
const { number, money, percent, date, time, duration } = tokenMark

describe('readText', () => {
  test.each([
    ['共 2 件', `共${number}件`],
    ['服 务', '服务'],
    ['服　　务', '服务'],
    ['  付款  ', '付款'],
    ['購買', '购买'],
    ['Tmall  Global 店', 'tmall global店'],
    ['a b', 'a b'],
    ['￥12 起', `${money}起`],
    ['满200减30', `满${number}减${number}`],
    ['9 % 返', `${percent}返`],
    ['11月08日 23:10 前', `${date}前`],
    ['18:00 前', `${time}前`],
    ['剩 3天12小時', `剩${duration}`],
    ['ok 12', `ok${number}`],
    ['', ''],
  ])('%j → %j', (text, canonical) => {
    expect(readText(text, how).canonical).toBe(canonical)
  })

  test('slots keep the text as the page printed it', () => {
    expect(readText('共２件，￥1.2萬', how).slots).toEqual([
      { kind: 'number', raw: '２' },
      { kind: 'money', raw: '￥1.2萬' },
    ])
  })

  test('between two positions only that part is read, with positions of the whole text', () => {
    const reading = readText('（共２件）', how, 1, 4)
    expect(reading).toEqual({
      canonical: `共${number}件`,
      starts: [1, 2, 3],
      ends: [2, 3, 4],
      slots: [{ kind: 'number', raw: '２' }],
    })
  })

  const unit = fc.constantFrom(...'0123456789９.:-/年月日时分万%¥* 　購买付ＡbcX，（')
  const anyText = fc.oneof(fc.string({ unit, maxLength: 30 }), fc.string({ unit: 'binary', maxLength: 30 }))

  test('starts and ends map every character back to the page', () => {
    fc.assert(
      fc.property(anyText, fc.nat(10), fc.nat(10), (text, head, tail) => {
        const from = Math.min(head, text.length)
        const to = Math.max(from, text.length - tail)
        const { canonical, starts, ends, slots } = readText(text, how, from, to)
        const rest = [...slots]
        expect(starts).toHaveLength(canonical.length)
        for (let i = 0; i < canonical.length; i++) {
          const printed = text.slice(starts[i], ends[i])
          expect((starts[i] as number) >= (ends[i - 1] ?? from) && (ends[i] as number) <= to).toBe(true)
          const slot = isTokenMark(canonical.charCodeAt(i))
          expect(slot ? rest.shift()?.raw : canonical[i]).toBe(slot ? printed : fold(printed))
        }
        expect(rest).toEqual([])
      }),
    )
  })

  test('what is left out is spaces only', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { starts, ends } = readText(text, how)
        let left = ''
        let at = 0
        for (const [i, start] of starts.entries()) {
          left += fold(text).slice(at, start)
          at = ends[i] as number
        }
        expect((left + fold(text).slice(at)).replaceAll(' ', '')).toBe('')
      }),
    )
  })

  test('without tokens the canonical text is the tightened one', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'付款 购ab（：'), maxLength: 20 })
    fc.assert(fc.property(letters, (text) => readText(text, how).canonical === tighten(fold(text))))
  })
})

describe('tighten', () => {
  test.each([
    ['付 款', '付款'],
    [' a  b ', 'a b'],
    ['a 付 b', 'a付b'],
    ['12 34', '12 34'],
    ['付款', '付款'],
  ])('%j → %j', (folded, tight) => {
    expect(tighten(folded)).toBe(tight)
  })
})
