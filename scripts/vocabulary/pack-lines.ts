/** Writes the table that core/line-table.ts reads: the lines in the order of their hash, frequent pieces in one digit. */
import { base, writeNumber } from '../../core/digits.ts'
import { hashOf, type PackedLines, pieceBreak, placeDigits, restBreak, rowDigits } from '../../core/line-table.ts'
import { groupPieces } from './group-pieces.ts'

export interface LineToPack {
  key: string
  /** What the line says besides its key; may be empty. */
  rest: string
  row: number
}

/** The pieces of each line; a key ends with a piece. */
function piecesOf(lines: readonly LineToPack[]): string[][] {
  const grouped = groupPieces(lines.flatMap(({ key, rest }) => [key, rest]))
  return lines.map(({ rest }, i) => {
    const [ofKey, ofRest] = grouped.slice(2 * i, 2 * i + 2) as [string[], string[]]
    return rest ? [...ofKey, restBreak, ...ofRest] : ofKey
  })
}

/** The pieces of all lines, the most frequent first. */
function alphabetOf(lines: readonly string[][]): string[] {
  const uses = new Map<string, number>([[restBreak, 1]])
  for (const line of lines) for (const piece of line) uses.set(piece, (uses.get(piece) ?? 0) + 1)
  return [...uses].sort((a, b) => b[1] - a[1]).map(([piece]) => piece)
}

/** As many codes of one digit as leave room for all others and for the rows. */
function chooseSingles(pieces: number, rows: number): { singles: number; ends: number } {
  const ends = base - Math.ceil(rows / base ** (rowDigits - 1))
  for (let singles = ends; singles >= 0; singles--) {
    if (singles + Math.ceil((pieces - singles) / base) <= ends) return { singles, ends }
  }
  throw new RangeError(`${rows} rows with ${pieces} pieces do not fit into a line table`)
}

/** About four lines a bucket. */
const bucketsFor = (lines: number): number => 2 ** Math.max(0, Math.ceil(Math.log2(lines / 4)))

/** The packed table, and for each of its lines which of the given ones it is. A line without a key is an error. */
export function packLines(lines: readonly LineToPack[]): { packed: PackedLines; order: number[] } {
  if (lines.some(({ key }) => !key || key.includes(restBreak))) throw new RangeError('a line without a key')
  if (lines.some(({ key, rest }) => (key + rest).includes(pieceBreak))) throw new RangeError('a line of two lines')
  const written = piecesOf(lines)
  const alphabet = alphabetOf(written)
  const rows = Math.max(0, ...lines.map(({ row }) => row + 1))
  const { singles, ends } = chooseSingles(alphabet.length, rows)
  const codes = new Map<string, string>()
  for (const [code, piece] of alphabet.entries()) {
    const rest = code - singles
    codes.set(piece, rest < 0 ? writeNumber(code, 1) : writeNumber(singles * base + rest, 2))
  }
  const buckets: number[][] = Array.from({ length: bucketsFor(lines.length) }, () => [])
  for (const [i, { key }] of lines.entries()) buckets[hashOf(key) & (buckets.length - 1)]?.push(i)
  const packed: PackedLines = { text: '', index: '', alphabet: alphabet.join(pieceBreak), singles, ends }
  for (const bucket of buckets) {
    packed.index += writeNumber(packed.text.length, placeDigits)
    for (const i of bucket) {
      for (const piece of written[i] as string[]) packed.text += codes.get(piece)
      packed.text += writeNumber(ends * base ** (rowDigits - 1) + (lines[i] as LineToPack).row, rowDigits)
    }
  }
  packed.index += writeNumber(packed.text.length, placeDigits)
  return { packed, order: buckets.flat() }
}
