/** Line room: how a label stands on its line, and the room it has there. Reads layout only. */
import { type Box, boxOf, clipped, insideOf, type Look, lineOf } from './look.ts'
import { pixelsAt } from './share.ts'

/** Pixels that rounding may cost. */
const slack = 1.5
/** A column of so many pixels has no room for words. */
const narrow = 80

/** The innermost box that holds a label and others of its line. */
export function rowOf(one: Look, boxes: readonly Box[], looks: readonly Look[]): Box | undefined {
  return boxes.find(({ element }) => lineOf(one, element, looks).length > 1)
}

/**
 * The innermost box that holds a label's line as it was before there were labels: one that was pushed or squeezed does not,
 * and in a window narrower than the page's row none may.
 */
export const holderOf = (one: Look, boxes: readonly Box[], looks: readonly Look[]): Box | undefined =>
  boxes.find(({ element, rect }) =>
    lineOf(one, element, looks).every(({ mark }) => mark.place.right <= rect.right + slack),
  )

/** Whether a label ends on a lower line than its text. */
export const reachesBelow = ({ covered, whole }: Look): boolean => whole.bottom > covered.bottom + 2 * slack

/**
 * A label that made its text wrap, in a column too narrow for its words if it flows; or pushed it up from below, where it
 * is kept in the middle; or stands below it word by word; or a boxed one on another line than it.
 */
export function leftItsText(one: Look): boolean {
  const { mark, covered, whole, element, rects } = one
  const { place, style } = mark
  if (style === 'beside' && reachesBelow(one)) {
    if (covered.y < place.y - 2 * slack) return true
    if (rects.length > place.lines && (boxOf(element)?.clientWidth as number) < narrow) return true
  }
  const isBoxed = element.dataset.boxed !== undefined
  if (covered.lines > place.lines) return isBoxed || place.width < narrow
  const middle = (whole.top + whole.bottom) / 2
  return isBoxed && (middle < covered.top || middle > covered.bottom)
}

/** Whether what stands in a box keeps to its start; else a longer label moves it there. */
function keepsToStart(element: Element): boolean {
  const { textAlign, display, justifyContent } = getComputedStyle(element)
  return !/center|end|right/.test(display.includes('flex') ? justifyContent : textAlign)
}

/** The blank that keeps a label apart from what follows, as a part of its font size. */
const gapWidth = 0.35

/** The room of a label that has its line for itself. */
export function roomIn(one: Look, box: Box): number {
  const { mark, covered, element } = one
  const own = mark.place.width
  const { left, right } = insideOf(box, one.step === clipped || leftItsText(one))
  const isAtStart = keepsToStart(box.element)
  const start = isAtStart ? Math.max(left, covered.left) : left
  const room = right - start
  if (mark.style !== 'replace') return room - own - 6
  if (getComputedStyle(box.element).textOverflow === 'clip') return Math.max(own, room)
  // The page's own dots stand at the end of its text, and what reaches into them disappears as a whole: in Firefox all
  // that does not stand at the start.
  if (own > room) return import.meta.env.FIREFOX && !isAtStart ? 0 : room - pixelsAt(one, 0)
  return element.dataset.boxed !== undefined || element.dataset.gap === undefined
    ? room
    : room - gapWidth * pixelsAt(one, clipped - 1)
}
