/** In order: whether texts stand on the page in the order in which they are written. Reads layout only. */

export interface Run {
  text: string
  /** Absent for what stands for something that was left out. */
  node?: Text
}

/** Where a text is drawn: its first and its last line. */
export interface Drawn {
  text: string
  first: DOMRect
  last: DOMRect
}

const slack = 2
const hasDigit = /\d/
/** Parts of one number. */
const goesOn = /[\d.,:]$/
const comesFrom = /^[\d.,:]/

function drawnOf({ text, node }: Run): Drawn | undefined {
  if (!node || !text.trim()) return undefined
  const range = node.ownerDocument.createRange()
  range.selectNodeContents(node)
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0)
  const [first, last] = [rects[0], rects.at(-1)]
  return first && last && { text, first, last }
}

function isOneLine(a: DOMRect, b: DOMRect): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return shared > 0.2 * Math.min(a.height, b.height)
}

/** Whether the second comes after the first for somebody who reads from left to right; parts of a number have to touch. */
export function follows(before: Drawn, after: Drawn): boolean {
  if (!hasDigit.test(before.text + after.text)) return true
  const [a, b] = [before.last, after.first]
  const isOneNumber = goesOn.test(before.text) && comesFrom.test(after.text)
  if (!isOneLine(a, b)) return !isOneNumber && b.top >= a.bottom - slack
  const gap = b.left - a.right
  return gap >= -slack && (!isOneNumber || gap < Math.max(a.height, b.height))
}

/** Whether what has digits stands as it is written. A document without a layout has no order. */
export function isInOrder(runs: readonly Run[]): boolean {
  const texts = runs.filter(({ text, node }) => node && text.trim())
  if (texts.length < 2 || !texts.some(({ text }) => hasDigit.test(text))) return true
  const drawn = texts.map(drawnOf)
  if (drawn.every((one) => one === undefined)) return true
  return drawn.every((one, i) => {
    const before = i > 0 ? drawn[i - 1] : undefined
    if (!one) return !hasDigit.test((texts[i] as Run).text)
    return !before || follows(before, one)
  })
}
