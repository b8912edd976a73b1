/** Reading: a text of the page prepared for look-up, with the way back to the characters the page printed. */
import type { Fold } from './fold.ts'
import { isTokenMark, type ReadTokens, type TokenKind, tokenMark } from './tokens.ts'

export interface SlotText {
  kind: TokenKind
  /** As the page printed it. */
  raw: string
}

export interface Reading {
  /** Folded, tokens as one character each, spaces only where two Latin words or numbers meet. */
  canonical: string
  /** For each canonical character, where it begins and ends in the page's text. */
  starts: number[]
  ends: number[]
  /** The tokens in order of appearance. */
  slots: SlotText[]
}

function isWide(code: number): boolean {
  return code >= 0x2e80 || isTokenMark(code)
}

/** Folded text without the spaces that touch a Han character: the key of a label without numbers. */
export function tighten(folded: string): string {
  if (!folded.includes(' ')) return folded
  let out = ''
  for (let i = 0; i < folded.length; i++) {
    if (folded[i] !== ' ') {
      out += folded[i]
      continue
    }
    const next = folded.charCodeAt(i + 1)
    const last = out.charCodeAt(out.length - 1)
    if (Number.isNaN(last) || Number.isNaN(next) || next === 0x20 || isWide(next) || isWide(last)) continue
    out += ' '
  }
  return out
}

/** Reads the tokens of `text` between two positions and gives the canonical form; total, never fails. */
export function readText(
  text: string,
  { fold, readTokens }: { fold: Fold; readTokens: ReadTokens },
  from = 0,
  to = text.length,
): Reading {
  const folded = fold(text)
  const tokens = readTokens(folded).filter((token) => token.end > from && token.start < to)
  const reading: Reading = { canonical: '', starts: [], ends: [], slots: [] }
  const codes: string[] = []
  const put = (char: string, start: number, end: number) => {
    codes.push(char)
    reading.starts.push(start)
    reading.ends.push(end)
  }
  let next = 0
  for (let i = from; i < to; i++) {
    const token = tokens[next]
    if (token && token.start <= i) {
      const end = Math.min(token.end, to)
      put(tokenMark[token.kind], i, end)
      reading.slots.push({ kind: token.kind, raw: text.slice(i, end) })
      i = end - 1
      next++
      continue
    }
    const char = folded[i] as string
    if (char === ' ') {
      const last = codes.at(-1)?.charCodeAt(0)
      const following = folded.charCodeAt(i + 1)
      const followedByToken = tokens[next]?.start === i + 1
      if (last === undefined || i + 1 >= to || last === 0x20 || following === 0x20) continue
      if (isWide(last) || isWide(following) || followedByToken) continue
    }
    put(char, i, i + 1)
  }
  reading.canonical = codes.join('')
  return reading
}
