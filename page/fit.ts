/**
 * Fit: looks whether new marks fit where they stand, and makes those smaller or shorter that do not.
 * Reads first, writes after, so one look costs one layout. The full text is always in the card.
 */
import { type Give, mendRows, type Rule } from './broken-rows.ts'
import { bringBack } from './displaced.ts'
import { holderOf, leftItsText, reachesBelow, roomIn, rowOf } from './line-room.ts'
import { type Box, boxesAround, boxOf, clipped, insideOf, type Look, lineOf, look, widthOf } from './look.ts'
import { type Fit, fits, type Mark } from './marks.ts'
import { pixelsAt, shareRoom, sizes, widthAt } from './share.ts'
import { mendNames } from './torn-names.ts'

const none = fits.indexOf('none')
/** Pixels that rounding may cost. */
const slack = 1.5
/** A box that shortens what is in it does so for less; a pixel of its edge is left free by `insideOf`. */
const strictSlack = 1.1
/**
 * Fewer letters than this say less than the Chinese, which then stays; the card has the translation. One word alone may
 * be a name: `Shan…` is two provinces and a city, and `Fuji…` none of them. Without its last number and the beginning of
 * what that counts it says something else: `You save ¥12` of 1200, `Free shipp…` from 88 on.
 */
const leastLetters = (said: string): number => Math.max(/\s/.test(said) ? 4 : 6, said.search(/\d\D*$/) + 5)

/** What a mark has to give way to: the room it has; `soft` ones may be made smaller but not shorter. */
interface Squeeze {
  room: number
  soft: boolean
}

/**
 * A boxed mark no wider than its text changes nothing around it, unless it gave way for others; but where the page shortens
 * that, a box disappears as a whole.
 */
function mayNotFit(mark: Mark): boolean {
  const { element, place } = mark
  if (element?.dataset.boxed === undefined || element.dataset.fit) return true
  const box = boxOf(element)
  return (box && box.scrollWidth > box.clientWidth) || element.getBoundingClientRect().width > place.width + slack
}

/** The innermost box that a mark sticks out of although its text had room there, or was shortened; undefined when it fits. */
function boxLeft({ mark, whole, covered }: Look, boxes: readonly Box[]): Box | undefined {
  const { left, right, bottom } = whole
  return boxes.find((box) => {
    const { rect } = box
    const { textOverflow, overflowX } = getComputedStyle(box.element)
    const cuts = textOverflow !== 'clip'
    // A text may stand beside a box by itself, or stick out of it and be seen; one that was pushed there may not.
    const end = overflowX === 'visible' ? covered.right - slack : covered.left
    const isOut = covered.right <= rect.left || end >= rect.right
    if (isOut && Math.abs(covered.left - mark.place.left) < slack) return false
    const inner = cuts ? insideOf(box) : rect
    if (left < inner.left - slack || right > inner.right + (cuts ? strictSlack : slack)) return true
    return bottom > rect.bottom + 2 * slack && covered.bottom <= rect.bottom + 2 * slack
  })
}

const punctuation = /^\s*[:：,，、;；]/

/** The punctuation behind a label that has lost its place on the line: `Note to seller` with the colon below it. */
function lostTail({ element, whole }: Look): DOMRect | undefined {
  let at: Element = element
  while (!at.nextSibling && at.parentElement && getComputedStyle(at.parentElement).display === 'inline')
    at = at.parentElement
  const next = at.nextSibling
  if (!next || !punctuation.test(next.textContent ?? '')) return undefined
  const range = document.createRange()
  range.selectNode(next)
  const [tail] = range.getClientRects()
  return tail && tail.top >= whole.bottom - slack ? tail : undefined
}

/** A flowing label that wraps although it shares its line with others: smaller would be better, shorter would not. */
function wrapsInRow(one: Look, box: Box | undefined, looks: readonly Look[]): boolean {
  if (!box || one.rects.length <= one.mark.place.lines || box.rect.height > 80) return false
  return lineOf(one, box.element, looks).length > 1
}

