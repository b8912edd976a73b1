/**
 * Tokens: the runs of a label that change from page to page (numbers, amounts, dates, times), each read as one piece.
 * In a canonical text a token is one private-use character, so labels with numbers are found in the same map as the others.
 */

import { readClock } from './clock.ts'
import { discountOff } from './discount.ts'

export type TokenKind = 'number' | 'money' | 'percent' | 'date' | 'time' | 'duration' | 'discount'

export interface Token {
  kind: TokenKind
  /** Where it stands in the folded text, end exclusive. */
  start: number
  end: number
}

/** The private-use character that stands for each kind of token in a canonical text. */
export const tokenMark: Record<TokenKind, string> = {
  number: '\ue000',
  money: '\ue001',
  percent: '\ue002',
  date: '\ue003',
  time: '\ue004',
  duration: '\ue005',
  discount: '\ue006',
}

const firstMark = 0xe000
const lastMark = 0xe006

/** Whether the character code stands for a token in a canonical text. */
export function isTokenMark(code: number): boolean {
  return code >= firstMark && code <= lastMark
}

// `%1$d` and `%s` are the placeholders of app string tables; they stand where a number or a name will be.
// Digits with single points and commas between them are one number, whatever it means (`10.000`, `12,34`, `2.5.1`).
const number = String.raw`(?:%(?:\d\$)?(?:\.\d)?[dsf]|\d[\d*]*\*[\d*]*\d(?![.,]?\d)|\d+(?:[.,]\d+)*)`
const scale = String.raw`(?:[万亿]|千(?!克))?\+?`
const amount = number + scale
const clock = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?![.,:]?\d)`
const partOfDay = '(?:凌晨|早上|上午|中午|下午|晚上|晚间|(?<!最)[早晚])'
const hour = String.raw`\d{1,2}点(?:半|整|钟|\d{1,2}分)?`
// The clock may follow at once (`2025-11-0823:10`), but no other digit: `1000-10.000` is a range.
const day = String.raw`(?:\d{4}(?<dash>[-/.])\d{1,2}\k<dash>\d{1,2}(?:(?![.,]?\d)|(?=${clock}))|(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]|\d{4}年\d{1,2}月)`
// 「618天猫狂欢节」 and 「9.9秒杀」 are names that begin with the sign of a unit.
const unit = '(?:年|天(?![天猫])|秒(?!杀)|时|分钟?|周(?![岁年])|个月|个?(?:工作[日天]|自然日|小时))'
const sign = String.raw`(?:hk\$|nt\$|us\$|[¥$€£])`

// 「20点」 may be twenty points: an hour has a day before it, or what happens then after it.
const saysDay = '(?<=(?:[今明昨后前每当]天|[今明昨每次当]日|周[一二三四五六日]) ?|点(?:半|整)?[-~至到])'
const saysEvent = '(?=[前后场档准起-]|至|到|开[抢始售卖团播枪]|结束|截止)'
// An umbrella with three folds (三折伞) and 「折合」 are no discounts.
const discount = String.raw`(?:\d+(?:\.\d+)?|(?<![一二三四五六七八九十百千第两几])[一二三四五六七八九]{1,2}) ?折(?![叠合扣页纸伞扇])`

// What begins with a number is told apart by what follows it, and further units are read one by one: the engine compiles
// each mention of `number` anew, and a whole alternative for each kind made half as much code again.
const pattern = new RegExp(
  [
    `(?<date>${day}(?: ?(?:${partOfDay} ?)?(?:${clock}|${hour}|\\d{1,2}[点时](?:\\d{1,2}分)?))?)`,
    `(?<time>${partOfDay} ?(?:${clock}|${hour})|${clock}|${saysDay}${hour}|(?<![\\d.])\\d{1,2}点(?:半|\\d{1,2}分)|${hour}${saysEvent})`,
    `(?<discount>${discount})`,
    `(?<money>-?${sign} ?-?${amount}(?: ?- ?${sign} ?${amount})?|${amount}-${amount} ?元)`,
    `${number}(?:(?<percent> ?%(?:%|(?!\\d\\$|[ds.])))|(?<duration> ?${unit})|${scale}(?<price> ?元)?)`,
  ].join('|'),
  'g',
)
const nextUnit = new RegExp(` ?${number} ?${unit}`, 'y')
const kindOfGroup: Record<string, TokenKind> = {
  date: 'date',
  time: 'time',
  discount: 'discount',
  money: 'money',
  price: 'money',
  percent: 'percent',
  duration: 'duration',
}

// 「4.8分」 is a score and 「9时」 an hour of the clock; only together with another unit are they a length of time.
const lonelyUnit = new RegExp(`^${number} ?[分时]$`)
const amounts = new RegExp(amount, 'g')
const calendarYear = /^(?:19|20)\d\d ?年/

/** Whether the text is what its pattern takes it for; otherwise only its numbers are tokens. */
function isSound(kind: TokenKind, text: string): boolean {
  if (kind === 'duration') return !lonelyUnit.test(text) && !calendarYear.test(text)
  if (kind === 'discount') return discountOff(text) !== undefined
  return kind !== 'time' || readClock(text) !== undefined
}

/** Where a duration ends that begins with the unit before `from`. */
function endOfDuration(folded: string, from: number): number {
  let end = from
  do {
    nextUnit.lastIndex = end
    end = nextUnit.test(folded) ? nextUnit.lastIndex : end
  } while (nextUnit.lastIndex > 0)
  return end
}

/** Finds the tokens of a folded text, in order and without overlap; an empty list when there is none. */
export function readTokens(folded: string): Token[] {
  const tokens: Token[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(folded); match; match = pattern.exec(folded)) {
    const groups = match.groups as Record<string, string | undefined>
    const start = match.index
    if (groups.duration !== undefined) pattern.lastIndex = endOfDuration(folded, pattern.lastIndex)
    const end = pattern.lastIndex
    const whole = folded.slice(start, end)
    const group = Object.keys(kindOfGroup).find((name) => groups[name] !== undefined) ?? ''
    const kind = kindOfGroup[group] ?? 'number'
    if (!isSound(kind, whole)) {
      for (const run of whole.matchAll(amounts)) {
        tokens.push({ kind: 'number', start: start + run.index, end: start + run.index + run[0].length })
      }
      continue
    }
    tokens.push({ kind, start, end })
  }
  return tokens
}
