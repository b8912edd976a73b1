/** Touching: what stands right before or behind a label may make it say something else. */
import { hasHan } from '../core/fold.ts'
import { placeOf } from './measure.ts'
import { countsIn } from './pieces.ts'

/** How far up it may stand: beside the text, beside its element, or beside the element around that. */
const highest = 3
const endsInNumber = /\d$/
const beginsInHour = /^\s*\d{1,2}[点點:：]/
/** Pixels between two texts that are one word to the eye. */
const slack = 1.5
/** One character that is a word of its own between two others. */
const joint = /[或和与與及]/

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

/** Whether two texts are one number or word to the eye: `满200减2` and `0`, 「退款」 and 「中」. */
function isOne(before: Text | undefined, behind: Text | undefined): boolean {
  if (!before || !behind) return false
  const isNumber = endsInNumber.test(before.data) && countsIn.test(behind.data[0] as string)
  const isWord =
    behind.data.length === 1 && !joint.test(behind.data) && [before, behind].every(({ data }) => hasHan(data))
  if (!isNumber && !isWord) return false
  const [end, start] = [placeOf([before]), placeOf([behind])]
  if (!end || !start) return false
  return Math.abs(start.left - end.right) < slack && start.top < end.bottom && end.top < start.bottom
}

/**
 * Whether what stands right before or behind some texts makes them say something else: 「不」「包邮」 is no free shipping.
 * `turning` are words before a label that do so.
 */
export function isTorn(texts: readonly Text[], turning: RegExp): boolean {
  const [first, last] = [texts[0], texts.at(-1)] as [Text, Text]
  const [before] = textsFrom(first, 'previousSibling')
  const [behind] = textsFrom(last, 'nextSibling')
  // 「晚上」 turns an hour round, and is no more than itself before another label.
  const said = `${before?.data.trimEnd() ?? ''}${beginsInHour.test(first.data) ? '\n' : ''}`
  return turning.test(said) || isOne(before, first) || isOne(last, behind)
}
