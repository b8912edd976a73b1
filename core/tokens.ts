/**
 * Tokens: the runs of a label that change from page to page (numbers, amounts, dates, times), each read as one piece.
 * In a canonical text a token is one private-use character, so labels with numbers are found in the same map as the others.
 */

export type TokenKind = 'number' | 'money' | 'percent' | 'date' | 'time' | 'duration'

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
}

const firstMark = 0xe000
const lastMark = 0xe005

/** Whether the character code stands for a token in a canonical text. */
export function isTokenMark(code: number): boolean {
  return code >= firstMark && code <= lastMark
}

// `%1$d` and `%s` are the placeholders of app string tables; they stand where a number or a name will be.
const number = String.raw`(?:%(?:\d\$)?(?:\.\d)?[dsf]|\d[\d*]*\*[\d*]*\d|(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)`
const scale = String.raw`(?:[万亿]|千(?!克))?\+?`
const amount = number + scale
const clock = String.raw`\d{1,2}:\d{2}(?::\d{2})?`
const day = String.raw`(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]|\d{4}年\d{1,2}月)`
const unit = '(?:年|天|秒|时|分钟?|周(?!岁)|个月|个?(?:工作日|自然日|小时))'
const sign = String.raw`(?:hk\$|nt\$|us\$|[¥$€£])`

// What begins with a number is told apart by what follows it, and further units are read one by one: the engine compiles
// each mention of `number` anew, and a whole alternative for each kind made 78 kB of code of this one pattern, now 50.
const pattern = new RegExp(
  [
    `(?<date>${day}(?: ?(?:${clock}|\\d{1,2}[点时](?:\\d{1,2}分)?))?)`,
    `(?<time>${clock})`,
    `(?<money>-?${sign} ?-?${amount})`,
    `${number}(?:(?<percent> ?%(?:%|(?!\\d\\$|[ds.])))|(?<duration> ?${unit})|${scale}(?<price> ?元)?)`,
  ].join('|'),
  'g',
)
const nextUnit = new RegExp(` ?${number} ?${unit}`, 'y')
const kindOfGroup: Record<string, TokenKind> = {
  date: 'date',
  time: 'time',
  money: 'money',
  price: 'money',
  percent: 'percent',
  duration: 'duration',
}

// 「4.8分」 is a score and 「9时」 an hour of the clock; only together with another unit are they a length of time.
const lonelyUnit = new RegExp(`^${number} ?[分时]$`)
const amounts = new RegExp(amount, 'g')
const calendarYear = /^(?:19|20)\d\d ?年/

function isDuration(text: string): boolean {
  return !lonelyUnit.test(text) && !calendarYear.test(text)
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
    if (groups.duration !== undefined && !isDuration(whole)) {
      for (const run of whole.matchAll(amounts)) {
        tokens.push({ kind: 'number', start: start + run.index, end: start + run.index + run[0].length })
      }
      continue
    }
    const group = Object.keys(kindOfGroup).find((name) => groups[name] !== undefined) ?? ''
    tokens.push({ kind: kindOfGroup[group] ?? 'number', start, end })
  }
  return tokens
}
