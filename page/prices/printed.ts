/** Printed: the amount that a sign on the page belongs to, read from as small a place as is certain. */

import type { Part } from '../../core/money/parts.ts'
import type { Amount, Read, ReadOptions } from '../../core/money/read.ts'
import { countsIn, isInlineLike, type Piece, piecesOf, writtenIn } from '../pieces.ts'
import { type Abroad, isAbroad } from './abroad.ts'
import { wordsIn } from './words-in.ts'

export interface ReadAmounts {
  (parts: readonly Part[], options?: ReadOptions): Read
  /** Whether words name another currency than the yuan. */
  isForeign: (words: string) => boolean
}

export interface Printed {
  amount: Amount
  /** The texts it is printed in, in the order of the document. */
  texts: Text[]
  /** Nothing but the amount stands in its last text, so that a mark may stand beside it. */
  isPlain: boolean
}

/** What one place says. */
export interface Place {
  root: Element
  pieces: Piece[]
  printed: Printed[]
}

/** Places of a page are read once while nothing changes: a sign may look at those of its neighbours. */
export interface Places extends Map<Element, Place | undefined> {
  abroad?: Abroad
}

const mostLevels = 5
/** Cells are read each for itself. */
const cell = 'td,th,li,body,button'
const hasDigit = /\d/
/** What stands alone only as the end of a price, however far away. */
const ending = /^\s*(?:\.\d\d?|[万萬千亿億][元起]*)\s*$/
/** Neighbours that would make it another number: at its end, and before its beginning. */
const goesOn = /^\s*[\d.,万萬千亿億?*]/
export const comesFrom = /[-\u2010-\u2015\u2212\d.,?*A-Z•]\s*$/
/** Signs of currencies, and what may stand beside an amount without being a word. */
const decoration = /[\p{P}\p{S}\d\sA-Za-z万萬千亿億元起]/gu

/** The amounts of a place; undefined when there is too much text in it. */
export function readPlace(root: Element, read: ReadAmounts): Place | undefined {
  const words = wordsIn(root)
  if (words === undefined) return undefined
  if (!hasDigit.test(words)) return { root, pieces: [], printed: [] }
  const pieces = piecesOf(root)
  // Beside the name of another currency a yen sign or 元 may be either.
  const isUnclear = read.isForeign(words)
  const printed = read(pieces).amounts.flatMap((amount, at, all) => {
    const texts = pieces.slice(amount.first, amount.last + 1).flatMap(({ node }) => (node?.data.trim() ? node : []))
    if (texts.length === 0 || (isUnclear && amount.money.currency === 'CNY')) return []
    // In a text of two amounts a mark of the first would stand behind the second.
    const isShared = all[at - 1]?.last === amount.first || all[at + 1]?.first === amount.last
    return { amount, texts, isPlain: !isShared && texts.every((text) => text.data.replace(decoration, '') === '') }
  })
  return { root, pieces, printed }
}

/** The nearest text before or after another one, within the element. */
function neighbour(text: Text, within: Element, way: 'nextNode' | 'previousNode'): Text | undefined {
  const texts = text.ownerDocument.createTreeWalker(within, NodeFilter.SHOW_TEXT)
  texts.currentNode = text
  while (texts[way]()) if ((texts.currentNode as Text).data.trim()) return texts.currentNode as Text
  return undefined
}

function rectOf(text: Text): DOMRect {
  const range = new Range()
  range.selectNodeContents(text)
  return range.getBoundingClientRect()
}

/** Whether two texts touch on one line: then they may be one number. */
function touch(before: Text, after: Text): boolean {
  const [a, b] = [rectOf(before), rectOf(after)]
  const isOneLine = a.top < b.bottom && b.top < a.bottom
  return isOneLine && a.width > 0 && b.width > 0 && b.left - a.right < 0.4 * Math.min(a.height, b.height)
}

/** Whether the amount may go on outside of its place. */
function isOpen({ root, pieces }: Place, { texts }: Printed): boolean {
  const { parentElement, previousElementSibling, nextElementSibling } = root
  const around = parentElement?.parentElement ?? parentElement
  if (!around || root.matches(cell)) return false
  const written = [parentElement, previousElementSibling, nextElementSibling]
  // Of its neighbours only an empty one is there for what its style writes.
  if (written.some((one, at) => countsIn.test(at && one?.firstChild ? '' : writtenIn(one)))) return true
  const own = pieces.flatMap(({ node }) => (node?.data.trim() ? node : []))
  const [first, last] = [texts[0] as Text, texts.at(-1) as Text]
  const after = own.at(-1) === last ? neighbour(last, around, 'nextNode') : undefined
  if (after && (ending.test(after.data) || (goesOn.test(after.data) && touch(last, after)))) return true
  const before = own[0] === first ? neighbour(first, around, 'previousNode') : undefined
  return before !== undefined && comesFrom.test(before.data) && touch(before, first)
}

/** The box around an element: the nearest one that is not part of a line. */
export function boxAround(element: Element | null | undefined): Element | undefined {
  let at = element
  while (at?.parentElement && isInlineLike(at) && !at.matches(cell)) at = at.parentElement
  return at ?? undefined
}

export interface Reading {
  /** The largest element that was read: when something in it changes, the answer may be another one. */
  root: Element
  place?: Place
  printed?: Printed
}

/** Reads the amount that a text belongs to. Without one, or when it is not certain, there is only the root. */
export function readAt(text: Text, read: ReadAmounts, places: Places): Reading | undefined {
  let root = boxAround(text.parentElement)
  let last: Element | undefined
  for (let level = 0; root && level < mostLevels; level++) {
    if (!places.has(root)) places.set(root, readPlace(root, read))
    const place = places.get(root)
    if (!place) break
    last = root
    const printed = place.printed.find(({ texts }) => texts.includes(text))
    if (printed && !isOpen(place, printed)) {
      places.abroad ??= new Map()
      if (printed.amount.money.currency === 'CNY' && isAbroad(root, read.isForeign, places.abroad)) break
      return { root, place, printed }
    }
    if (root.matches(cell)) break
    root = boxAround(root.parentElement)
  }
  return last && { root: last }
}
