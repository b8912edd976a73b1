/** Touching: what stands right before or behind a label may make it say something else. */

import { placeOf } from './measure.ts'
import { isInlineLike } from './pieces.ts'
import type { Reader } from './reader.ts'
import { isSilent } from './zones.ts'

/** How far up it may stand: beside the text, beside its element, or beside the element around that. */
const highest = 3
/** Gaps, in heights of a line: of what is one word to the eye, and of what is not even one line of words. */
const touching = 0.1
const apart = 0.5
/** An icon is a letter of a font of the page's own, and says nothing. */
const saysSomething = /[^\s\ue000-\uf8ff]/

/** The row around a node in which what stands beside it may belong to it. */
function rowOf(node: Node): Node | null {
  let row: Node | null = node.parentNode
  for (let level = 1; row?.parentNode instanceof Element && level < highest; level++) row = row.parentNode
  return row
}

/** The texts before a node within its row, or behind it, the nearest first. */
export function* textsFrom(node: Node, beside: 'previousSibling' | 'nextSibling'): Generator<Text> {
  const end = beside === 'previousSibling' ? 'lastChild' : 'firstChild'
  const row = rowOf(node)
  let at: Node | null = node
  while (row && at) {
    while (at && !at[beside]) at = at.parentNode === row ? null : at.parentNode
    if (!at) return
    at = at[beside] as Node
    while (at[end]) at = at[end]
    if (at instanceof Text && saysSomething.test(at.data) && !isSilent(at.parentElement as Element)) yield at
  }
}

/** The box whose lines a text stands on. */
function blockOf({ parentElement }: Text): Element | null {
  let block = parentElement
  while (block && isInlineLike(block)) block = block.parentElement
  return block
}

/** How far two texts are from each other on one line, in heights of the second; undefined when one is not drawn. */
function gapOf(before: Text, behind: Text): number | undefined {
  const [one, other] = [placeOf([before]), placeOf([behind])]
  if (!one || !other || one.right < 0) return undefined
  const middle = (other.top + other.bottom) / 2
  if (middle < one.top || middle > one.bottom) return Number.POSITIVE_INFINITY
  return Math.max(other.left - one.right, one.left - other.right) / (other.bottom - other.top)
}

/**
 * Whether what stands right before or behind some texts makes them say something else: 「不」「包邮」 is no free shipping. A
 * whole label does not (「拒绝」 before 「同意」), nor what stands in a box of its own some way off.
 */
export function isTorn(texts: readonly Text[], { read, turning }: Pick<Reader, 'read' | 'turning'>): boolean {
  const [first, last] = [texts[0], texts.at(-1)] as [Text, Text]
  const [words, one] = turning
  const [before] = textsFrom(first, 'previousSibling')
  const [behind] = textsFrom(last, 'nextSibling')
  // Digits that are hidden are none.
  const isOne = (start: Text | undefined, end: Text | undefined) =>
    start && end && one?.test(`${start.data}\0${end.data}`) && (gapOf(start, end) ?? apart) < touching
  if (isOne(before, first) || isOne(last, behind)) return true
  if (!before || !words?.test(`${before.data}\0${first.data}`)) return false
  const known = read(before.data)
  if (known?.complete && !known.part) return false
  // A word that is hidden may be shown later.
  return blockOf(before) === blockOf(first) || (gapOf(before, first) ?? 0) < apart
}
