/** Where the free text of a wording lies in a canonical text. */
import { isTokenMark } from './tokens.ts'

export interface Span {
  from: number
  to: number
}

/** The spans between the fixed pieces, each at least one character long; undefined when the pieces do not frame the text. */
export function findSpans(pieces: string[], canonical: string): Span[] | undefined {
  const first = pieces[0] ?? ''
  const last = pieces.at(-1) ?? ''
  if (!canonical.startsWith(first) || !canonical.endsWith(last)) return undefined
  const spans: Span[] = []
  let from = first.length
  for (let i = 1; i < pieces.length; i++) {
    const piece = pieces[i] as string
    const to = i === pieces.length - 1 ? canonical.length - last.length : canonical.indexOf(piece, from + 1)
    if (to <= from) return undefined
    spans.push({ from, to })
    from = to + piece.length
  }
  return spans
}

/** The position of the next token mark outside the spans; -1 when there is none. */
export function nextToken(canonical: string, from: number, spans: Span[]): number {
  for (let i = from; i < canonical.length; i++) {
    if (spans.some((span) => i >= span.from && i < span.to)) continue
    if (isTokenMark(canonical.charCodeAt(i))) return i
  }
  return -1
}
