/** Abroad: whether what stands around a place names another currency than the yuan: a unit beside it, a heading over it. */
import { isSilent } from '../zones.ts'
import { wordsIn } from './words-in.ts'

/** Whether words name another currency than the yuan. */
type IsForeign = (words: string) => boolean

const headings = 'h1,h2,h3,h4,h5,h6,th,thead,caption,legend,dt,summary,header,[role=heading],tr:has(th)'
/** What is no heading by its element is one by its shortness, and has neither a number nor something to press. */
const longestUnnamed = 40
const inContent = 'a,button,input'
/** Further up nobody looks for a heading. */
const mostBefore = 200
const domestic = /人民[币幣]|RMB|CNY/i

function headingIn(element: Element): string | undefined {
  if (isSilent(element)) return undefined
  if (element.matches(headings)) return wordsIn(element)
  const words = wordsIn(element, longestUnnamed)
  return words && !/\d/.test(words) && element.querySelector(inContent) === null ? words : undefined
}

/** What the nearest heading before an element that names a currency says; undefined when none does. */
function headingBefore(element: Element, isForeign: IsForeign): 'abroad' | 'home' | undefined {
  let before = element.previousElementSibling
  for (let count = 0; before && count < mostBefore; count++, before = before.previousElementSibling) {
    // The other entries of a list.
    if (before.localName === element.localName && before.className === element.className) continue
    const words = headingIn(before)
    if (!words) continue
    if (isForeign(words)) return 'abroad'
    if (domestic.test(words)) return 'home'
  }
  return undefined
}

/**
 * Whether another currency is named around a place: anywhere in what can be overlooked, and further out in headings before
 * it, the nearest one first.
 */
export function isAbroad(root: Element, isForeign: IsForeign): boolean {
  for (let at = root; at.parentElement; at = at.parentElement) {
    const words = wordsIn(at.parentElement)
    const said = words === undefined ? headingBefore(at, isForeign) : isForeign(words) ? 'abroad' : undefined
    if (said) return said === 'abroad'
  }
  return false
}
