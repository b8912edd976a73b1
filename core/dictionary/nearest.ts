/** What to answer when nothing has all that was typed: a word with one slip in it, or a question word by word. */
import { answerableWords } from './gloss.ts'
import type { Shelf } from './library.ts'
import { remember } from './remember.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz'
/** Shorter words are a slip away from too many others. */
const shortestRepaired = 4
/** From here on a letter may be missing (`coupn`), or wrong or too many; a shorter word becomes another one: `oled`, `wifi`. */
const shortestMissing = 5
const shortestWrong = 6
/** So many words at most are asked for one by one, in runs of so many. */
const mostRuns = 6
const mostWords = 12
const longestRun = 4

/** Every text with two neighbours of the word the other way round; for longer words one letter more, and then less or other, too. */
function* slipsOf(word: string): Generator<string> {
  const mayMiss = word.length >= shortestMissing
  const mayBeWrong = word.length >= shortestWrong
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    if (after.length > 1) yield `${before}${after[1]}${after[0]}${after.slice(2)}`
    if (after && mayBeWrong) yield before + after.slice(1)
    for (const letter of mayMiss ? letters : '') {
      if (after && mayBeWrong) yield before + letter + after.slice(1)
      yield before + letter + after
    }
  }
}

const seen = (word: string, shelves: readonly Shelf[]) =>
  shelves.reduce((sum, { meanings }) => sum + meanings.countOf(word), 0)

/**
 * A word as it was likely meant: of those one slip away the one that most senses have, first among those with just the
 * letters that were typed. The first letter is seldom wrong.
 */
function repair(word: string, shelves: readonly Shelf[]): string {
  if (word.length < shortestRepaired || !/^[a-z]+$/.test(word) || seen(word, shelves)) return word
  const lettersOf = (text: string) => [...text].sort().join('')
  const typed = lettersOf(word)
  let best = { word, count: 0, isSwap: false }
  for (const slip of slipsOf(word)) {
    const count = slip[0] === word[0] ? seen(slip, shelves) : 0
    const isSwap = count > 0 && lettersOf(slip) === typed
    if (isSwap === best.isSwap ? count > best.count : isSwap) best = { word: slip, count, isSwap }
  }
  return best.word
}

/** What single words are repaired to, for the shelves they are looked for in. */
const repairs = new WeakMap<readonly Shelf[], (word: string) => string>()

/** The question with words that nobody knows replaced by the nearest that are known; undefined where there is none. */
export function repaired(question: string, shelves: readonly Shelf[]): string | undefined {
  const words = answerableWords(question)
  const repairOne = repairs.get(shelves) ?? remember((word) => repair(word, shelves))
  repairs.set(shelves, repairOne)
  const mended = words.map(repairOne)
  return mended.some((word, i) => word !== words[i]) ? mended.join(' ') : undefined
}

/** A question cut into the longest runs of words that `isAnswered`; single words that are not are left out. */
export function runsOf(question: string, isAnswered: (run: string) => boolean): string[] {
  const words = [...new Set(answerableWords(question))].slice(0, mostWords)
  const runs: string[] = []
  for (let from = 0; from < words.length && runs.length < mostRuns; ) {
    let to = Math.min(words.length, from + longestRun)
    while (to > from && !isAnswered(words.slice(from, to).join(' '))) to--
    if (to > from) runs.push(words.slice(from, to).join(' '))
    from = Math.max(to, from + 1)
  }
  return runs
}
