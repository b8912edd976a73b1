/** Writes the rows that core/row-table.ts reads; in one byte a character where a language's letters allow it. */
import { writeNumber } from '../../core/digits.ts'
import { firstLetter, mostLetters, type PackedRows, rowBreak, rowsAStep, stepDigits } from '../../core/row-table.ts'

const wide = /[\u0100-\uffff]/g
const control = /[\u0080-\u009f]/

/** Characters beyond Latin-1, the most frequent first. */
function wideLetters(rows: readonly string[]): string[] {
  const uses = new Map<string, number>()
  for (const row of rows) for (const char of row.match(wide) ?? []) uses.set(char, (uses.get(char) ?? 0) + 1)
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
  const tooMany = new Set(wideLetters(rows).slice(mostLetters))
  return rows.flatMap((text, row): [number, string][] => {
    if (control.test(text)) return [[row, 'holds a control character']]
    const rare = text.match(wide)?.find((char) => tooMany.has(char))
    return rare
      ? [[row, `${rare} is one more than the ${mostLetters} characters beyond Latin-1 there is room for`]]
      : []
  })
}

/** Packs the rows; reading them gives exactly these texts. A row with a line break is an error. */
export function packRows(rows: readonly string[]): PackedRows {
  if (rows.some((row) => row.includes(rowBreak))) throw new RangeError('a row with a line break')
  const found = wideLetters(rows)
  const fits = found.length <= mostLetters && !rows.some((row) => control.test(row))
  const letters = fits ? found.join('') : ''
  const packed: PackedRows = { text: rows.join(rowBreak), index: '', letters }
  if (letters)
    packed.text = packed.text.replace(wide, (char) => String.fromCharCode(firstLetter + letters.indexOf(char)))
  let start = 0
  for (const [row, text] of rows.entries()) {
    if (row % rowsAStep === 0) packed.index += writeNumber(start, stepDigits)
    start += text.length + 1
  }
  return packed
}
