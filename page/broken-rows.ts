/** Broken rows: what stood on one line and does no longer, because labels beside it are longer than their texts. */
import { type Box, clipped, insideOf, type Look, lineOf, shownWidth, widthOf } from './look.ts'
import { shareRoom } from './share.ts'

/** What is so much further down has lost its line. */
const pushed = 8
/** Pixels that rounding may cost. */
const slack = 1.5

/** Tells a label how much room it has, and whether it may only be made smaller (`soft`). */
export type Give = (one: Look, room: number, soft?: boolean) => void

/**
 * Mends the row in which longer neighbours took a text its place: pushed down, what floats stands below the box it was
 * in, or it stands all the way to the left of where it was. The innermost first; a row around it when nothing in there
 * can give way any more; and where all are as short as they should be, none stay.
 */
function mendRow(one: Look, boxes: readonly Box[], looks: readonly Look[], give: Give): void {
  const { mark, covered, whole } = one
  if (covered.y < mark.place.y + pushed) return
  const isFloat = ({ element }: Box) => getComputedStyle(element).float !== 'none'
  const left = boxes.find(
    ({ rect }, i) => rect.height > 0 && covered.bottom > rect.bottom + pushed && boxes.slice(0, i).some(isFloat),
  )
  if (!left && Math.max(covered.right, whole.right) >= mark.place.left) return
  const rowWith = (most: number) =>
    boxes.find(({ element }) => {
      const line = lineOf(one, element, looks)
      return line.length > 1 && line.some(({ step }) => step < most)
    })
  const row = rowWith(clipped)
  const full = !row && rowWith(clipped + 1)
  const box = row || full || left
  if (!box) return
  const line = lineOf(one, box.element, looks)
  if (full) line.forEach((each) => void give(each, widthOf(each)))
  else shareRoom(line, box, give)
}

/** Labels beside a part of a flex row that they squeezed until its text wraps become as much shorter, once its own did. */
function giveBack({ mark, covered, step }: Look, [box, row]: readonly Box[], looks: readonly Look[], give: Give): void {
  if (!box || !row || step < clipped || covered.lines <= mark.place.lines) return
  const inner = insideOf(box, true)
  const narrower = mark.place.width + slack - (inner.right + 1 - inner.left)
  if (narrower < 0 || !getComputedStyle(row.element).display.includes('flex')) return
  const others = looks.filter(({ element }) => row.element.contains(element) && !box.element.contains(element))
  const { scrollWidth, clientWidth } = row.element
  const right = Math.max(...others.map(({ whole }) => whole.right)) - narrower - (scrollWidth - clientWidth)
  for (const one of others) if (one.whole.right > right) give(one, shownWidth(one) + right - one.whole.right)
}

/** What one label, in the boxes around it and among others, has to give way to. */
export type Rule = (one: Look, boxes: readonly Box[], looks: readonly Look[], give: Give) => void

/** Mends the rows that labels have broken. */
export const mendRows: Rule = (one, boxes, looks, give) => {
  giveBack(one, boxes, looks, give)
  mendRow(one, boxes, looks, give)
}
