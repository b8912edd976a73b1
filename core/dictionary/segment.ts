/**
 * Segmenting: a text that is in no dictionary, cut into words that are. Of all ways to cut it the likeliest is taken
 * (Viterbi over the words of the dictionaries): each word costs what it is rare, and each cut costs something too, so
 * that long words win. The browser's own `Intl.Segmenter` cuts otherwise in every browser, and into pieces that no
 * dictionary explains.
 */
import { hasHan } from '../fold.ts'
import { type Library, ownWord, plainHan, type Shelf, type Word, wordOf } from './library.ts'

/** A part of the text. Without a word it is what no dictionary has: letters, numbers, punctuation, a rare character. */
export interface Piece {
  text: string
  word?: Word
}

const longestWord = 10
/** What a cut costs; a character that nobody knows costs more than any word. */
const eachCut = 4
const unknownCost = 30
/** The reader knows best: a term of his wins, but for a single character, which may be a part of many words. */
const ownCost = 0.5
const ownGain = 30
/** Our own vocabulary knows how shops use a word. */
const termCost = 6
const plainRun = /[^\u3400-\u9fff\uf900-\ufaff]+/y

interface Candidate {
  length: number
  cost: number
  read?: () => Word
}

function fromShelf(shelf: Shelf, text: string): Candidate | undefined {
  // A single character means too much by itself to be a term of ours.
  if (shelf.origin === 'terms' && text.length < 2) return undefined
  // Nobody means the blank of 「…购买」 (Buy for …) in a title.
  const id = shelf.han.exact(text).find((one) => !shelf.book.entry(one).written.includes('…'))
  if (id === undefined) return undefined
  const cost = shelf.origin === 'terms' ? termCost : shelf.book.costOf(id)
  return { length: text.length, cost, read: () => wordOf(shelf, id) }
}

/** Words that begin at a place, the longest first. */
function wordsAt(
  text: string,
  at: number,
  { own, shelves }: Library,
  ownForms: ReadonlyMap<string, number>,
): Candidate[] {
  const found: Candidate[] = []
  for (let length = Math.min(longestWord, text.length - at); length > 0; length--) {
    const part = text.slice(at, at + length)
    if (!hasHan(part)) continue
    const mine = ownForms.get(part)
    if (mine !== undefined)
      found.push({
        length,
        cost: ownCost - ownGain * (length - 1),
        read: () => ownWord(own[mine] as Library['own'][number]),
      })
    for (const shelf of shelves) {
      const candidate = fromShelf(shelf, part)
      if (candidate) found.push(candidate)
    }
  }
  return found
}

/** Letters, numbers, spaces and the like up to the next Chinese. */
function plainAt(text: string, at: number): Candidate | undefined {
  plainRun.lastIndex = at
  const run = plainRun.exec(text)?.[0]
  return run ? { length: run.length, cost: 0 } : undefined
}

/** Cuts a text into words, in order and with nothing left out. The pieces are parts of the text as it was given. */
export function segment(text: string, library: Library): Piece[] {
  // A fold never changes the length, so that a place in one is a place in the other.
  const folded = library.shelves.reduce((said, { book }) => book.fold(said), text)
  const ownForms = new Map(library.own.map(({ zh }, i) => [plainHan(zh, library.shelves), i]))
  const best: { cost: number; from: number; by?: Candidate }[] = [{ cost: 0, from: 0 }]
  for (let at = 0; at < text.length; at++) {
    const before = best[at]
    if (!before) continue
    const plain = plainAt(text, at)
    const options = plain ? [plain, ...wordsAt(folded, at, library, ownForms)] : wordsAt(folded, at, library, ownForms)
    if (!plain) options.push({ length: 1, cost: unknownCost })
    for (const option of options) {
      const cost = before.cost + option.cost + eachCut
      const end = best[at + option.length]
      if (!end || cost < end.cost) best[at + option.length] = { cost, from: at, by: option }
    }
  }
  const pieces: Piece[] = []
  for (let at = text.length; at > 0; ) {
    const { from, by } = best[at] as (typeof best)[number]
    const word = by?.read?.()
    pieces.push({ text: text.slice(from, at), ...(word && { word }) })
    at = from
  }
  return pieces.reverse()
}
