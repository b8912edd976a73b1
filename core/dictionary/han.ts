/** Finds entries by their Chinese, in either script: the whole text, or what begins with it. */
import { type Book, lowerBound } from './book.ts'

const tab = 9

export interface HanIndex {
  /** The entries that are written exactly so, the commonest first. */
  exact: (text: string) => number[]
  /** Entries that begin with the text and go on, the commonest first, at most so many. */
  longer: (text: string, most: number) => number[]
}

/** Where the Simplified, or with `isTraditional` the Traditional form of an entry begins. */
function formStart(entries: Uint8Array, start: number, isTraditional: boolean): number {
  let at = entries.indexOf(tab, start) + 1
  if (isTraditional) at = entries.indexOf(tab, at) + 1
  return at
}

/** The order of a form against wanted bytes; 0 also when the form goes on after them. */
function compareForm(entries: Uint8Array, at: number, wanted: Uint8Array): number {
  for (let i = 0; i < wanted.length; i++) {
    const difference = (entries[at + i] as number) - (wanted[i] as number)
    if (difference !== 0) return difference
  }
  return 0
}

/** The index of a book. Nothing is built. */
export function hanIndex(book: Book): HanIndex {
  const entries = book.section('entries')
  const order = book.numbers('byHan')
  const place = (i: number) => {
    const form = order[i] as number
    return formStart(entries, book.startOf(form >> 1), (form & 1) === 1)
  }

  function* formsFrom(wanted: Uint8Array): Generator<{ id: number; goesOn: boolean }> {
    if (wanted.length === 0) return
    for (let i = lowerBound(order.length, (at) => compareForm(entries, place(at), wanted)); i < order.length; i++) {
      const at = place(i)
      if (compareForm(entries, at, wanted) !== 0) return
      yield { id: (order[i] as number) >> 1, goesOn: entries[at + wanted.length] !== tab }
    }
  }

  /** As it is written, and where that finds nothing, with every character Simplified: scripts may be mixed. */
  function find(text: string, read: (wanted: Uint8Array) => Set<number>): number[] {
    const found = read(book.utf8.encode(text))
    const folded = book.fold(text)
    const all = found.size || folded === text ? found : read(book.utf8.encode(folded))
    return [...all].sort((a, b) => a - b)
  }

  return {
    exact: (text) =>
      find(text, (wanted) => {
        const found = new Set<number>()
        // What is exactly the text comes before what goes on.
        for (const { id, goesOn } of formsFrom(wanted)) {
          if (goesOn) break
          found.add(id)
        }
        return found
      }),
    longer: (text, most) =>
      find(text, (wanted) => {
        const found = new Set<number>()
        for (const { id, goesOn } of formsFrom(wanted)) if (goesOn) found.add(id)
        return found
      }).slice(0, most),
  }
}
