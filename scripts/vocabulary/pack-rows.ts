/** Writes the rows that core/row-table.ts reads; in ASCII where a language's letters allow it. */
import { writeNumber } from '../../core/digits.ts'
import { control, type PackedRows, rowBreak, rowsAStep, stepDigits } from '../../core/row-table.ts'

const wide = /[\u0100-\uffff]/g
const beyond = /[\u0080-\uffff]/g

/** The control characters that stand for letters. */
const stands = Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code)).filter(
  (char) => char.search(control) === 0,
)

/** The characters of a kind, the most frequent first. */
function lettersOf(rows: readonly string[], kind: RegExp): string[] {
  const uses = new Map<string, number>()
  for (const row of rows) for (const char of row.match(kind) ?? []) uses.set(char, (uses.get(char) ?? 0) + 1)
  return [...uses].sort((a, b) => b[1] - a[1]).map(([char]) => char)
}

/** A script of its own has such letters everywhere; a few among Latin ones are signs that somebody chose. */
function isWide(rows: readonly string[]): boolean {
  const all = rows.join('')
  return (all.match(wide)?.length ?? 0) > all.length / 50
}

/** The rows that spoil packing, by number, with what is wrong; an empty list when the language can be packed or is wide. */
export function unpackable(rows: readonly string[]): [row: number, what: string][] {
  if (isWide(rows)) return []
  const tooMany = new Set(lettersOf(rows, wide).slice(stands.length))
  return rows.flatMap((text, row): [number, string][] => {
    if (text.search(control) !== -1) return [[row, 'holds a control character']]
    const rare = text.match(wide)?.find((char) => tooMany.has(char))
    return rare
      ? [[row, `${rare} is one more than the ${stands.length} characters beyond Latin-1 there is room for`]]
      : []
  })
}

/** What each control character stands for, by its code: all beyond Latin-1, then the most frequent beyond ASCII. */
function chooseLetters(rows: readonly string[]): string[] {
  const found = lettersOf(rows, wide)
  if (found.length > stands.length || rows.some((row) => row.search(control) !== -1)) return []
  const chosen = [...new Set([...found, ...lettersOf(rows, beyond)])].slice(0, stands.length)
  const letters: string[] = []
  for (const [i, letter] of chosen.entries()) letters[(stands[i] as string).charCodeAt(0)] = letter
  return Array.from(letters, (letter) => letter ?? ' ')
}

/** Packs the rows; reading them gives exactly these texts. A row with a line break is an error. */
export function packRows(rows: readonly string[]): PackedRows {
  if (rows.some((row) => row.includes(rowBreak))) throw new RangeError('a row with a line break')
  const letters = chooseLetters(rows)
  const codes = new Map(letters.map((letter, code) => [letter, String.fromCharCode(code)]))
  const packed: PackedRows = { text: rows.join(rowBreak), index: '', letters: letters.join('') }
  packed.text = packed.text.replace(beyond, (char) => codes.get(char) ?? char)
  let start = 0
  for (const [row, text] of rows.entries()) {
    if (row % rowsAStep === 0) packed.index += writeNumber(start, stepDigits)
    start += text.length + 1
  }
  return packed
}
