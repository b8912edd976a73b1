/**
 * Fit: looks whether new marks fit where they stand, and makes those smaller or shorter that do not.
 * Reads first, writes after, so one look costs one layout. The full text is always in the card.
 */
import { type Box, boxesAround, insideOf, type Look, lineOf, look, widthOf } from './look.ts'
import { type Fit, fits, type Mark } from './marks.ts'
import { pixelsAt, shareRoom, sizes, spareRoom, stepOf, widthAt } from './share.ts'

const clipped = fits.indexOf('clipped')
const none = fits.indexOf('none')
/** Pixels that rounding may cost. */
const slack = 1.5
/** A box that shortens what is in it does so for less; a pixel of its edge is left free by `insideOf`. */
const strictSlack = 1.1
const leastRoom = 16
/**
 * Fewer letters than this say less than the Chinese, which then stays; the card has the translation. One word alone may
 * be a name: `Shan…` is two provinces and a city, and `Fuji…` none of them.
 */
const leastLetters = (said: string): number => (/\s/.test(said) ? 4 : 6)

/** What a mark has to give way to: the room it has; `soft` ones may be made smaller but not shorter. */
interface Squeeze {
  room: number
  soft: boolean
}

/** A boxed mark no wider than its text changes nothing around it; but where the page shortens that, a box disappears as a whole. */
function mayNotFit(mark: Mark): boolean {
  const { element, place } = mark
  if (!element?.isConnected) return false
  let box = element.parentElement
  while (box?.clientWidth === 0) box = box.parentElement
  if (element.dataset.boxed === undefined || (box && box.scrollWidth > box.clientWidth)) return true
  return element.getBoundingClientRect().width > place.right - place.left + slack
}

/** The innermost box that a mark sticks out of although its text had room there, or was shortened; undefined when it fits. */
function boxLeft({ mark, rects, covered }: Look, boxes: readonly Box[]): Box | undefined {
  const left = Math.min(...rects.map((rect) => rect.left))
  const right = Math.max(...rects.map((rect) => rect.right))
  const bottom = Math.max(...rects.map((rect) => rect.bottom))
  return boxes.find((box) => {
    const { rect } = box
    const cuts = getComputedStyle(box.element).textOverflow !== 'clip'
    if (!cuts && mark.place.right - mark.place.left > rect.width + slack) return false
    // A text that is taken out of the layout may stand beside the box.
    if (covered.right <= rect.left || covered.left >= rect.right) return false
    const inner = cuts ? insideOf(box) : rect
    if (left < inner.left - slack || right > inner.right + (cuts ? strictSlack : slack)) return true
    return bottom > rect.bottom + 2 * slack && covered.bottom <= rect.bottom + 2 * slack
  })
}

