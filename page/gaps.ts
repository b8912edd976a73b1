/** Gaps: Chinese needs no space between a label and a number beside it; other scripts do. */

import { inline } from './runs.ts'

const wordLike = /[\p{L}\p{N}¥￥$]/u
const highest = 2

/**
 * Whether letters or digits follow the translation of a text without a space, in the same element or right after it. The
 * text's own stands before what is beside it.
 */
export function runsOn(text: Text, style: string): boolean {
  if (style !== 'beside' && /\s$/.test(text.data)) return false
  let node: Node | null = text
  for (let level = 0; node && level < highest; level++) {
    for (let next = node.nextSibling; next; next = next.nextSibling) {
      // A link in a sentence; links beside each other are kept apart by the page.
      const goesOn = node.nodeName === 'A' ? inline : `${inline},a`
      if (next instanceof Element && !next.matches(goesOn)) return false
      const words = next.nodeType === Node.COMMENT_NODE ? '' : (next.textContent ?? '')
      if (words) return wordLike.test(words[0] as string)
    }
    node = node.parentNode
  }
  return false
}
