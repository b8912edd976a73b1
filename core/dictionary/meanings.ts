/** Finds entries by what they mean. */
import { type Book, lowerBound } from './book.ts'
import { type Answered, answerOf, meantWords, otherNumber } from './gloss.ts'
import { remember } from './remember.ts'

/** The distance counts common words for something. */
export interface Meant extends Answered {
  id: number
}

export interface MeaningIndex {
  /** Entries that mean this, the best first. */
  find: (asked: string) => readonly Meant[]
  /** How many entries have a word just as it is written. */
  countOf: (word: string) => number
}

interface Postings {
  /** Entries of which one meaning is just this word. */
  whole: number[]
  /** All entries with the word, those among them. */
  all: number[]
}

/** Words that begin as the last one typed; so many at most. */
const mostWords = 60
const mostFound = 30
/** Entries that are read and judged for one question. */
const mostJudged = 400
const eachTimesRarer = 0.6
const eachCharacter = 0.1
/** Most words have two characters; one alone is often but a part of them. */
const forOneCharacter = 0.9
const commonest = 200

/** Writes rising numbers as their differences, seven bits a byte. */
export function writeRising(numbers: readonly number[]): number[] {
  const bytes: number[] = []
  let before = 0
  for (const number of numbers) {
    let rest = number - before
    before = number
    while (rest > 127) {
      bytes.push((rest & 127) | 128)
      rest >>= 7
    }
    bytes.push(rest)
  }
  return bytes
}

function readRising(bytes: Uint8Array): number[] {
  const numbers: number[] = []
  let number = 0
  let value = 0
  let shift = 0
  for (const byte of bytes) {
    value |= (byte & 127) << shift
    shift += 7
    if (byte & 128) continue
    number += value
    numbers.push(number)
    value = 0
    shift = 0
  }
  return numbers
}

/** One length, then the entries that mean just this, then all. */
export function writePostings({ whole, all }: Postings): number[] {
  const first = writeRising(whole)
  return [...writeRising([first.length]), ...first, ...writeRising(all)]
}

function readPostings(bytes: Uint8Array): Postings {
  let headLength = 1
  while ((bytes[headLength - 1] ?? 0) & 128) headLength++
  const [length = 0] = readRising(bytes.subarray(0, headLength))
  const end = headLength + length
  return { whole: readRising(bytes.subarray(headLength, end)), all: readRising(bytes.subarray(end)) }
}

const rising = (numbers: Iterable<number>) => [...new Set(numbers)].sort((a, b) => a - b)

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const difference = (a[i] as number) - (b[i] as number)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** The index of a book. Nothing is built. */
export function meaningIndex(book: Book): MeaningIndex {
  const words = book.section('words')
  const starts = book.numbers('wordStarts')
  const postings = book.section('postings')
  const postingStarts = book.numbers('postingStarts')
  const count = starts.length - 1
  const wordAt = (i: number) => words.subarray(starts[i] as number, starts[i + 1] as number)
  const postingsAt = (i: number) => readPostings(postings.subarray(postingStarts[i] as number, postingStarts[i + 1]))
  const none: Postings = { whole: [], all: [] }

  function join(parts: Postings[]): Postings {
    const [only] = parts
    if (parts.length <= 1) return only ?? none
    return { whole: rising(parts.flatMap(({ whole }) => whole)), all: rising(parts.flatMap(({ all }) => all)) }
  }

  /** Where words are that are just so. */
  function placesOf(forms: readonly string[]): number[] {
    return forms.flatMap((form) => {
      const wanted = book.utf8.encode(form)
      const at = lowerBound(count, (i) => compareBytes(wordAt(i), wanted))
      return at < count && compareBytes(wordAt(at), wanted) === 0 ? at : []
    })
  }

  /** Where words are that begin so. */
  function placesFrom(word: string): number[] {
    const wanted = book.utf8.encode(word)
    const first = lowerBound(count, (i) => compareBytes(wordAt(i), wanted))
    const isOne = (i: number) => compareBytes(wordAt(i).subarray(0, wanted.length), wanted) === 0
    let end = first
    while (end < count && end - first < mostWords && isOne(end)) end++
    return Array.from({ length: end - first }, (_, i) => first + i)
  }

  /** The entries that have all of the words: the rarest word first, so that most questions end there. */
  function withAll(places: readonly (readonly number[])[]): number[] {
    const sizeOf = (at: readonly number[]) =>
      at.reduce((sum, i) => sum + (postingStarts[i + 1] as number) - (postingStarts[i] as number), 0)
    const [rarest = [], ...others] = places.toSorted((a, b) => sizeOf(a) - sizeOf(b))
    let found = join(rarest.map(postingsAt)).all
    for (const other of others) {
      if (found.length === 0) return found
      const has = new Set(join(other.map(postingsAt)).all)
      found = found.filter((id) => has.has(id))
    }
    return found
  }

  /** The entries to judge: those that mean just this, then those with all words, the commonest first. */
  function candidates(wanted: readonly string[], mayGoOn: boolean): number[] {
    const places = wanted.map((word, i) =>
      mayGoOn && i === wanted.length - 1 ? placesFrom(word) : placesOf([word, ...otherNumber(word)]),
    )
    const [only] = places
    if (places.length > 1 || !only) return withAll(places).slice(0, mostJudged)
    const { whole, all } = join(only.map(postingsAt))
    return [...new Set([...whole.slice(0, mostJudged), ...all.slice(0, mostJudged)])]
  }

  function judge(wanted: readonly string[], how: { mayGoOn: boolean; isVerb: boolean }): Meant[] {
    return candidates(wanted, how.mayGoOn).flatMap((id) => {
      const { senses, simplified } = book.entry(id)
      const answered = answerOf(senses, wanted, how)
      if (!answered) return []
      const rarity = Math.log2((id + commonest) / commonest) * eachTimesRarer
      const length = simplified.length * eachCharacter + (simplified.length === 1 ? forOneCharacter : 0)
      const distance = answered.distance + rarity + length
      return { id, fit: answered.fit, distance }
    })
  }

  function find(asked: string): Meant[] {
    const wanted = meantWords(asked)
    const last = wanted.at(-1)
    if (last === undefined) return []
    const isVerb = /^to /i.test(asked)
    const found = judge(wanted, { mayGoOn: false, isVerb })
    // A last word that may be half typed: only where that is not already many words.
    if (found.length < mostFound && last.length > 1 && !/\s$/.test(asked)) {
      const known = new Set(found.map(({ id }) => id))
      found.push(...judge(wanted, { mayGoOn: true, isVerb }).filter(({ id }) => !known.has(id)))
    }
    return found.sort((a, b) => a.distance - b.distance).slice(0, mostFound)
  }

  return {
    countOf: (word) => join(placesOf([word]).map(postingsAt)).all.length,
    find: remember(find),
  }
}
