/** Shown text: what the reader sees of an element, for times and amounts, where one digit more or less is another truth. */
import { isTransparent } from '../setting.ts'
import { isSilent } from '../zones.ts'
import { isInOrder, type Run } from './in-order.ts'
import { type Spots, textOf } from './spots.ts'

const hasDigit = /\d/
/** What a style may write into a number. */
const writesDigits = /[-\d.,−万萬千亿億折%$]|counter|attr/

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

/** The words of the first shown element of a spot; blank when there is none. */
export const wordsIn = (root: Element, name: string, spots: Spots): string => textOf(firstShown(root, name, spots))

const writes = (element: Element, pseudo: string) => {
  const style = getComputedStyle(element, pseudo)
  const { content } = style
  if (content === 'none' || content === 'normal' || isGone(style)) return false
  return writesDigits.test(content.replace(/url\([^)]*\)/g, ''))
}

function hasOwnDigit(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node instanceof Text && hasDigit.test(node.data)) return true
  return false
}

/** Whether digits in the element are other ones than those it is written with, as far as its own style says. */
export function isUnsure(element: Element, style = getComputedStyle(element)): boolean {
  if (writes(element, '::before') || writes(element, '::after')) return true
  // Elements inside may have a size and an ink of their own; they are asked themselves.
  if (hasOwnDigit(element) && (style.fontSize === '0px' || isTransparent(style.color))) return true
  const isEmpty = style.overflowX !== 'visible' && style.width === '0px'
  const isLost = isEmpty || style.opacity === '0' || style.unicodeBidi.endsWith('override')
  return isLost && hasDigit.test(element.textContent ?? '')
}

/** Adds what is shown of an element; false when that is not sure. */
function addShown(element: Element, runs: Run[], isCut: (element: Element) => boolean): boolean {
  const style = getComputedStyle(element)
  if (isSilent(element) || isGone(style)) return true
  if (isCut(element)) {
    runs.push({ text: '…' })
    return true
  }
  if (isUnsure(element, style)) return false
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child instanceof Text) runs.push({ text: child.data, node: child })
    else if (child instanceof Element && !addShown(child, runs, isCut)) return false
  }
  return true
}

/**
 * The text of a node without what a style hides in it, on one line; `…` for an element that `isCut`. Undefined when it has
 * digits and a style writes some, takes the ink from some, or puts them in another order.
 */
export function shownText(node: Node, isCut: (element: Element) => boolean = () => false): string | undefined {
  const all = textOf(node)
  if (!(node instanceof Element) || !hasDigit.test(all)) return all
  const runs: Run[] = []
  if (!addShown(node, runs, isCut) || !isInOrder(runs)) return undefined
  return runs
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The shown text of the element that the most stable selector of a spot finds; undefined when there is none, or not for sure. */
export function shownIn(root: Element, name: string, spots: Spots): string | undefined {
  const found = spots.first(root, name)
  return found && shownText(found)
}
