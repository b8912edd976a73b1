/** Row table: thousands of short texts by number in one string. The build packs it (scripts/vocabulary/pack-rows.ts). */
import { numberAt } from './digits.ts'

export interface PackedRows {
  /** One line a row. */
  text: string
  /** Where each sixteenth row begins. */
  index: string
  /**
   * What the control characters stand for, by their codes: letters beyond ASCII make the whole text slow to send to a
   * page, and “ two bytes a character. Empty for scripts that have too many of them.
   */
  letters: string
}

export const rowBreak = '\n'
/** How many rows an entry of the index stands for, and how many digits it has. */
export const rowsAStep = 16
export const stepDigits = 3
/** The control characters, but for tab and line break free to stand for letters: nobody writes them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about.
export const control = /[\0-\x08\v-\x1f]/g

/** Reads packed rows, each when it is asked for; an empty text for a row that is not there. Nothing is built. */
export function readRows({ text, index, letters }: PackedRows): (row: number) => string {
  return (row) => {
    const step = Math.floor(row / rowsAStep) * stepDigits
    if (step >= index.length) return ''
    let start = numberAt(index, step, stepDigits)
    for (let left = row % rowsAStep; left > 0; left--) {
      start = text.indexOf(rowBreak, start) + 1
      if (start === 0) return ''
    }
    const end = text.indexOf(rowBreak, start)
    const line = text.slice(start, end === -1 ? undefined : end)
    return letters ? line.replace(control, (char) => letters[char.charCodeAt(0)] ?? '') : line
  }
}
