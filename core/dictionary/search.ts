/** Searching: one question in Chinese, pinyin or the reader's language, and the best answers first. */
import { hasHan } from '../fold.ts'
import { meantWords, wordsOf } from './gloss.ts'
import { type Library, ownWord, plainHan, type Shelf, type Word, wordOf } from './library.ts'
import { repaired, runsOf } from './nearest.ts'
import { readPinyin, type TypedPinyin } from './pinyin.ts'
import { type Piece, segment } from './segment.ts'

export interface Answers {
  words: Word[]
  /** A Chinese text that no dictionary has as a whole, word by word; empty otherwise. */
  pieces: Piece[]
  /** What was asked instead, as nothing has all words of the question: with a slip repaired, or its words one by one. */
  instead?: { repaired: string } | { runs: string[] }
}

/** Longer texts are cut off; nobody types so much into a box. */
export const longestQuestion = 200
const mostWords = 30
/** A Chinese text as long as this is no beginning of a word. */
const longestBeginning = 8

/** Answers, each once, the lowest rank first and within a rank in the order they came. */
function collect() {
  const ranked: { rank: number; word: Word }[] = []
  return {
    add: (rank: number, word: Word) => void ranked.push({ rank, word }),
    words(): Word[] {
      const seen = new Set<string>()
      return ranked
        .sort((a, b) => a.rank - b.rank)
        .map(({ word }) => word)
        .filter(({ origin, simplified, traditional, pinyin, senses }) => {
          const key = `${origin}\t${simplified}\t${traditional}\t${pinyin}\t${senses[0]}`
          return !seen.has(key) && seen.add(key)
        })
        .slice(0, mostWords)
    },
  }
}

function searchHan(question: string, library: Library): Answers {
  const { own, shelves } = library
  const found = collect()
  const wanted = plainHan(question, shelves)
  // Labels of ours are found with and without their numbers: 「满300减50」 is 「满{n}减{n}」.
  const labelled = plainHan(question, shelves, true)
  let isKnown = false
  for (const term of own) {
    const zh = plainHan(term.zh, shelves)
    if (zh === wanted) isKnown = true
    if (zh.includes(wanted)) found.add(zh === wanted ? 0 : 5, ownWord(term))
  }
  for (const [i, shelf] of shelves.entries()) {
    const text = shelf.origin === 'terms' ? labelled : question.replace(/\s+/g, '')
    for (const id of shelf.han.exact(text)) {
      isKnown = true
      const word = wordOf(shelf, id)
      // 「…购买」 without what stands in its blank comes after 「购买」.
      const isBlank = word.written !== word.simplified && labelled === wanted
      found.add(1 + i + (isBlank ? shelves.length : 0), word)
    }
    if (text.length > longestBeginning) continue
    for (const id of shelf.han.longer(text, mostWords)) found.add(6 + i, wordOf(shelf, id))
  }
  return { words: found.words(), pieces: isKnown ? [] : segment(question, library) }
}

/** Pinyin that says what it is: by tones, or by several syllables that are typed apart. */
const isSurelyPinyin = ({ tones, breaks, letters }: TypedPinyin) =>
  tones.length > 0 || letters.includes('v') || breaks.length > 0

const afterWords = 5

/** Ranks of what is read so; a shelf before another in each of them. */
function addSounds(found: ReturnType<typeof collect>, typed: TypedPinyin, shelves: readonly Shelf[]): void {
  const isSure = isSurelyPinyin(typed)
  for (const [i, shelf] of shelves.entries()) {
    for (const { id, goesOn, faults } of shelf.sounds.find(typed, mostWords)) {
      const rank = goesOn ? 60 : faults > 0 ? 40 : isSure ? 10 : 24
      const word = wordOf(shelf, id)
      // Nobody reads out the blanks of 「满…减…」: words come before it.
      const late = word.written === word.simplified ? 0 : afterWords
      found.add(rank + i * 3 + late + Math.min(faults, 2), word)
    }
  }
}

const rankOfFit = {
  terms: { exact: 12, number: 14, part: 50, begun: 52, mentioned: 54 },
  cedict: { exact: 13, number: 13, part: 51, begun: 53, mentioned: 55 },
}

/**
 * What an answer of ours says more than its words do: a semicolon is within one meaning (`Thank you; we hope to see you
 * again`), `To receive` is what waits for it, `No.` is short for another word, and `… inch` wants a number.
 */
const saysMore = (said: string, question: string) =>
  /[;…]/.test(said) ||
  (/^to /i.test(said) && !/^to /i.test(question)) ||
  (/^\w+\.$/.test(said) && !/\.$/.test(question))

function addMeanings(found: ReturnType<typeof collect>, question: string, shelves: readonly Shelf[]): void {
  const isSeveral = meantWords(question).length > 1
  for (const shelf of shelves) {
    for (const { id, fit: itsFit } of shelf.meanings.find(question)) {
      const word = wordOf(shelf, id)
      // Several words that an entry has here and there say nothing together: each is asked for by itself.
      if (itsFit === 'mentioned' && isSeveral) continue
      const fit = shelf.origin === 'terms' && saysMore(word.senses[0] ?? '', question) ? 'part' : itsFit
      found.add(rankOfFit[shelf.origin][fit], word)
    }
  }
}

function searchWhole(question: string, { own, shelves }: Library): Word[] {
  const found = collect()
  const wanted = meantWords(question).join(' ')
  for (const term of own) {
    const said = wordsOf(term.said).join(' ')
    if (wanted && said.includes(wanted)) found.add(meantWords(term.said).join(' ') === wanted ? 0 : 45, ownWord(term))
  }
  const typed = readPinyin(question)
  if (typed) addSounds(found, typed, shelves)
  addMeanings(found, question, shelves)
  return found.words()
}

/** Answers shown for each word of a question that has none as a whole. */
const eachRun = 2

function searchLatin(question: string, library: Library): Answers {
  const words = searchWhole(question, library)
  if (words.length) return { words, pieces: [] }
  const mended = repaired(question, library.shelves)
  const asked = mended ?? question
  const found = mended === undefined ? [] : searchWhole(mended, library)
  if (mended !== undefined && found.length) return { words: found, pieces: [], instead: { repaired: mended } }
  const isAnswered = (run: string) =>
    library.shelves.some(({ meanings }) =>
      meanings
        .find(run)
        .slice(0, 1)
        .some(({ fit }) => fit === 'exact' || fit === 'number'),
    )
  const runs = runsOf(asked, isAnswered)
  const all = collect()
  for (const [i, run] of runs.entries())
    for (const word of searchWhole(run, library).slice(0, eachRun)) all.add(i, word)
  const each = all.words()
  return each.length ? { words: each, pieces: [], instead: { runs } } : { words: [], pieces: [] }
}

/** The answers to what was typed; none for nothing. Never fails, whatever was typed. */
export function search(question: string, library: Library): Answers {
  const asked = question.slice(0, longestQuestion).trim()
  if (asked === '') return { words: [], pieces: [] }
  return hasHan(asked) ? searchHan(asked, library) : searchLatin(asked, library)
}
