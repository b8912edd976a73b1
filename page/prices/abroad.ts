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

/** What was found around places while nothing changes. */
export type Abroad = Map<Element, boolean>

/**
 * Whether another currency is named around a place: anywhere in what can be overlooked, and further out in headings before
 * it, the nearest one first. Entries of one list have the same around them, and are answered once.
 */
export function isAbroad(place: Element, isForeign: (words: string) => boolean, seen: Abroad): boolean {
  const found = seen.get(place) ?? look()
  seen.set(place, found)
  return found

  function look(): boolean {
    const { parentElement } = place
    if (!parentElement) return false
    const words = wordsIn(parentElement)
    if (words !== undefined) return isForeign(words) || isAbroad(parentElement, isForeign, seen)
    for (let before = place.previousElementSibling; before; before = before.previousElementSibling) {
      if (before.className === place.className && before.localName === place.localName) {
        const same = seen.get(before)
        if (same !== undefined) return same
        continue
      }
      const heading = headingIn(before)
      if (isForeign(heading)) return true
      if (/人民|CNY/.test(heading)) return false
    }
    return isAbroad(parentElement, isForeign, seen)
  }
}
