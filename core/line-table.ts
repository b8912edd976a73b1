/**
 * Line table: tens of thousands of short keys in one string of one byte a character, in the order of their hash.
 * The build computes everything (scripts/vocabulary/pack-lines.ts); a page only reads, and a look-up is one hash.
 */
import { base, digitAt, numberAt } from './digits.ts'

export interface PackedLines {
  /** The lines, those of one bucket together: the codes of key and rest, then the row, which is the end of the line. */
  text: string
  /** Where the lines of each bucket begin, and where the last ones end. */
  index: string
  /** The pieces of text by their codes: characters, and groups of them that often stand together. */
  alphabet: string
  /** First digits below `singles` are a code of one digit, those below `ends` begin a code of two, others a row of three. */
  singles: number
  ends: number
}

export interface Line {
  /** Where it is in the table: what tells it from other lines. */
  at: number
  row: number
  /** What the line says besides its key. */
  rest: string
}

export interface LineTable {
  /** The lines with exactly this key, in the order they were given. */
  find: (key: string) => Line[]
  /** The how many-th line a line is. Counts through the whole table. */
  numberOf: (at: number) => number
}

/** How many digits a place in the text has (three end at 857,375), and how many a row. */
export const placeDigits = 4
export const rowDigits = 3

/** Between the key of a line and the rest. */
export const restBreak = '\t'

/** Between two pieces of the alphabet. */
export const pieceBreak = '\n'

/** The hash of a key; its lowest bits are its bucket. */
export function hashOf(key: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < key.length; i++) value = Math.imul(value ^ key.charCodeAt(i), 0x01000193)
  return value ^ (value >>> 15)
}

/** Reads a packed table; nothing is built but the list of pieces. */
export function readLines({ text, index, alphabet, singles, ends }: PackedLines): LineTable {
  const firstRow = ends * base ** (rowDigits - 1)
  const mask = index.length / placeDigits - 2
  const place = (bucket: number) => numberAt(text === '' ? '' : index, bucket * placeDigits, placeDigits)
  const widthAt = (at: number) => (digitAt(text, at) < singles ? 1 : 2)
  // What is behind the text is an end, too: a table that is cut short must come to one.
  const isEnd = (at: number) => !(digitAt(text, at) < ends)
  const pieces = alphabet.split(pieceBreak)

  /** The piece whose code is at a place that is no end. */
  function pieceAt(at: number): string {
    const digit = digitAt(text, at)
    return pieces[digit < singles ? digit : singles + (digit - singles) * base + digitAt(text, at + 1)] as string
  }

  /** Where the key ends if the line at `from` begins with it; -1 otherwise. */
  function afterKey(key: string, from: number): number {
    let at = from
    for (let i = 0; i < key.length; at += widthAt(at)) {
      if (isEnd(at) || !key.startsWith(pieceAt(at), i)) return -1
      i += pieceAt(at).length
    }
    return isEnd(at) || pieceAt(at) === restBreak ? at : -1
  }

  function endOf(from: number): number {
    let at = from
    while (!isEnd(at)) at += widthAt(at)
    return at
  }

  function lineAt(at: number, keyEnd: number): Line {
    const end = endOf(keyEnd)
    let rest = ''
    for (let i = keyEnd; i < end; i += widthAt(i)) rest += pieceAt(i)
    return { at, row: numberAt(text, end, rowDigits) - firstRow, rest: rest.slice(1) }
  }

  return {
    find(key) {
      const found: Line[] = []
      if (key.includes(restBreak)) return found
      const bucket = hashOf(key) & mask
      const to = place(bucket + 1)
      for (let at = place(bucket); at < to; at = endOf(at) + rowDigits) {
        const keyEnd = afterKey(key, at)
        if (keyEnd !== -1) found.push(lineAt(at, keyEnd))
      }
      return found
    },
    numberOf(wanted) {
      let number = 0
      for (let at = 0; at < wanted; at = endOf(at) + rowDigits) number++
      return number
    },
  }
}
