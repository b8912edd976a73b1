import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { glossOf } from '../../core/dictionary/brief.ts'
import type { Library } from '../../core/dictionary/library.ts'
import { runsOf } from '../../core/dictionary/nearest.ts'
import { search } from '../../core/dictionary/search.ts'
import { segment } from '../../core/dictionary/segment.ts'
import { openShelf } from '../../scripts/dictionary/open.ts'
import { type EntryToPack, packBook } from '../../scripts/dictionary/pack-book.ts'

const entry = (simplified: string, pinyin: string, senses: string[], cost: number, written = ''): EntryToPack => ({
  simplified,
  traditional: simplified,
  pinyin,
  senses,
  cost,
  written,
})

const library: Library = {
  own: [],
  shelves: [
    openShelf('terms', packBook([entry('购买', 'gou4 mai3', ['Buy for …'], 1, '…购买')], '')),
    openShelf(
      'cedict',
      packBook(
        [
          entry('收到', 'shou1 dao4', ['to receive'], 5),
          entry('大小', 'da4 xiao3', ['size'], 6),
          entry('错误', 'cuo4 wu4', ['wrong; error'], 7),
          entry('购买', 'gou4 mai3', ['to buy'], 7),
          entry('尺寸', 'chi3 cun4', ['size; dimensions'], 8),
          entry('运单号', 'yun4 dan1 hao4', ['tracking number'], 9),
          entry('退换', 'tui4 huan4', ['refund / exchange', 'swap'], 9),
          entry('上油', 'shang4 you2', ['oiled'], 9),
          entry('妻子', 'qi1 zi5', ['wife'], 5),
          entry('旧', 'jiu4', ['old'], 5),
          entry('收费', 'shou1 fei4', ['charge', 'to charge', 'charge; fee'], 5),
          entry('充电器', 'chong1 dian4 qi4', ['charger'], 5),
          entry('歌剧', 'ge1 ju4', ['Western opera'], 9),
          entry('歌剧院', 'ge1 ju4 yuan4', ['opera house'], 8),
          entry('操作', 'cao1 zuo4', ['operating'], 4),
          entry('表达', 'biao3 da2', ['to express'], 7),
          entry('特快', 'te4 kuai4', ['express (train)'], 9),
          entry('笔会', 'bi3 hui4', ['PEN (association of writers)'], 6),
          entry('笔', 'bi3', ['writing implement (pen, pencil etc)'], 6),
        ],
        '',
      ),
    ),
  ],
}
const ask = (question: string) => {
  const { words, instead } = search(question, library)
  return { words: words.map(({ written }) => written), instead }
}

describe('when nothing has all that was typed', () => {
  test.each([
    ['recieve', 'receive'],
    ['receve', 'receive'],
    ['reeceive', 'receive'],
    ['siez', 'size'],
    ['trackng number', 'tracking number'],
    ['chargre', 'charger'],
  ])('%s is taken for %s, and said to be so', (question, repaired) => {
    expect(ask(question)).toEqual({ words: ask(repaired).words, instead: { repaired } })
  })

  test.each(['wron', 'receive', 'size'])('%s needs no repair', (question) => {
    const { words, instead } = ask(question)
    expect(words).not.toEqual([])
    expect(instead).toBeUndefined()
  })

  test.each(['wifi', 'oled', 'wife2', 'oilde5', 'sz', 'xqzvb', 'reeecive', '123456', '🧵🧵', 'ЖЖЖЖ'])(
    '%s is answered by nothing',
    (question) => {
      expect(ask(question)).toEqual({ words: [], instead: undefined })
    },
  )

  test('a question is answered word by word, the longest runs of words first, small words left out', () => {
    expect(ask('wrong size')).toEqual({ words: ['错误', '大小', '尺寸'], instead: { runs: ['wrong', 'size'] } })
    expect(ask('where is my tracking number please wrong').instead).toEqual({ runs: ['tracking number', 'wrong'] })
    expect(ask('wrnog size').instead).toEqual({ runs: ['wrong', 'size'] })
  })

  test('each answer stands once, however many words of the question ask for it', () => {
    expect(ask('size wrong sizes').words).toEqual(['大小', '尺寸', '错误'])
  })

  test('a long question asks for few of its words, in short runs, none twice', () => {
    const asked: string[] = []
    const words = Array.from({ length: 30 }, (_, i) => `w${i % 20}`).join(' ')
    runsOf(words, (run) => !asked.push(run))
    expect(new Set(asked).size).toBe(asked.length)
    expect(asked.length).toBeLessThanOrEqual(48)
    expect(asked.some((run) => run.split(' ').length > 4)).toBe(false)
  })

  test('never fails, and says something only where it answers', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (question) => {
        const { words, instead } = ask(question)
        expect(instead === undefined || words.length > 0).toBe(true)
      }),
    )
  })
})

test('a label with a blank comes after the word itself, unless something stands in the blank', () => {
  expect(search('购买', library).words.map(({ senses }) => senses[0])).toEqual(['to buy', 'Buy for …'])
  expect(search('30购买', library).words[0]?.senses).toEqual(['Buy for …'])
})

test('a slash within a sense stays, and parts no senses', () => {
  expect(search('退换', library).words[0]?.senses).toEqual(['refund / exchange', 'swap'])
})

test('what has a word only in parentheses is found, after what has the word itself', () => {
  expect(ask('pen').words).toEqual(['笔会', '笔'])
})

test.each([
  ['opera', ['歌剧', '歌剧院', '操作']],
  ['express', ['特快', '表达']],
  ['to express', ['表达', '特快']],
])(
  '%s is answered by %j: a kind of it before what is made for it, a word before its beginning, things before doing',
  (question, words) => {
    expect(ask(question).words).toEqual(words)
  },
)

test('a text is explained by words without blanks, and its punctuation has no line', () => {
  expect(glossOf(segment('购买，大小。A5！', library)).map(({ zh, said }) => [zh, said])).toEqual([
    ['购买', 'to buy'],
    ['大小', 'size'],
    ['。A5！', ''],
  ])
})
