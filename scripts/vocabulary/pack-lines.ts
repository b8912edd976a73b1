/** Writes the table that core/line-table.ts reads: the lines in the order of their hash, frequent characters in one digit. */
import { base, writeNumber } from '../../core/digits.ts'
import { hashOf, type PackedLines, placeDigits, restBreak, rowDigits } from '../../core/line-table.ts'

export interface LineToPack {
  key: string
  /** What the line says besides its key; may be empty. */
  rest: string
  row: number
}

const textOf = ({ key, rest }: LineToPack): string => (rest ? key + restBreak + rest : key)

/** The characters of all lines, the most frequent first. */
function alphabetOf(lines: readonly LineToPack[]): string {
  const uses = new Map<string, number>([[restBreak, 1]])
  for (const line of lines) {
    for (const char of textOf(line).split('')) uses.set(char, (uses.get(char) ?? 0) + 1)
  }
  return [...uses]
    .sort((a, b) => b[1] - a[1])
    .map(([char]) => char)
    .join('')
}

/** As many codes of one digit as leave room for all others and for the rows. */
function chooseSingles(characters: number, rows: number): { singles: number; ends: number } {
  const ends = base - Math.ceil(rows / base ** (rowDigits - 1))
  for (let singles = ends; singles >= 0; singles--) {
    if (singles + Math.ceil((characters - singles) / base) <= ends) return { singles, ends }
  }
  throw new RangeError(`${rows} rows with ${characters} characters do not fit into a line table`)
}

/** About four lines a bucket. */
const bucketsFor = (lines: number): number => 2 ** Math.max(0, Math.ceil(Math.log2(lines / 4)))

/** The packed table, and for each of its lines which of the given ones it is. A line without a key is an error. */
export function packLines(lines: readonly LineToPack[]): { packed: PackedLines; order: number[] } {
  if (lines.some(({ key }) => !key || key.includes(restBreak))) throw new RangeError('a line without a key')
  const alphabet = alphabetOf(lines)
  const rows = Math.max(0, ...lines.map(({ row }) => row + 1))
  const { singles, ends } = chooseSingles(alphabet.length, rows)
  const codes = new Map<string, string>()
  for (const [code, char] of alphabet.split('').entries()) {
    const rest = code - singles
    codes.set(char, rest < 0 ? writeNumber(code, 1) : writeNumber(singles * base + rest, 2))
  }
  const buckets: number[][] = Array.from({ length: bucketsFor(lines.length) }, () => [])
  for (const [i, { key }] of lines.entries()) buckets[hashOf(key) & (buckets.length - 1)]?.push(i)
  const packed: PackedLines = { text: '', index: '', alphabet, singles, ends }
  for (const bucket of buckets) {
    packed.index += writeNumber(packed.text.length, placeDigits)
    for (const i of bucket) {
      const line = lines[i] as LineToPack
      for (const char of textOf(line).split('')) packed.text += codes.get(char)
      packed.text += writeNumber(ends * base ** (rowDigits - 1) + line.row, rowDigits)
    }
  }
  packed.index += writeNumber(packed.text.length, placeDigits)
  return { packed, order: buckets.flat() }
}
