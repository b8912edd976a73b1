/** Shown text: what the reader sees of an element, where one digit more or less, or a word that is struck, is another truth. */
import { isStruck } from '../pieces.ts'
import { isSilent } from '../zones.ts'
import { isInOrder, type Run } from './in-order.ts'
import { type Spots, textOf } from './spots.ts'
import { type Care, drawing, isDrawn, isUnsure, numbers, sentence, words } from './unsure.ts'

const hasDigit = /\d/

const isGone = ({ display, visibility }: CSSStyleDeclaration) =>
  display === 'none' || /hidden|collapse/.test(visibility)

/** Whether an element is drawn: neither it nor what is around it is hidden by a style. */
export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true })
}

/** The elements of a spot that are drawn; all of them where nothing of the order is, as in a list behind another page. */
export function shownSpots(root: Element, name: string, spots: Spots): Element[] {
  const all = spots.all(root, name)
  return isShown(root) ? all.filter(isShown) : all
}

/** The element that the most stable selector of a spot finds, or the first one that is drawn where that is hidden. */
export function firstShown(root: Element, name: string, spots: Spots): Element | undefined {
  const first = spots.first(root, name)
  const shown = shownSpots(root, name, spots)
  return first && shown.includes(first) ? first : shown[0]
}

/** The words of the first shown element of a spot; blank when there is none, or when they are not for sure. */
export function wordsIn(root: Element, name: string, spots: Spots): string {
  const found = firstShown(root, name, spots)
  return found ? wordsOf(found) : ''
}

/** The words of an element; blank when they are not for sure. Of one that is not drawn all that is written in it. */
export const wordsOf = (element: Element): string =>
  isShown(element) ? (readShown(element, words) ?? '') : textOf(element)

/** A sentence with a time as it is shown, as `shownText`; undefined also when a drawing may be one of its digits. */
export const shownSentence = (element: Element, isCut?: (element: Element) => boolean): string | undefined =>
  readShown(element, sentence, isCut)

/** Adds what is shown of an element; false when that is not sure. */
function addShown(element: Element, runs: Run[], care: Care, isCut: (element: Element) => boolean): boolean {
  const style = getComputedStyle(element)
  if (isGone(style)) return true
  if (isDrawn(element, style)) runs.push({ text: drawing })
  if (isSilent(element)) return true
  if (isCut(element)) {
    runs.push({ text: '…' })
    return true
  }
  if (isUnsure(element, style, care)) return false
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child instanceof Text) runs.push({ text: child.data, node: child })
    else if (child instanceof Element && !addShown(child, runs, care, isCut)) return false
  }
  return true
}

const never = () => false

/** What is shown of an element, on one line; undefined when what `care` is about is not for sure. */
function readShown(element: Element, care: Care, isCut: (element: Element) => boolean = never): string | undefined {
  const runs: Run[] = []
  if (isStruck(element) || !addShown(element, runs, care, isCut) || !isInOrder(runs)) return undefined
  const text = runs.map((run) => run.text).join('')
  if (care.drawn?.test(text)) return undefined
  return text.replaceAll(drawing, '').replace(/\s+/g, ' ').trim()
}

/**
 * The text of a node without what a style hides in it, on one line. Undefined when it has digits and a style writes some,
 * takes the ink from some, strikes some, or puts them in another order.
 */
export function shownText(node: Node): string | undefined {
  const all = textOf(node)
  return node instanceof Element && hasDigit.test(all) ? readShown(node, numbers) : all
}

/** The shown text of the element that the most stable selector of a spot finds; undefined when there is none, or not for sure. */
export function shownIn(root: Element, name: string, spots: Spots): string | undefined {
  const found = spots.first(root, name)
  return found && shownText(found)
}
