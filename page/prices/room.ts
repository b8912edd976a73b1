/** Room: where a converted amount may stand without moving or covering anything. Without room there is none. */
import { ourPrefix } from '../ours.ts'
import { isClosed, type Obstacle, obstaclesIn } from './obstacles.ts'
import { isInlineLike } from './pieces.ts'
import { boxAround } from './printed.ts'

export interface Size {
  width: number
  height: number
}

/** Where the mark stands, in viewport pixels, and the box in which that was found to be free. */
export interface Room {
  left: number
  top: number
  box: Element
}

/** What is known of boxes while nothing changes. */
export type Boxes = Map<Element, { rect: DOMRect; obstacles: Obstacle[] | undefined; closed: boolean }>

const mostLevels = 5
const gap = 4
const slack = 1

const meets = (a: DOMRect, b: DOMRect) =>
  a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack && b.top < a.bottom - slack

const isInside = (a: DOMRect, b: DOMRect) =>
  a.left >= b.left - slack && a.right <= b.right + slack && a.top >= b.top - slack && a.bottom <= b.bottom + slack

/** Beside the amount, under it from its left or to its right edge, or before it. */
function candidates(amount: DOMRect, line: DOMRect, { width, height }: Size): DOMRect[] {
  // The base lines of the two are the same: about four fifths down a line of text.
  const top = line.top + 0.8 * line.height - 0.79 * height
  return [
    new DOMRect(amount.right + gap, top, width, height),
    new DOMRect(amount.left, amount.bottom, width, height),
    new DOMRect(amount.right - width, amount.bottom, width, height),
    new DOMRect(amount.left - gap - width, top, width, height),
  ]
}

function known(box: Element, boxes: Boxes) {
  const before = boxes.get(box)
  if (before) return before
  const now = { rect: box.getBoundingClientRect(), obstacles: obstaclesIn(box), closed: isClosed(box) }
  boxes.set(box, now)
  return now
}

/** Our own mark and what is printed of the amount are in nobody's way. */
function isOwn(node: Node, texts: readonly Text[], own: Element | undefined): boolean {
  if (node === own || texts.includes(node as Text)) return true
  if (!(node instanceof Element)) return false
  if (node.localName === `${ourPrefix}label`) return texts.includes(node.previousSibling as Text)
  return texts.some((text) => node.contains(text))
}

/** The first free place for a mark of a size at an amount; `own` is the mark that stands there already, `taken` what others get. */
export function findRoom(
  { amount, line }: { amount: DOMRect; line: DOMRect },
  texts: readonly Text[],
  size: Size,
  own: Element | undefined,
  boxes: Boxes,
  taken: readonly DOMRect[],
): Room | undefined {
  const last = texts.at(-1) as Text
  const places = candidates(amount, line, size)
  const { clientWidth } = last.ownerDocument.documentElement
  let box = boxAround(last.parentElement)
  for (let level = 0; box && level < mostLevels; level++) {
    const { rect, obstacles, closed } = known(box, boxes)
    if (!obstacles) return undefined
    const isFree = (place: DOMRect) =>
      isInside(place, rect) &&
      (place.right <= clientWidth || amount.right > clientWidth) &&
      !taken.some((other) => meets(place, other)) &&
      !obstacles.some((one) => meets(place, one.rect) && !isOwn(one.node, texts, own))
    const place = places.find(isFree)
    if (place) return { left: place.left, top: place.top, box }
    if (closed) return undefined
    box = box.parentElement ?? undefined
    while (box?.parentElement && isInlineLike(box)) box = box.parentElement
  }
  return undefined
}
