/** Room: where a converted amount may stand without moving or covering anything. Without room there is none. */
import { ourPrefix } from '../ours.ts'
import { outOf } from '../zones.ts'
import { isClosed, type Obstacle, obstaclesIn, replaced } from './obstacles.ts'
import { boxAround } from './printed.ts'

export interface Size {
  width: number
  height: number
}

/** Where an amount is drawn: the whole of it, and its last text, at whose end a mark begins. */
export interface Drawn {
  amount: DOMRect
  line: DOMRect
}

/** Where the mark stands, in viewport pixels, and the box in which that was found to be free. */
export interface Room {
  left: number
  top: number
  box: Element
}

/**
 * Beside the amount; below it; raised at its end; or, with what the amount is, also before the words that stand before it and
 * behind a number of pieces.
 */
export type Way = 'near' | 'below' | 'raised' | 'named'

/** What is known of boxes while nothing changes. */
export type Boxes = Map<Element, { rect: DOMRect; obstacles: Obstacle[] | undefined; closed: boolean }>

const mostLevels = 5
const gap = 4
const slack = 1
/** Further away on its line nobody would see what a mark belongs to. */
const furthest = 200
/** Words of one line that are no further apart belong together. */
const close = 64
const sign = /[\p{Sc}元]/u
/** So many pieces. */
const times = /^\s*[×xX*]\s*(?:\d|$)/

/** Whether a mark would lie over something, or right beside it. */
const meets = (mark: DOMRect, b: DOMRect, aside = gap - slack) =>
  mark.left - aside < b.right &&
  b.left < mark.right + aside &&
  mark.top < b.bottom - slack &&
  b.top < mark.bottom - slack

const isOnLine = ({ top, bottom }: DOMRect, { line }: Drawn) => top < line.bottom - slack && line.top < bottom - slack

/** The upper left corner of a place for a mark. */
type Corner = readonly [left: number, top: number]

/** The base lines of mark and amount are the same: about four fifths down a line of text. */
const topOf = ({ line }: Drawn, height: number) => line.top + 0.8 * line.height - 0.79 * height

/** So much of its height a mark keeps free under it, or it would be read as what stands there. */
const free = 0.5

/**
 * Beside the amount, or before `first` where no other price could own it; under it from its left or to its right edge; raised
 * over the small decimals of a large price, or at its upper end over smaller words, beside no other price.
 */
function cornersFor(way: Way, drawn: Drawn, { width, height }: Size, isAlone: boolean, first: number): Corner[] {
  const { amount, line } = drawn
  const { left, right, bottom } = amount
  if (way === 'below')
    return [
      [left, bottom],
      [right - width, bottom],
    ]
  const top = topOf(drawn, height)
  const before: Corner[] = isAlone ? [[first - gap - width, top]] : []
  if (way !== 'raised') return [[right + gap, top], ...before]
  const over = line.top - amount.top > height / 2 ? line.left : right + slack
  return isAlone ? [[over, amount.top - 0.35 * height]] : []
}

/** Where the words before the amount begin that stand close together. */
function beginOf({ amount }: Drawn, onLine: readonly Obstacle[]): number {
  let first = amount.left
  for (const { rect } of onLine.toReversed()) {
    if (rect.left < first && first - rect.right < close) first = rect.left
  }
  return first
}

const isPressed = (element: Element | null) => /pointer|not/.test(element ? getComputedStyle(element).cursor : '')

/** A control, or a number of pieces: a mark beyond it would be read as what it costs. */
function isBarrier({ node }: Obstacle, last: Text, way: Way): boolean {
  const isElement = node instanceof Element
  if ((way !== 'named' && times.test(node.textContent ?? '')) || (isElement && node.matches(replaced))) return true
  return isPressed(isElement ? node : node.parentElement) && !isPressed(last.parentElement)
}

/** Behind all words on the line of the amount, never before them: a mark there would be read as theirs. */
function further(drawn: Drawn, height: number, onLine: readonly Obstacle[], last: Text, way: Way): Corner | undefined {
  const { right } = drawn.amount
  const behind = onLine.filter(({ rect }) => rect.right > right)
  const end = Math.max(...behind.map(({ rect }) => rect.right))
  const isNear = end - right < furthest && !behind.some((one) => isBarrier(one, last, way))
  return isNear && end > right ? [end + gap, topOf(drawn, height)] : undefined
}

