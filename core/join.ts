/** Joined labels: `退货宝 7天价保`, `待付款(3)`, `昵称：张三`, `收货和物流信息`. Every Han part must be a label of its own. */
import { pictograph } from './edges.ts'
import { hasHan } from './fold.ts'
import { lookUp } from './look-up.ts'
import type { Piece } from './piece.ts'
import type { ReadTokens, Token } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

const separator = new RegExp(String.raw`(?:[ \/\|,、·;:()[\]<>+&~\-"!.?]|${pictograph})+`, 'gu')
const afterNumber = /[ /|,、·;:)\]~-]/
const longestName = 10
const longestValue = 40
/** Words that join two labels, by what they mean. */
const conjunctions: Record<string, 'and' | 'or'> = { 和: 'and', 与: 'and', 及: 'and', 或: 'or' }

interface Segment {
  start: number
  end: number
  token?: Token
}

/** Reads `text.slice(start, end)` as labels joined by punctuation and numbers; undefined unless every Han part is known. */
export function joinLabels(
  text: string,
  start: number,
  end: number,
  page: string,
  vocabulary: Vocabulary,
): Piece[] | undefined {
  const { names } = vocabulary
  const folded = vocabulary.fold(text)
  const pieces: Piece[] = []
  const segments = segmentsOf(
    folded,
    start,
    end,
    vocabulary.readTokens,
    (part) => readPart(text, folded, part, page, vocabulary) !== undefined,
  )
  let labels = 0
  for (const segment of segments) {
    // A discount is a label of its own: 「集运9折」 is no “consolidation 10%”.
    if (segment.token && segment.token.kind !== 'discount') {
      pieces.push({ value: text.slice(segment.start, segment.end), kind: segment.token.kind })
      continue
    }
    if (!hasHan(folded.slice(segment.start, segment.end))) {
      pieces.push({ plain: text.slice(segment.start, segment.end) })
      continue
    }
    const isName =
      labels > 0 && (names.begins(folded.slice(start, end)) || names.announces(folded.slice(start, segment.start)))
    const found = isName ? undefined : readPart(text, folded, segment, page, vocabulary)
    if (!found) {
      return labels > 0 && isNamedValue(pieces, folded, segments, end)
        ? [pieces[0] as Piece, { plain: text.slice(segments[1]?.start, end) }]
        : undefined
    }
    labels += found.length
    pieces.push(...found)
  }
  return labels > 0 || isReadableValue(segments, folded, start, end) ? pieces : undefined
}

function readPart(
  text: string,
  folded: string,
  part: Segment,
  page: string,
  vocabulary: Vocabulary,
): Piece[] | undefined {
  const read = (from: number, to: number): Piece | undefined => {
    const label = from < to ? lookUp(text, from, to, page, vocabulary) : undefined
    return label && !vocabulary.isPart(label.row) ? { label } : undefined
  }
  const whole = read(part.start, part.end)
  if (whole) return [whole]
  for (let i = part.start + 1; i < part.end - 1; i++) {
    const joint = conjunctions[folded[i] as string]
    const first = joint && read(part.start, i)
    const second = first && read(i + 1, part.end)
    if (joint && first && second) return [first, { joint }, second]
  }
  return undefined
}

/** A short name, a colon, and whatever follows: only the name is a label. */
function isNamedValue(pieces: Piece[], folded: string, segments: Segment[], end: number): boolean {
  const [name, colon] = segments
  if (!name || !colon || !('label' in (pieces[0] ?? {})) || pieces.length < 2) return false
  if (name.end - name.start > longestName || end - colon.start > longestValue) return false
  return /^ ?: ?$/.test(folded.slice(colon.start, colon.end))
}

/** Without any label: dates and lengths of time whose units are Chinese, and ranges of amounts (`0-66元`). */
function isReadableValue(segments: Segment[], folded: string, start: number, end: number): boolean {
  const tokens = segments.flatMap(({ token }) => token ?? [])
  if (tokens.length === 0 || !hasHan(folded.slice(start, end))) return false
  const timed = tokens.some(({ kind }) => kind === 'date' || kind === 'duration')
  return timed || (tokens.length === 1 && /-.*元$/.test(folded.slice(start, end)))
}

/** Cuts at punctuation; what is no label then (`满300减50` is one) also around amounts and dates, and before a number that ends it (`包裹1`). */
function segmentsOf(
  folded: string,
  start: number,
  end: number,
  readTokens: ReadTokens,
  isLabel: (part: Segment) => boolean,
): Segment[] {
  const tokens = readTokens(folded).filter((token) => token.start >= start && token.end <= end)
  const gaps: Segment[] = []
  for (const run of folded.slice(start, end).matchAll(separator)) {
    const from = start + run.index
    const to = from + run[0].length
    // The minus of `：-¥15.00` is the amount's.
    const until = tokens.find((token) => from < token.end && to > token.start)?.start ?? to
    if (until > from) gaps.push({ start: from, end: until })
  }
  const breaks = tokensApart(folded, start, end, tokens)
  return cutAt(gaps, start, end).flatMap((part) => {
    const inside = breaks.filter((gap) => gap.start >= part.start && gap.end <= part.end)
    return inside.length === 0 || (hasHan(folded.slice(part.start, part.end)) && isLabel(part))
      ? [part]
      : cutAt(inside, part.start, part.end)
  })
}

/** The tokens that stand apart from the words beside them. */
function tokensApart(folded: string, start: number, end: number, tokens: Token[]): Segment[] {
  const apart = tokens.filter((token) => {
    const ends = token.end === end || afterNumber.test(folded[token.end] as string)
    const begins = token.start === start || !/[a-z0-9]/.test(folded[token.start - 1] as string)
    const alone = begins && (token.start === start || !hasHan(folded[token.start - 1] as string))
    if (token.kind === 'money') return true
    // In 「JD0012-1-1」 there is no date, but a number with letters.
    if (token.kind === 'date') return begins
    return ends && (token.kind === 'duration' ? alone : begins)
  })
  return apart.map((token) => ({ start: token.start, end: token.end, token }))
}

/** The text between two positions as the gaps and what lies between them. */
function cutAt(gaps: Segment[], start: number, end: number): Segment[] {
  const segments: Segment[] = []
  let at = start
  for (const gap of gaps) {
    if (gap.start > at) segments.push({ start: at, end: gap.start })
    segments.push(gap)
    at = gap.end
  }
  if (at < end) segments.push({ start: at, end })
  return segments
}
