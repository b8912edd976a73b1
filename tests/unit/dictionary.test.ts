import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openBook } from '../../core/dictionary/book.ts'
import type { Library, OwnTerm } from '../../core/dictionary/library.ts'
import { search } from '../../core/dictionary/search.ts'
import { segment } from '../../core/dictionary/segment.ts'
import { openShelf, utf8 } from '../../scripts/dictionary/open.ts'
import { type EntryToPack, packBook } from '../../scripts/dictionary/pack-book.ts'

const entry = (
  simplified: string,
  traditional: string,
  pinyin: string,
  senses: string[],
  cost: number,
): EntryToPack => ({
  simplified,
  traditional,
  pinyin,
  senses,
  cost,
})

const entries = [
  entry('女', '女', 'nv3', ['female', 'woman'], 7),
  entry('裙子', '裙子', 'qun2 zi5', ['skirt'], 11),
  entry('退款', '退款', 'tui4 kuan3', ['to refund; to give back money', 'refund'], 14),
  entry('推宽', '推寬', 'tui1 kuan1', ['to widen'], 18),
  entry('西安', '西安', 'Xi1 an1', ["Xi'an, city in Shaanxi"], 12),
  entry('先', '先', 'xian1', ['first; earlier'], 8),
  entry('干燥', '乾燥', 'gan1 zao4', ['dry; (of paint, cement etc) to dry'], 13),
  entry('干', '幹', 'gan4', ['to do; to work'], 9),
  entry('干', '乾', 'gan1', ['dry'], 10),
  entry('裙', '裙', 'qun2', ['(bound form) skirt'], 13),
]
const traditional = '寬宽乾干幹干確确認认'
const bytes = packBook(entries, traditional)
const library = (own: OwnTerm[] = []): Library => ({ own, shelves: [openShelf('cedict', bytes)] })
const first = (question: string, own?: OwnTerm[]) => search(question, library(own)).words[0]
const found = (question: string) => search(question, library()).words.map(({ simplified }) => simplified)

describe('searching', () => {
  test.each([
    ['退款', '退款'],
    ['推寬', '推宽'],
    ['推宽', '推宽'],
    ['乾燥', '干燥'],
    ['tuikuan', '退款'],
    ['tui4kuan3', '退款'],
    ['tui1kuan1', '推宽'],
    ['tui2 kuan3', '退款'],
    ["xi'an", '西安'],
    ['xian', '先'],
    ['nü', '女'],
    ['nv3', '女'],
    ['refund', '退款'],
    ['to refund', '退款'],
    ['women', '女'],
    ['skirts', '裙子'],
    ['widen', '推宽'],
  ])('%s finds %s', (question, wanted) => {
    expect(first(question)?.simplified).toBe(wanted)
  })

  test('a Traditional character finds its own word first, not another that is Simplified alike', () => {
    expect(first('乾')?.pinyin).toBe('gan1')
    expect(first('幹')?.pinyin).toBe('gan4')
    expect(found('干')).toEqual(['干', '干', '干燥'])
  })

  test('what begins so comes after what is so', () => {
    expect(found('裙')).toEqual(['裙', '裙子'])
    expect(found('tui')).toEqual(['退款', '推宽'])
  })

  test('own terms come first, in Chinese and in the language', () => {
    const own = [{ zh: '退款', said: 'money back' }]
    expect(first('退款', own)).toMatchObject({ origin: 'own', senses: ['money back'] })
    expect(first('money back', own)).toMatchObject({ origin: 'own', simplified: '退款' })
  })

  test.each(['', '   ', '…', '123456', '🙂', 'qqqq', '(((', '\u0000', '退'.repeat(5000), 'a'.repeat(5000)])(
    'nothing comes of what is no word, and it does not fail (%#)',
    (question) => {
      expect(search(question, library()).words).toEqual([])
    },
  )

  test('whatever is typed, it does not fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (question) => {
        const { words } = search(question, library())
        expect(words.length).toBeLessThanOrEqual(30)
      }),
    )
  })

  test('without a dictionary there are no answers', () => {
    expect(search('退款', { own: [], shelves: [] })).toEqual({ words: [], pieces: [{ text: '退' }, { text: '款' }] })
  })
})

describe('cutting into words', () => {
  const texts = (text: string, own?: OwnTerm[]) => segment(text, library(own)).map((piece) => piece.text)

  test('takes the likeliest words, and leaves what nobody knows', () => {
    expect(texts('女裙子退款')).toEqual(['女', '裙子', '退款'])
    expect(texts('2025女A字裙子, 爱')).toEqual(['2025', '女', 'A', '字', '裙子', ', ', '爱'])
  })

  test('own terms go before', () => {
    expect(texts('女裙子', [{ zh: '女裙', said: 'skirt for her' }])).toEqual(['女裙', '子'])
  })

  test('never loses or changes a character', () => {
    const text = fc
      .array(fc.constantFrom(...'女裙子退款乾燥幹 A1，。🙂寬确'), { maxLength: 60 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(text, (given) => {
        expect(texts(given).join('')).toBe(given)
      }),
    )
  })
})

describe('the file', () => {
  const open = (given: Uint8Array) => openBook(Uint8Array.from(given).buffer, utf8)

  test('gives back what was packed, the commonest first', () => {
    const book = open(bytes)
    expect(book?.size).toBe(entries.length)
    expect(book?.entry(0)).toMatchObject({
      simplified: '女',
      traditional: '女',
      pinyin: 'nv3',
      senses: ['female', 'woman'],
    })
  })

  test.each([
    ['nothing', new Uint8Array()],
    ['half', bytes.slice(0, bytes.length / 2)],
    ['another file', Uint8Array.from(bytes, (byte, i) => (i < 4 ? 0 : byte))],
    ['a head of lies', Uint8Array.from(bytes, (byte, i) => (i >= 4 && i < 40 ? 255 : byte))],
  ])('%s is not opened', (_, given) => {
    expect(open(given)).toBeUndefined()
  })
})
