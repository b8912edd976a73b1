/**
 * Book: a dictionary read where it lies, in one buffer. Entries are numbered by how common they are, the commonest
 * first, so whatever order they are found in, the lower number is the better guess.
 */
import { type Fold, makeFold } from '../fold.ts'
import { readSections, type SectionName } from './sections.ts'

export interface Entry {
  id: number
  simplified: string
  traditional: string
  /** Syllables with tone numbers and spaces between, `v` for ü: `nv3 zhuang1`. */
  pinyin: string
  senses: string[]
  /** One sentence about what it means for a buyer; empty where there is none. */
  note: string
  /** How it is written where that is not just its characters: `满…减…`; else as Simplified. */
  written: string
}

/** UTF-8, which the language itself does not have. */
export interface Utf8 {
  encode: (text: string) => Uint8Array
  decode: (bytes: Uint8Array) => string
}

/** One dictionary. What is found in it are the numbers of entries. */
export interface Book {
  size: number
  fold: Fold
  utf8: Utf8
  section: (name: SectionName) => Uint8Array
  numbers: (name: SectionName) => Uint32Array
  /** Where an entry begins in the section of entries. */
  startOf: (id: number) => number
  entry: (id: number) => Entry
  costOf: (id: number) => number
}

export const fieldBreak = '\t'
/** Stands in no text, as a slash does: 「Refund / exchange」. */
export const senseBreak = '\u001f'
/** Steps of a cost to one unit of probability (natural logarithm). */
export const costScale = 8

/** Opens the file of a dictionary; undefined when it is not whole, or of another format. */
export function openBook(file: ArrayBuffer, utf8: Utf8): Book | undefined {
  const sections = readSections(file)
  if (!sections) return undefined
  const asNumbers = (bytes: Uint8Array) => new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2)
  const starts = asNumbers(sections.entryStarts)
  const startOf = (id: number) => starts[id] ?? 0
  return {
    size: starts.length - 1,
    fold: makeFold(utf8.decode(sections.traditional)),
    utf8,
    section: (name) => sections[name],
    numbers: (name) => asNumbers(sections[name]),
    startOf,
    entry(id) {
      const text = utf8.decode(sections.entries.subarray(startOf(id), startOf(id + 1)))
      const [pinyin = '', simplified = '', traditional = '', senses = '', note = '', written = ''] =
        text.split(fieldBreak)
      return {
        id,
        simplified,
        traditional: traditional || simplified,
        pinyin,
        senses: senses.split(senseBreak).filter(Boolean),
        note,
        written: written || simplified,
      }
    },
    costOf: (id) => (sections.costs[id] ?? 255) / costScale,
  }
}

/**
 * Where the first of some sorted things is that does not come before what is looked for. `compare` is negative for a
 * thing that comes before it.
 */
export function lowerBound(length: number, compare: (index: number) => number): number {
  let from = 0
  let to = length
  while (from < to) {
    const middle = (from + to) >> 1
    if (compare(middle) < 0) from = middle + 1
    else to = middle
  }
  return from
}
