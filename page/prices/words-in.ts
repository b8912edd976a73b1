/** Words in: what can be overlooked of an element. */

/** A longer text is prose. */
const longest = 400

/** What an element says; undefined when that is prose, of which no more is read than it takes to know. */
export function wordsIn(root: Element, most = longest): string | undefined {
  const texts = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  let words = ''
  while (texts.nextNode()) {
    words += (texts.currentNode as Text).data
    if (words.length > most) return undefined
  }
  return words
}
