/** The dictionaries packed with the extension: opened when they are first asked for, and kept as long as the page is open. */
import { browser } from 'wxt/browser'
import { openBook, type Utf8 } from '../core/dictionary/book.ts'
import { makeShelf, type Shelf } from '../core/dictionary/library.ts'

const decoder = new TextDecoder()
const encoder = new TextEncoder()
const utf8: Utf8 = { encode: (text) => encoder.encode(text), decode: (bytes) => decoder.decode(bytes) }

const opened = new Map<string, Promise<Shelf | undefined>>()

async function open(origin: Shelf['origin'], file: string): Promise<Shelf | undefined> {
  const answer = await fetch(browser.runtime.getURL(file as never))
  const book = openBook(await answer.arrayBuffer(), utf8)
  return book && makeShelf(origin, book)
}

/** Opens a file once; one that could not be opened is tried again the next time. */
function keep(origin: Shelf['origin'], file: string): Promise<Shelf | undefined> {
  const before = opened.get(file)
  if (before) return before
  const opening = open(origin, file).catch(() => undefined)
  opened.set(file, opening)
  void opening.then((shelf) => shelf ?? opened.delete(file))
  return opening
}

/** Our vocabulary in a language; undefined when it cannot be read. */
export function openTerms(language: string): Promise<Shelf | undefined> {
  return keep('terms', `/dictionary/terms.${language}.bin`)
}

/** CC-CEDICT; undefined when it cannot be read. */
export function openCedict(): Promise<Shelf | undefined> {
  return keep('cedict', '/dictionary/cedict.bin')
}

/** Both, in the order they are asked; those that can be read. */
export async function openShelves(language: string): Promise<Shelf[]> {
  const shelves = await Promise.all([openTerms(language), openCedict()])
  return shelves.filter((shelf) => shelf !== undefined)
}
