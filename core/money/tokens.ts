/** Every number of a joined text, with the sign, the 万 and the word that belong to it. Most of them are no money. */
import { unknown } from './parts.ts'

export interface Token {
  /** `-` is a minus; with room behind it may be a mere dash, or that of a range. */
  minus: string
  sign: string
  printed: string
  /** Power of ten of 万, 千 or 亿. */
  shift: number
  word: string
  start: number
  end: number
  /** Nothing says that it is money, and nothing that it is something else. */
  isBare: boolean
  /** Something touches the number that makes it another one, or one that nobody can read. */
  isBroken: boolean
}

/** The compiled patterns that find numbers. */
export interface NumberPatterns {
  number: RegExp
  broken: RegExp
  counted: RegExp
  runsOn: RegExp
  pieces: RegExp
}

const shifts: Record<string, number> = { 万: 4, 萬: 4, 亿: 8, 億: 8, 千: 3 }
const hasCents = /\.\d\d$/

/** The numbers of a joined text, in order. */
export function tokensOf(text: string, { number, broken, counted, runsOn, pieces }: NumberPatterns): Token[] {
  return [...text.matchAll(number)].map((match) => {
    const [whole, minus = '', room = '', sign = '', minus2 = '', raw = '', magnitude = '', word = ''] = match
    const printed = raw.replaceAll('¦', '')
    const end = match.index + whole.length
    const start = match.index + (minus ? 0 : room.length)
    const rest = text.slice(end)
    const ahead = text.slice(Math.max(0, start - 2), start)
    return {
      minus: minus + room + minus2,
      sign,
      printed,
      shift: shifts[magnitude] ?? 0,
      word,
      start,
      end,
      isBare: !sign && !word && !counted.test(rest),
      isBroken:
        rest.replace('¦', '')[0] === unknown ||
        /[\ufffd?*]¦?$/.test(ahead) ||
        (!sign && /\d¦$/.test(ahead)) ||
        (word
          ? /^\d/.test(rest)
          : (!magnitude &&
              broken.test(rest) &&
              !(hasCents.test(printed) ? pieces.test(rest) : rest[0] === '件' && sign && whole.includes(sign + raw))) ||
            (!hasCents.test(printed) && runsOn.test(rest))),
    }
  })
}