/** Keeps a label in its box, on its line, and off others. */
const keepIn: Rule = (one, boxes, looks, give) => {
  bringBack(one, boxes, looks, give)
  if (one.step === none) return
  const box = boxLeft(one, boxes) ?? (leftItsText(one) ? boxes[0] : undefined)
  if (!box) {
    const tail = boxes[0] && lostTail(one)
    if (tail) give(one, insideOf(boxes[0] as Box).right - (one.rects[0] as DOMRect).left - tail.width)
    else if (wrapsInRow(one, boxes[0], looks)) give(one, widthOf(one), true)
    return
  }
  const sticksOutBelow = one.whole.right <= insideOf(box).right + slack
  const within = boxes.slice(0, boxes.indexOf(box) + 1)
  const row = (sticksOutBelow && rowOf(one, within, looks)) || box
  const line = lineOf(one, row.element, looks)
  // Shortened as far as the padding, and still not where its text is: the text itself has no longer one place.
  const isLost = one.step === clipped && (leftItsText(one) || reachesBelow(one)) && !isTooLong(one, roomIn(one, box))
  if (isLost) give(one, 0)
  else if (line.length > 1) {
    const holder = holderOf(one, boxes.slice(boxes.indexOf(row)), looks)
    if (holder) shareRoom(lineOf(one, holder.element, looks), holder, give)
  }
  // What stands on a lower line has the room of its innermost box, not of the one it sticks out of.
  else give(one, roomIn(one, sticksOutBelow ? (boxes[0] as Box) : box))
}

/** The next step of a mark; a sentence in place of its text goes step by step, others straight to the first that has room. */
function nextStep(one: Look, { room, soft }: Squeeze): number {
  const { mark, element } = one
  const { step } = one
  const shortened = lettersIn(one, room) < leastLetters(mark.said) ? none : clipped
  if (isTooLong(one, room)) return shortened
  if (step >= (soft ? clipped - 1 : clipped)) return step
  if (soft || (mark.style === 'replace' && element.dataset.boxed === undefined))
    return step + 1 === clipped ? shortened : step + 1
  const fitting = sizes.findIndex((_, at) => at > step && widthAt(one, at) <= room)
  if (fitting !== -1) return fitting
  // It has the room it needs: others of its line have not.
  if (step === clipped - 1 && widthAt(one, step) <= room) return step
  return shortened
}

/** A letter is about so wide, as a part of its font size. */
const letterWidth = 0.55

/** How many letters are left of a shortened label; its dots are as wide as two. */
function lettersIn(one: Look, room: number): number {
  const letterPx =
    one.step === clipped ? letterWidth * pixelsAt(one, clipped - 1) : widthAt(one, clipped - 1) / one.mark.said.length
  return room / letterPx - 2
}

/** Whether a mark that is shortened already has even less room. */
function isTooLong({ mark, element, step }: Look, room: number): boolean {
  return (
    step === clipped &&
    room < Number.parseFloat(element.style.getPropertyValue('--room')) * mark.place.setting.scale - slack
  )
}

/**
 * Looks at marks and adjusts them by one step through `setFit`; returns those that want another look. While a name is
 * torn from its value or a row is broken what stands below is out of its place, so these are mended first.
 */
export function fitMarks(
  marks: readonly Mark[],
  quietly: (write: () => void) => void,
  setFit: (mark: Mark, fit: Fit, roomPx: number) => void,
): Mark[] {
  const looks = marks.filter(mayNotFit).flatMap((mark) => look(mark) ?? [])
  const known = new Map<Element, DOMRect>()
  const around = new Map(looks.map((one) => [one, boxesAround(one.element, known)]))
  let squeezes = new Map<Look, Squeeze>()
  /** What a rule changes; of several rooms for one label the least counts. */
  const changesBy = (rule: Rule) => {
    squeezes = new Map()
    const give: Give = (one, room, soft = false) =>
      squeezes.set(one, { room: Math.min(room, squeezes.get(one)?.room ?? room), soft })
    for (const [one, boxes] of around) rule(one, boxes, looks, give)
    return [...squeezes]
      .map(([one, squeeze]) => ({ one, room: squeeze.room, step: nextStep(one, squeeze) }))
      .filter(({ one, step, room }) => step !== one.step || isTooLong(one, room))
  }
  const mended = [mendNames, mendRows].map(changesBy).find(({ length }) => length)
  const changes = mended ?? changesBy(keepIn)
  quietly(() => {
    // A box as wide as what is in it would cut a text that is wider than its label.
    for (const { one, step, room } of changes)
      setFit(one.mark, fits[step] as Fit, Math.max(Math.floor(room), Math.min(room, widthOf(one))))
  })
  if (changes.length === 0) return []
  // Labels that share a line with one that changed, and what a label squeezed out of its shape, are looked at again, too.
  const again = mended || looks.some(leftItsText) ? looks : [...squeezes.keys()]
  return again.map(({ mark }) => mark)
}
