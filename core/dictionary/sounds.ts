/** Finds entries by how they are read. */
import { type Book, lowerBound } from './book.ts'
import { faultsIn, type TypedPinyin } from './pinyin.ts'

const tab = 9
const capitals = 0x20

export interface Sounded {
  id: number
  /** The entry has more syllables than were typed. */
  goesOn: boolean
  /** How many tones and syllable breaks were typed otherwise. */
  faults: number
}

export interface SoundIndex {
  /** Entries that are read so, or that begin so; whole ones and right tones first, then the commonest, at most so many. */
  find: (typed: TypedPinyin, most: number) => Sounded[]
}

const isLetter = (byte: number) => byte >= 0x61 && byte <= 0x7a

/** So many entries at most are judged: those with just these letters, and those that go on. */
const mostWhole = 500
const mostLonger = 100

/** The order of an entry's letters against those wanted, both ending at `wanted.length`. */
export function compareLetters(entries: Uint8Array, start: number, wanted: string): number {
  let at = start
  for (let i = 0; i < wanted.length; i++) {
    while (entries[at] !== tab && !isLetter((entries[at] as number) | capitals)) at++
    if (entries[at] === tab) return -1
    const difference = ((entries[at] as number) | capitals) - wanted.charCodeAt(i)
    if (difference !== 0) return difference
    at++
  }
  return 0
}

/** Whether the reading of an entry has no more than so many letters. */
function hasLetters(entries: Uint8Array, start: number, count: number): boolean {
  let letters = 0
  for (let at = start; entries[at] !== tab; at++) if (isLetter((entries[at] as number) | capitals)) letters++
  return letters === count
}

/** The index of a book. Nothing is built. */
export function soundIndex(book: Book): SoundIndex {
  const entries = book.section('entries')
  const order = book.numbers('byPinyin')
  const compare = (wanted: string) => (i: number) => compareLetters(entries, book.startOf(order[i] as number), wanted)
  const pinyinOf = (id: number) => {
    const start = book.startOf(id)
    return book.utf8.decode(entries.subarray(start, entries.indexOf(tab, start)))
  }
  return {
    find(typed, most) {
      const { letters } = typed
      const before = compare(letters)
      const first = lowerBound(order.length, before)
      const end = lowerBound(order.length, (i) => (before(i) <= 0 ? -1 : 1))
      const whole: number[] = []
      const longer: number[] = []
      for (let i = first; i < end; i++) {
        const id = order[i] as number
        if (hasLetters(entries, book.startOf(id), letters.length)) whole.push(id)
        else if (letters.length > 1) longer.push(id)
      }
      const judge = (ids: number[], mostJudged: number, goesOn: boolean): Sounded[] =>
        ids
          .sort((a, b) => a - b)
          .slice(0, mostJudged)
          .map((id) => ({ id, goesOn, faults: faultsIn(typed, pinyinOf(id)) }))
      const found = [...judge(whole, mostWhole, false), ...judge(longer, mostLonger, true)]
      found.sort((a, b) => Number(a.goesOn) - Number(b.goesOn) || a.faults - b.faults || a.id - b.id)
      return found.slice(0, most)
    },
  }
}
