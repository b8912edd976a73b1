import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeFold } from '../../core/fold.ts'
import { isTokenMark, makeTokens, type TokenKind, tokenMark } from '../../core/tokens.ts'
import { spellings } from '../../scripts/vocabulary/spellings.ts'
import { tokenPatterns } from '../../scripts/vocabulary/token-patterns.ts'

const readTokens = makeTokens(tokenPatterns)
const fold = makeFold(`${spellings}億亿萬万個个時时點点號号`)
const tokensOf = (text: string) => {
  const folded = fold(text)
  return readTokens(folded).map(({ kind, start, end }) => `${kind} ${folded.slice(start, end)}`)
}

const table: [string, ...string[]][] = [
  // numbers
  ['满200减30', 'number 200', 'number 30'],
  ['已售1000+', 'number 1000+'],
  ['１２３', 'number 123'],
  ['1,234件', 'number 1,234'],
  // Points and commas between digits never end a number, however it is written.
  ['12,34', 'number 12,34'],
  ['1,2345.6.7', 'number 1,2345.6.7'],
  ['1*2.5', 'number 1', 'number 2.5'],
  ['1000-10.000', 'number 1000', 'number 10.000'],
  ['1000.1.100:00.5', 'number 1000.1.100', 'number 00.5'],
  ['2025-11.8', 'number 2025', 'number 11.8'],
  ['¥7,722,9130元', 'money ¥7,722,9130'],
  ['18:00:005', 'number 18', 'number 00', 'number 005'],
  ['1.2万+', 'number 1.2万+'],
  ['3億', 'number 3亿'],
  ['1234567890123456789', 'number 1234567890123456789'],
  // 千 is a thousand, 千克 a kilogram
  ['2千人', 'number 2千'],
  ['5千克', 'number 5'],
  // printf marks
  ['%1$d件', 'number %1$d'],
  ['%s的%d', 'number %s', 'number %d'],
  ['%.1f分', 'number %.1f'],
  ['优惠%d%%', 'percent %d%%'],
  // masked numbers
  ['138****1234', 'number 138****1234'],
  // money
  ['￥12.50', 'money ¥12.50'],
  ['¥ 12', 'money ¥ 12'],
  ['HK$1,234.5', 'money hk$1,234.5'],
  ['NT$300', 'money nt$300'],
  ['US$5', 'money us$5'],
  ['€5 £6 $7', 'money €5', 'money £6', 'money $7'],
  ['-¥5', 'money -¥5'],
  ['¥-5', 'money ¥-5'],
  ['¥1.2万', 'money ¥1.2万'],
  ['188元', 'money 188元'],
  ['12 元', 'money 12 元'],
  ['¥12.00-¥24.00起', 'money ¥12.00-¥24.00'],
  ['¥12 - ￥24', 'money ¥12 - ¥24'],
  ['0-66元', 'money 0-66元'],
  ['9.9元3件', 'money 9.9元', 'number 3'],
  // discounts, and what only looks like one
  ['9.5折', 'discount 9.5折'],
  ['满3件打8折', 'number 3', 'discount 8折'],
  ['第二件五折', 'discount 五折'],
  ['八八折', 'discount 八八折'],
  ['0折', 'number 0'],
  ['10折', 'number 10'],
  ['120折', 'number 120'],
  ['三折伞'],
  ['3折叠', 'number 3'],
  ['百折'],
  // percent
  ['100%棉', 'percent 100%'],
  ['9 ％', 'percent 9 %'],
  // dates and times of day
  ['11月08日', 'date 11月08日'],
  ['11月8號', 'date 11月8号'],
  ['2025年3月', 'date 2025年3月'],
  ['2025年11月08日 23:10:01', 'date 2025年11月08日 23:10:01'],
  ['11月8日9點30分', 'date 11月8日9点30分'],
  ['11月8日9时', 'date 11月8日9时'],
  ['2025-11-08 23:10', 'date 2025-11-08 23:10'],
  ['2025/11/8', 'date 2025/11/8'],
  ['2025.11.8', 'date 2025.11.8'],
  ['2025-11-0823:10:01', 'date 2025-11-0823:10:01'],
  ['18:00前', 'time 18:00'],
  ['00:00-24:00', 'time 00:00', 'time 24:00'],
  ['今晚8点', 'time 晚8点'],
  ['明天上午10點半', 'time 上午10点半'],
  ['今天8点15分', 'time 8点15分'],
  ['20点开抢', 'time 20点'],
  ['8点-10点', 'time 8点', 'time 10点'],
  ['今晚20:00', 'time 晚20:00'],
  ['11月10日晚8点', 'date 11月10日晚8点'],
  ['最晚18:00前', 'time 18:00'],
  // Twenty points, and the small hours of which night?
  ['可用20点', 'number 20'],
  ['今晚2点', 'number 2'],
  ['今天25点', 'number 25'],
  // lengths of time, and what only looks like one
  ['3天12小时', 'duration 3天12小时'],
  ['3 天 12 小時', 'duration 3 天 12 小时'],
  ['7个工作日', 'duration 7个工作日'],
  ['7个工作天', 'duration 7个工作天'],
  ['15個自然日', 'duration 15个自然日'],
  ['3个月', 'duration 3个月'],
  ['2周', 'duration 2周'],
  ['2周岁', 'number 2'],
  ['22周年庆', 'number 22'],
  ['9.9秒杀', 'number 9.9'],
  ['618天猫狂欢节', 'number 618'],
  ['99天天特价', 'number 99'],
  ['1.5小时', 'duration 1.5小时'],
  ['5分30秒', 'duration 5分30秒'],
  ['10分钟', 'duration 10分钟'],
  ['9时30分', 'duration 9时30分'],
  ['4.8分', 'number 4.8'],
  ['9时', 'number 9'],
  ['1年', 'duration 1年'],
  ['100年', 'duration 100年'],
  ['2025年', 'number 2025'],
  ['1999年', 'number 1999'],
  ['3-5天', 'number 3', 'duration 5天'],
  // nothing
  ['付款'],
  [''],
]

test.each(table)('%j', (text, ...expected) => {
  expect(tokensOf(text)).toEqual(expected)
})

test('the table has every kind', () => {
  const kinds = new Set(table.flatMap(([, ...tokens]) => tokens.map((token) => token.split(' ')[0])))
  expect([...kinds].sort()).toEqual(Object.keys(tokenMark).sort())
})

test('tokens are in order, do not overlap, and hold every digit', () => {
  const unit = fc.constantFrom(...'0123456789.,:-/年月日时分秒天万亿千元¥%*+ 付')
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
      let at = 0
      let between = ''
      for (const { start, end } of readTokens(text)) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        between += text.slice(at, start)
        at = end
      }
      expect(between + text.slice(at)).not.toMatch(/\d/)
    }),
  )
})

test('marks are the private characters of the kinds, and no others', () => {
  const marks = Object.values<string>(tokenMark)
  expect(new Set(marks).size).toBe((Object.keys(tokenMark) as TokenKind[]).length)
  for (const mark of marks) expect(isTokenMark(mark.charCodeAt(0))).toBe(true)
  for (const other of ['付', '1', ' ', '\ue010', '\udfff']) expect(isTokenMark(other.charCodeAt(0))).toBe(false)
})
