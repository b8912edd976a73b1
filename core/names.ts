/** Names: words after which somebody's name or message stands; what follows is theirs, even when it looks like a label (`收货人：退款`). */

export interface Names {
  /** Whether a text begins with such a word and a colon; what follows the colon is somebody's own. */
  begins: (text: string) => boolean
  /** Whether a text ends with such a word and a colon; with `bare` also when the word is all of it. */
  announces: (text: string, bare?: boolean) => boolean
}

/** Makes the tests; `words` is a pattern of the words (scripts/vocabulary/name-words.ts). */
export function makeNames(words: string): Names {
  const atStart = new RegExp(`^(?:${words}) ?[:：]`)
  const atEnd = new RegExp(String.raw`(?<!\p{Script=Han})(?:${words})\s*[:：]\s*$`, 'u')
  const alone = new RegExp(`^(?:${words})$`)
  return {
    begins: (text) => atStart.test(text),
    announces: (text, bare) => atEnd.test(text) || Boolean(bare && alone.test(text.trim())),
  }
}
