/**
 * Fit: looks whether new marks fit where they stand, and makes those smaller or shorter that do not.
 * Reads first, writes after, so one look costs one layout. The full text is always in the card.
 */
import { type Box, boxesAround, insideOf, type Look, lineOf, look, shareRoom, shownWidth, widthOf } from './look.ts'
import { type Fit, fits, type Mark } from './marks.ts'

const clipped = fits.indexOf('clipped')
const none = fits.indexOf('none')
/** The font size of each step, as a part of the text's own; see the sheet. */
const sizes = [1, 0.9, 0.8]
const smallestPx = 10
/** Pixels that rounding may cost. */
const slack = 1.5
const leastRoom = 16
/** With less room than this a translation beside its text is left to the card. */
const leastBeside = 28
/** Fewer letters than this say less than the Chinese, which then stays; the card has the translation. */
const leastLetters = 4

/** What a mark has to give way to: the room it has; `soft` ones may be made smaller but not shorter. */
interface Squeeze {
  room: number
  soft: boolean
}

/** A boxed mark no wider than its text changes nothing around it. */
function mayNotFit(mark: Mark): boolean {
  const { element, place } = mark
  if (!element?.isConnected) return false
  if (element.dataset.boxed === undefined) return true
  return element.getBoundingClientRect().width > place.right - place.left + slack
}

/** The innermost box that a mark sticks out of although its text had room there; undefined when it fits. */
function boxLeft({ mark, rects, covered }: Look, boxes: readonly Box[]): Box | undefined {
  const left = Math.min(...rects.map((rect) => rect.left))
  const right = Math.max(...rects.map((rect) => rect.right))
  const bottom = Math.max(...rects.map((rect) => rect.bottom))
  return boxes.find((box) => {
    const { rect } = box
    if (mark.place.right - mark.place.left > rect.width + slack) return false
    const inner = getComputedStyle(box.element).textOverflow === 'clip' ? rect : insideOf(box)
    if (left < inner.left - slack || right > inner.right + slack) return true
    return bottom > rect.bottom + 2 * slack && covered.bottom <= rect.bottom + 2 * slack
  })
}

/** A text pushed down and all the way to the left of where it was has lost its place on the line to longer neighbours. */
function pushedOff({ mark, covered, rects }: Look): boolean {
  const down = covered.top + covered.scrollTop - (mark.place.top + mark.place.scrollTop)
  return down > 8 && Math.max(covered.right, ...rects.map((rect) => rect.right)) < mark.place.left
}

/** A boxed label that made its text wrap, or stands on another line than it. */
function leftItsText({ mark, covered, rects }: Look): boolean {
  if (mark.element?.dataset.boxed === undefined) return false
  const [rect] = rects as [DOMRect]
  const middle = (rect.top + rect.bottom) / 2
  return covered.lines > mark.place.lines || middle < covered.top || middle > covered.bottom
}

/** A flowing label that wraps although it shares its line with others: smaller would be better, shorter would not. */
function wrapsInRow(one: Look, box: Box | undefined, looks: readonly Look[]): boolean {
  if (!box || one.rects.length <= one.mark.place.lines || box.rect.height > 80) return false
  return lineOf(one, box.element, looks).length > 1
}

function findSqueezes(looks: readonly Look[]): Map<Look, Squeeze> {
  const found = new Map<Look, Squeeze>()
  const known = new Map<Element, DOMRect>()
  const give = (one: Look, room: number, soft = false) => {
    const least = Math.max(leastRoom, Math.min(room, found.get(one)?.room ?? Number.POSITIVE_INFINITY))
    found.set(one, { room: least, soft })
  }
  for (const one of looks) {
    const boxes = boxesAround(one.element, known)
    const box = boxLeft(one, boxes) ?? (leftItsText(one) ? boxes[0] : undefined)
    if (box) {
      const line = lineOf(one, box.element, looks)
      const inner = insideOf(box)
      if (line.length > 1) shareRoom(line, inner.right, give)
      else give(one, roomIn(one, inner))
      continue
    }
    if (wrapsInRow(one, boxes[0], looks)) give(one, widthOf(one), true)
    if (!pushedOff(one)) continue
    const row = boxes.find(({ element }) => lineOf(one, element, looks).length > 1)
    if (row) shareRoom(lineOf(one, row.element, looks), insideOf(row).right, give)
  }
  return found
}

/** The room of a label that has its line for itself. */
function roomIn({ mark, covered }: Look, inner: { left: number; right: number }): number {
  const own = mark.place.right - mark.place.left
  const width = inner.right - inner.left
  if (mark.style !== 'replace') return width - own - 6
  return Math.max(own, Math.min(inner.right - Math.max(inner.left, covered.left), width))
}

/** The next step of a mark; a boxed one, whose width is known, goes straight to the first that has room. */
function nextStep(one: Look, { room, soft }: Squeeze): number {
  const { mark, element } = one
  const step = stepOf(element)
  const last = soft ? clipped - 1 : mark.style === 'beside' ? none : clipped
  if (step >= last) return step
  if (mark.style === 'beside' && step === clipped - 1 && room < leastBeside) return none
  if (element.dataset.boxed === undefined || step > 0) return step + 1
  const fontPx = Number.parseFloat(getComputedStyle(element).fontSize)
  const scaled = (size: number) => (shownWidth(one) * Math.max(size * fontPx, Math.min(fontPx, smallestPx))) / fontPx
  const fitting = sizes.findIndex((size, at) => at > step && scaled(size) <= room)
  if (fitting !== -1) return fitting
  const letters = (mark.said.length * room) / scaled(sizes[2] as number) - 1
  return letters < leastLetters ? none : clipped
}

const stepOf = (element: HTMLElement) => fits.indexOf((element.dataset.fit ?? '') as Fit)

/** Looks at marks and adjusts them by one step through `setFit`; returns those that want another look. */
export function fitMarks(
  marks: readonly Mark[],
  quietly: (write: () => void) => void,
  setFit: (mark: Mark, fit: Fit, roomPx: number) => void,
): Mark[] {
  const looks = marks.filter(mayNotFit).flatMap((mark) => look(mark) ?? [])
  const changes = [...findSqueezes(looks)]
    .map(([one, squeeze]) => ({ ...one, room: squeeze.room, step: nextStep(one, squeeze) }))
    .filter(({ element, step }) => step !== stepOf(element))
  if (changes.length === 0) return []
  quietly(() => {
    for (const { mark, step, room } of changes) setFit(mark, fits[step] as Fit, Math.floor(room))
  })
  return changes.map(({ mark }) => mark)
}
