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

/** Their patterns (scripts/vocabulary/token-patterns.ts), for folded text. */
export interface TokenPatterns {
  /** Any token, with a group for its kind; of a duration only the first unit. */
  any: string
  /** A further unit of a duration. */
  nextUnit: string
  /** What is a duration only together with another unit. */
  lonelyUnit: string
  amount: string
}

/** Finds the tokens of a folded text, in order and without overlap; an empty list when there is none. */
export type ReadTokens = (folded: string) => Token[]

const kindOfGroup: Record<string, TokenKind> = {
  date: 'date',
  time: 'time',
  discount: 'discount',
  money: 'money',
  price: 'money',
  percent: 'percent',
  duration: 'duration',
}

const calendarYear = /^(?:19|20)\d\d ?年/

/** Makes the reader of tokens. */
export function makeTokens(patterns: TokenPatterns): ReadTokens {
  const pattern = new RegExp(patterns.any, 'g')
  const nextUnit = new RegExp(patterns.nextUnit, 'y')
  const lonelyUnit = new RegExp(patterns.lonelyUnit)
  const amounts = new RegExp(patterns.amount, 'g')

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

  return (folded) => {
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
}
