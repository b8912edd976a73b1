/** Library: the dictionaries that are asked together, and the reader's own terms before them. */
import type { Book, Entry } from './book.ts'
import { type HanIndex, hanIndex } from './han.ts'
import { type MeaningIndex, meaningIndex } from './meanings.ts'
import { type SoundIndex, soundIndex } from './sounds.ts'

/** A word of the reader's own. */
export interface OwnTerm {
  zh: string
  said: string
}

/** Where an answer comes from: the reader's own terms, our vocabulary, or CC-CEDICT. */
export type Origin = 'own' | 'terms' | 'cedict'

export interface Shelf {
  origin: Exclude<Origin, 'own'>
  book: Book
  han: HanIndex
  sounds: SoundIndex
  meanings: MeaningIndex
}

export interface Library {
  own: readonly OwnTerm[]
  /** In the order they are asked. */
  shelves: readonly Shelf[]
}

/** What a dictionary says of a word. */
export interface Word extends Omit<Entry, 'id'> {
  origin: Origin
}

/** Makes the books ready to be asked. Nothing is built. */
export function makeShelf(origin: Shelf['origin'], book: Book): Shelf {
  return { origin, book, han: hanIndex(book), sounds: soundIndex(book), meanings: meaningIndex(book) }
}

/** An entry as an answer. */
export function wordOf({ origin, book }: Shelf, id: number): Word {
  const { id: _, ...entry } = book.entry(id)
  return { origin, ...entry }
}

/** A term of the reader's own as an answer; how it is read is not known. */
export function ownWord({ zh, said }: OwnTerm): Word {
  return { origin: 'own', simplified: zh, traditional: zh, pinyin: '', senses: [said], note: '', written: zh }
}

/** Chinese as it is compared: Simplified, in small letters, without spaces and punctuation and, where `plain`, numbers. */
export function plainHan(text: string, shelves: readonly Shelf[], plain = false): string {
  const folded = shelves.reduce((said, { book }) => book.fold(said), text.normalize('NFC'))
  return folded.replace(plain ? /[^\p{L}]+/gu : /[^\p{L}\p{N}]+/gu, '')
}
