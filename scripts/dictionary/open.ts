/** The dictionaries of a build, opened for tests and measurements. */
import { readFileSync } from 'node:fs'
import { openBook, type Utf8 } from '../../core/dictionary/book.ts'
import { type Library, makeShelf, type OwnTerm, type Shelf } from '../../core/dictionary/library.ts'
import { cedictFile, termsBook } from './files.ts'

const decoder = new TextDecoder()
const encoder = new TextEncoder()
export const utf8: Utf8 = { encode: (text) => encoder.encode(text), decode: (bytes) => decoder.decode(bytes) }

/** Opens the bytes of a dictionary of ours; throws when they are not one. */
export function openShelf(origin: Shelf['origin'], bytes: Uint8Array): Shelf {
  const book = openBook(Uint8Array.from(bytes).buffer, utf8)
  if (!book) throw new Error('not a dictionary')
  return makeShelf(origin, book)
}

/** Vocabulary and CC-CEDICT in a language, with terms of the reader's own. */
export function openLibrary(language: string, own: readonly OwnTerm[] = []): Library {
  return { own, shelves: [openShelf('terms', termsBook(language)), openShelf('cedict', readFileSync(cedictFile()))] }
}
