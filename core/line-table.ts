/**
 * Line table: tens of thousands of short texts in one string with a hash index over it.
 * As objects they would cost every page megabytes; so it is a few hundred kilobytes, and a look-up stays one hash.
 */

/** Between wordings of one row, between rows, and before the slot names of a wording. */
export const wordingBreak = '\n'
export const rowBreak = '\r'
export const slotBreak = '\t'

export interface LineTable {
  /** The line numbers whose text is exactly `key`, in order. */
  find: (key: string) => number[]
  /** The row a line belongs to. */
  rowOf: (line: number) => number
  /** What follows the text in a line: its slot names. */
  slotsOf: (line: number) => string[]
  /** How many lines there are. */
  size: number
}

function hash(text: string, from: number, to: number): number {
  let value = 0x811c9dc5
  for (let i = from; i < to; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value ^ (value >>> 15)
}

function isBreak(text: string, at: number): boolean {
  const char = text[at]
  return char === undefined || char === wordingBreak || char === rowBreak || char === slotBreak
}

/** Where each line begins and which row it belongs to; empty lines (a row without wordings) are left out. */
function readLines(text: string): { starts: Uint32Array; rows: Uint16Array } {
  const starts = new Uint32Array(text.length)
  const rows = new Uint16Array(text.length)
  let size = 0
  let row = 0
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    const char = i === text.length ? rowBreak : text[i]
    if (char !== wordingBreak && char !== rowBreak) continue
    if (i > start) {
      starts[size] = start
      rows[size++] = row
    }
    if (char === rowBreak) row++
    start = i + 1
  }
  return { starts: starts.slice(0, size), rows: rows.slice(0, size) }
}

function endOfText(text: string, start: number): number {
  let end = start
  while (!isBreak(text, end)) end++
  return end
}

/** Builds the index in one pass over the text. */
export function makeLineTable(text: string): LineTable {
  const { starts, rows } = readLines(text)
  const size = starts.length
  const slots = 2 ** Math.ceil(Math.log2(size * 2 + 2))
  const mask = slots - 1
  const index = size < 0xffff ? new Uint16Array(slots) : new Uint32Array(slots)
  for (let line = 0; line < size; line++) {
    const start = starts[line] as number
    let at = hash(text, start, endOfText(text, start)) & mask
    while (index[at]) at = (at + 1) & mask
    index[at] = line + 1
  }
  return {
    size,
    rowOf: (line) => rows[line] as number,
    slotsOf(line) {
      const end = endOfText(text, starts[line] as number)
      if (text[end] !== slotBreak) return []
      return text.slice(end + 1, endOfText(text, end + 1)).split(' ')
    },
    find(key) {
      const found: number[] = []
      let at = hash(key, 0, key.length) & mask
      for (let entry = index[at] as number; entry; entry = index[at] as number) {
        const start = starts[entry - 1] as number
        if (isBreak(text, start + key.length) && text.startsWith(key, start)) found.push(entry - 1)
        at = (at + 1) & mask
      }
      return found
    },
  }
}
