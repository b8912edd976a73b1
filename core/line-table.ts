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

/** Builds the index in one pass over the text. */
export function makeLineTable(text: string): LineTable {
  const starts: number[] = []
  const ends: number[] = []
  const rows: number[] = []
  let row = 0
  let start = 0
  let slotsAt = -1
  for (let i = 0; i <= text.length; i++) {
    const char = i === text.length ? rowBreak : text[i]
    if (char === slotBreak) slotsAt = i
    if (char !== wordingBreak && char !== rowBreak) continue
    if (i > start) {
      starts.push(start)
      ends.push(slotsAt === -1 ? i : slotsAt)
      rows.push(row)
    }
    if (char === rowBreak) row++
    start = i + 1
    slotsAt = -1
  }
  const size = starts.length
  const slots = 2 ** Math.ceil(Math.log2(size * 2 + 2))
  const mask = slots - 1
  const index = new Uint32Array(slots)
  const from = Uint32Array.from(starts)
  const to = Uint32Array.from(ends)
  const rowByLine = Uint16Array.from(rows)
  for (let line = 0; line < size; line++) {
    let at = hash(text, starts[line] as number, ends[line] as number) & mask
    while (index[at]) at = (at + 1) & mask
    index[at] = line + 1
  }
  return {
    size,
    rowOf: (line) => rowByLine[line] as number,
    slotsOf(line) {
      const end = to[line] as number
      if (text[end] !== slotBreak) return []
      const stop = from[line + 1] === undefined ? text.length : (from[line + 1] as number)
      return text
        .slice(end + 1, stop)
        .replace(/[\r\n]+$/, '')
        .split(' ')
    },
    find(key) {
      const found: number[] = []
      let at = hash(key, 0, key.length) & mask
      for (let entry = index[at] as number; entry; entry = index[at] as number) {
        const line = entry - 1
        const length = (to[line] as number) - (from[line] as number)
        if (length === key.length && text.startsWith(key, from[line])) found.push(line)
        at = (at + 1) & mask
      }
      return found
    },
  }
}
