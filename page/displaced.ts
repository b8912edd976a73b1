/** Displaced: texts that longer labels pushed out of sight, below their box or under something. */
import type { Rule } from './broken-rows.ts'
import { reachesBelow, roomIn, rowOf } from './line-room.ts'
import { type Box, type Look, lineOf, shownWidth, widthOf } from './look.ts'
import { shareRoom } from './share.ts'

/** Pixels that rounding may cost. */
const slack = 1.5
/** A box of so many pixels has many lines. */
const tall = 300

/** A box of a fixed height that a text was pushed below; a tall one may be the page itself, which scrolls. */
function boxAbove({ mark: { place }, covered }: Look, boxes: readonly Box[]): Box | undefined {
  const fell = covered.y + covered.bottom - covered.top - (place.y + place.bottom - place.top)
  return boxes.find(
    ({ rect }) =>
      rect.height < tall && covered.bottom > rect.bottom + 2 * slack && covered.bottom - fell <= rect.bottom + slack,
  )
}

/** Whether a box hides what does not fit into it. */
const hides = ({ element }: Box): boolean => /hidden|clip/.test(getComputedStyle(element).overflowX)

/** A box that hides the end of a text, or of its own box, since longer labels pushed it there. */
function boxCutting({ mark: { place }, covered }: Look, boxes: readonly Box[]): Box | undefined {
  if (covered.left < place.left + slack) return undefined
  const right = Math.max(covered.right, boxes[0]?.rect.right ?? 0)
  const cuts = (box: Box) => right > box.rect.right + slack && hides(box)
  // The box itself may be less wide than it was, when the row around it has longer labels.
  return boxes.find(({ rect }, i) => place.right <= rect.right + slack && boxes.slice(0, i + 1).some(cuts))
}

/**
 * Keeps labels off what the page placed freely: beside its text one may grow over it, or push the next text under it.
 * Seen where both are in sight.
 */
const keepOff: Rule = (one, boxes, looks, give) => {
  const { mark, element, covered, whole } = one
  if (mark.style !== 'beside') return
  const edges = boxes.filter(hides).map(({ rect }) => rect.right)
  const seenAt = ({ right, top, bottom }: { right: number; top: number; bottom: number }) =>
    document.elementsFromPoint(Math.min(right, ...edges) - 2, (top + bottom) / 2)
  const [own, end] = [seenAt(covered), seenAt(whole)]
  const hit = own[0]?.contains(element) ? undefined : own[0]
  // What is placed freely itself pushes nothing away.
  const isFree = boxes[0] && getComputedStyle(boxes[0].element).position === 'absolute'
  const over = (isFree ? end : end.slice(0, 1)).some((other) => !other.contains(element) && !own.includes(other))
  if (!hit && over) give(one, 0)
  const row = hit && covered.left > mark.place.left + slack && rowOf(one, boxes, looks)
  if (!row) return
  const line = lineOf(one, row.element, looks)
  const less = (covered.right - hit.getBoundingClientRect().left) / line.length
  line.forEach((each) => void give(each, shownWidth(each) - less))
}

/** Brings back what labels displaced. */
export const bringBack: Rule = (one, boxes, looks, give) => {
  keepOff(one, boxes, looks, give)
  const cutting = boxCutting(one, boxes)
  if (cutting) shareRoom(lineOf(one, cutting.element, looks), cutting, give)
  const above = boxAbove(one, boxes)
  if (!above) return
  const low = looks.filter((other) => reachesBelow(other) && above.element.contains(other.element))
  for (const other of low) give(other, roomIn(other, above))
  // Over their texts only what wraps makes lines more; beside them, whatever stands before the text does.
  if (low[0]?.mark.style === 'replace') return
  for (const other of looks) if (boxes[0]?.element.contains(other.element)) give(other, widthOf(other))
}