function known(box: Element, boxes: Boxes) {
  const before = boxes.get(box)
  if (before) return before
  const now = { rect: box.getBoundingClientRect(), obstacles: obstaclesIn(box), closed: isClosed(box) }
  boxes.set(box, now)
  return now
}

/** What stands in a box; undefined when it is too much. */
export const obstaclesOf = (box: Element, boxes: Boxes) => known(box, boxes).obstacles

const at = ([left, top]: Corner, box: Element): Room => ({ left, top, box })

/** Whether a node is a translation of ours. */
export const isLabel = (node: Node) => node.nodeName.toLowerCase() === `${ourPrefix}label`

/** Our own mark and what is printed of the amount are in nobody's way. */
function isOwn({ node, rect }: Obstacle, { amount }: Drawn, texts: readonly Text[], own: Element | undefined): boolean {
  if (node === own || texts.includes(node as Text)) return true
  if (!(node instanceof Element)) return false
  // The translation of a whole sentence can stand behind its last text, and begins before the amount.
  if (isLabel(node)) return texts.includes(node.previousSibling as Text) && rect.left >= amount.left - gap
  return texts.some((text) => node.contains(text))
}

/**
 * The first free place for a mark of a size at an amount; `own` is the mark that stands there already, `taken` what
 * others get.
 */
export function findRoom(
  drawn: Drawn,
  texts: readonly Text[],
  size: Size,
  own: Element | undefined,
  boxes: Boxes,
  taken: readonly Obstacle[],
  way: Way = 'near',
): Room | undefined {
  const last = texts.at(-1) as Text
  const { clientWidth } = last.ownerDocument.documentElement
  let box = boxAround(last.parentElement)
  const under = way === 'below' ? free * size.height : 0
  let found: Room | undefined
  for (let level = 0; box && level < mostLevels; level++) {
    const { rect, obstacles: all, closed } = known(box, boxes)
    if (!all) return found
    const obstacles = all.filter((one) => !isOwn(one, drawn, texts, own))
    // Under a translation of its sentence the amount stands elsewhere.
    if (obstacles.some(({ node, rect: b }) => isLabel(node) && meets(drawn.amount, b, 2 * slack - gap)))
      return undefined
    const there = [...obstacles, ...taken.filter(({ node }) => box?.contains(node))]
    const isFree = ([left, top]: Corner) => {
      const place = new DOMRect(left, top, size.width, size.height + under)
      return (
        left >= rect.left + slack &&
        place.right <= rect.right - slack &&
        top >= rect.top - slack &&
        // Nothing is read across the edge of a closed box.
        place.bottom - (closed ? under : 0) <= rect.bottom + slack &&
        (place.right <= clientWidth || drawn.amount.right > clientWidth) &&
        !there.some((one) => meets(place, one.rect))
      )
    }
    const onLine = obstacles.filter((one) => isOnLine(one.rect, drawn))
    const isAlone = !onLine.some(({ node }) => sign.test(node.textContent ?? ''))
    const first = way === 'named' ? beginOf(drawn, onLine) : drawn.amount.left
    // Before its amount, and near other words, it would be read as theirs; more so beyond the amount's own box: a column.
    const apart = level ? close : 2 * gap
    const isTheirs = ([left]: Corner) =>
      way === 'near' &&
      left < drawn.amount.left &&
      onLine.some(({ rect }) => left >= rect.right && left - rect.right < apart)
    const beside = cornersFor(way, drawn, size, isAlone, first).find((corner) => isFree(corner) && !isTheirs(corner))
    if (beside) return at(beside, box)
    const isFurther = !found && isAlone && way !== 'raised'
    const place = isFurther ? further(drawn, size.height, onLine, last, way) : undefined
    const end = found ? found.left + size.width : 0
    // Nearer to words outside of its box than to its amount it would be read as theirs.
    if (found && onLine.some(({ rect }) => rect.left >= end && rect.left - end < end - size.width - drawn.amount.right))
      return undefined
    if (place && isFree(place)) found = at(place, box)
    if (closed) return found
    box = boxAround(outOf(box))
  }
  return found
}
