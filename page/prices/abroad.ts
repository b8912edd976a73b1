/** Abroad: whether what stands around a place names another currency than the yuan: a unit beside it, a heading over it. */
import { wordsIn } from './words-in.ts'

const headings = 'h1,h2,h3,h4,thead,caption,header,tr:has(th)'
/** What is no heading by its element is one by its shortness, and has neither a number nor a link. */
const shortest = 40

function headingIn(element: Element): string {
  const isNamed = element.matches(headings)
  const words = wordsIn(element, isNamed ? undefined : shortest)
  if (words === undefined) return ''
  return isNamed || !(/\d/.test(words) || element.querySelector('a')) ? words : ''
}

/**
 * Whether another currency is named around a place: anywhere in what can be overlooked, and further out in headings before
 * it, the nearest one first.
 */
export function isAbroad(root: Element, isForeign: (words: string) => boolean): boolean {
  for (let at = root; at.parentElement; at = at.parentElement) {
    const words = wordsIn(at.parentElement)
    if (words !== undefined) {
      if (isForeign(words)) return true
      continue
    }
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      // The other entries of a list.
      if (before.className === at.className && before.localName === at.localName) continue
      const heading = headingIn(before)
      if (isForeign(heading)) return true
      if (/人民|CNY/.test(heading)) return false
    }
  }
  return false
}