/** The innermost box that holds a label and others of its line. */
function rowOf(one: Look, boxes: readonly Box[], looks: readonly Look[]): Box | undefined {
  return boxes.find(({ element }) => lineOf(one, element, looks).length > 1)
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

const punctuation = /^\s*[:：,，、;；]/

/** The punctuation behind a label that has lost its place on the line: `Note to seller` with the colon below it. */
function lostTail({ element, rects }: Look): DOMRect | undefined {
  let at: Element | null = element
  while (at && !at.nextSibling && at.parentElement && getComputedStyle(at.parentElement).display === 'inline')
    at = at.parentElement
  const next = at?.nextSibling
  if (!next || !punctuation.test(next.textContent ?? '')) return undefined
  const range = element.ownerDocument.createRange()
  range.selectNode(next)
  const [tail] = range.getClientRects()
  return tail && tail.top >= (rects.at(-1) as DOMRect).bottom - slack ? tail : undefined
}

/** A flowing label that wraps although it shares its line with others: smaller would be better, shorter would not. */
function wrapsInRow(one: Look, box: Box | undefined, looks: readonly Look[]): boolean {
  if (!box || one.rects.length <= one.mark.place.lines || box.rect.height > 80) return false
  return lineOf(one, box.element, looks).length > 1
}

/** Collects what each label has to give way to; the least room counts. */
function makeSqueezes() {
  const found = new Map<Look, Squeeze>()
  const give = (one: Look, room: number, soft = false) => {
    const least = Math.max(leastRoom, Math.min(room, found.get(one)?.room ?? room))
    found.set(one, { room: least, soft })
  }
  return { found, give }
}

/** The rows that labels have broken. */
function findBroken(looks: readonly Look[], known: Map<Element, DOMRect>): Map<Look, Squeeze> {
  const { found, give } = makeSqueezes()
  for (const one of looks.filter(pushedOff)) {
    const row = rowOf(one, boxesAround(one.element, known), looks)
    if (!row) continue
    const line = lineOf(one, row.element, looks)
    shareRoom(line, insideOf(row).right, give, spareRoom(line, row.element))
  }
  return found
}

function findSqueezes(looks: readonly Look[], known: Map<Element, DOMRect>): Map<Look, Squeeze> {
  const { found, give } = makeSqueezes()
  for (const one of looks) {
    const boxes = boxesAround(one.element, known)
    const box = boxLeft(one, boxes) ?? (leftItsText(one) ? boxes[0] : undefined)
    if (box) {
      const inner = insideOf(box)
      const sticksOutBelow = one.rects.every(({ right }) => right <= inner.right + slack)
      const within = boxes.slice(0, boxes.indexOf(box) + 1)
      const row = (sticksOutBelow && rowOf(one, within, looks)) || box
      const line = lineOf(one, row.element, looks)
      // Shortened as far as the padding, and still not where its text is: the text itself has no longer one place.
      const isLost = stepOf(one.element) === clipped && leftItsText(one) && !isTooLong(one, roomIn(one, box))
      if (isLost) give(one, 0)
      else if (line.length > 1) shareRoom(line, insideOf(row).right, give, spareRoom(line, row.element))
      // What stands on a lower line has the room of its innermost box, not of the one it sticks out of.
      else give(one, roomIn(one, sticksOutBelow ? (boxes[0] as Box) : box))
      continue
    }
    const tail = boxes[0] && lostTail(one)
    if (tail) give(one, insideOf(boxes[0] as Box).right - (one.rects[0] as DOMRect).left - tail.width)
    else if (wrapsInRow(one, boxes[0], looks)) give(one, widthOf(one), true)
  }
  return found
}

/** Whether what stands in a box keeps to its start; else a longer label moves it there. */
function keepsToStart(element: Element): boolean {
  const { textAlign, display, justifyContent } = getComputedStyle(element)
  return display.includes('flex') ? !/center|end|right/.test(justifyContent) : !/center|end|right/.test(textAlign)
}

/** The blank that keeps a label apart from what follows, as a part of its font size. */
const gapWidth = 0.35

/** The room of a label that has its line for itself. */
function roomIn(one: Look, box: Box): number {
  const { mark, covered, element } = one
  const own = mark.place.right - mark.place.left
  const { left, right } = insideOf(box, stepOf(element) === clipped)
  if (mark.style !== 'replace') return right - left - own - 6
  const start = keepsToStart(box.element) ? Math.max(left, covered.left) : left
  const room = Math.min(right - start, right - left)
  if (getComputedStyle(box.element).textOverflow === 'clip') return Math.max(own, room)
  // The page's own dots stand at the end of its text, and what reaches into them disappears as a whole.
  if (own > room) return room - pixelsAt(one, 0)
  return element.dataset.boxed !== undefined || element.dataset.gap === undefined
    ? room
    : room - gapWidth * pixelsAt(one, clipped - 1)
}

/** The next step of a mark; a sentence in place of its text goes step by step, others straight to the first that has room. */
function nextStep(one: Look, { room, soft }: Squeeze): number {
  const { mark, element } = one
  const step = stepOf(element)
  const shortened = lettersIn(one, room) < leastLetters(mark.said) ? none : clipped
  if (step === clipped && isTooLong(one, room)) return shortened
  if (step >= (soft ? clipped - 1 : clipped)) return step
  if (soft || (mark.style === 'replace' && element.dataset.boxed === undefined)) return step + 1
  const fitting = sizes.findIndex((_, at) => at > step && widthAt(one, at) <= room)
  if (fitting !== -1) return fitting
  // It has the room it needs: others of its line have not.
  if (step === clipped - 1 && widthAt(one, step) <= room) return step
  return shortened
}

/** A letter is about so wide, as a part of its font size. */
const letterWidth = 0.55

/** How many letters are left of a shortened label, without the dots. */
function lettersIn(one: Look, room: number): number {
  const { mark, element } = one
  const isShort = stepOf(element) === clipped
  const letterPx = isShort ? letterWidth * pixelsAt(one, clipped - 1) : widthAt(one, clipped - 1) / mark.said.length
  return room / letterPx - 1
}

/** Whether a mark that is shortened already has even less room. */
function isTooLong({ mark, element }: Look, room: number): boolean {
  if (stepOf(element) !== clipped) return false
  return room < Number.parseFloat(element.style.getPropertyValue('--room')) * mark.place.setting.scale - slack
}

/**
 * Looks at marks and adjusts them by one step through `setFit`; returns those that want another look. While a row is
 * broken what stands below it is out of its place, so rows are mended first.
 */
export function fitMarks(
  marks: readonly Mark[],
  quietly: (write: () => void) => void,
  setFit: (mark: Mark, fit: Fit, roomPx: number) => void,
): Mark[] {
  const looks = marks.filter(mayNotFit).flatMap((mark) => look(mark) ?? [])
  const known = new Map<Element, DOMRect>()
  const changesOf = (squeezes: Map<Look, Squeeze>) =>
    [...squeezes]
      .map(([one, squeeze]) => ({ one, ...one, room: squeeze.room, step: nextStep(one, squeeze) }))
      .filter(({ one, element, step, room }) => step !== stepOf(element) || isTooLong(one, room))
  const mended = changesOf(findBroken(looks, known))
  const changes = mended.length ? mended : changesOf(findSqueezes(looks, known))
  if (changes.length === 0) return []
  quietly(() => {
    // A box as wide as what is in it would cut a text that is wider than its label.
    for (const { one, mark, step, room } of changes)
      setFit(mark, fits[step] as Fit, Math.max(Math.floor(room), Math.min(room, widthOf(one))))
  })
  return (mended.length ? looks : changes).map(({ mark }) => mark)
}
