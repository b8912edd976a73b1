/** How shops speak: how often a word stands in the wordings of our vocabulary. */
import type { Source } from '../vocabulary/read.ts'

const longestWord = 8
const forOneCharacter = 0.5

/**
 * The number of entries of the vocabulary whose wordings have the word, alone or within a longer one. A single character
 * is in words of every meaning, and counts for less.
 */
export function countInShops({ entries }: Source): (word: string) => number {
  const counts = new Map<string, number>()
  for (const { zh } of entries) {
    const words = new Set<string>()
    for (const run of zh.flatMap((wording) => wording.match(/\p{Script=Han}+/gu) ?? [])) {
      for (let from = 0; from < run.length; from++)
        for (let to = from + 2; to <= Math.min(run.length, from + longestWord); to++) words.add(run.slice(from, to))
      words.add(run.at(-1) as string)
    }
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return (word) => (counts.get(word) ?? 0) * (word.length > 1 ? 1 : forOneCharacter)
}
