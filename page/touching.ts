/** Touching: what stands right before or behind a label may make it say something else. */
import { placeOf } from './measure.ts'

/** How far up it may stand: beside the text, beside its element, or beside the element around that. */
const highest = 3
/** Pixels between two texts that are one word to the eye. */
const slack = 1.5

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
    if (at instanceof Text && at.data.trim()) yield at
  }
}

/** Whether two texts touch each other on one line. */
function areTouching(before: Text, behind: Text): boolean {
  const [end, start] = [placeOf([before]), placeOf([behind])]
  return end !== undefined && start !== undefined && Math.abs(start.left - end.right) < slack && start.top < end.bottom
}

/**
 * Whether what stands right before or behind some texts makes them say something else: 「不」「包邮」 is no free shipping.
 * `turning` is the pattern of what does so (scripts/vocabulary/turning-words.ts).
 */
export function isTorn(texts: readonly Text[], turning: RegExp): boolean {
  const [first, last] = [texts[0], texts.at(-1)] as [Text, Text]
  const isOne = (before: Text | undefined, behind: Text | undefined) => {
    const found = before && behind && turning.exec(`${before.data}\0${behind.data}`)
    return found && (found[1] ? areTouching(before, behind) : behind === first)
  }
  const [before] = textsFrom(first, 'previousSibling')
  const [behind] = textsFrom(last, 'nextSibling')
  return Boolean(isOne(before, first) || isOne(last, behind))
}
