/** Pointed: the label texts at an element, for the card. */
import type { Mark } from './marks.ts'
import { placeOf } from './measure.ts'
import { isOurs } from './ours.ts'
import { isTextShown } from './pieces.ts'
import { covers } from './rects.ts'
import { isTransparent } from './setting.ts'
import type { Visit } from './visit.ts'

const deepest = 3
const controls = 'a,button,[role=button],[role=tab],label,summary,[title]'
/** A label that stands alone is meant from so far away: the padding of its control. Among several one points at it. */
const aloneWithinPx = 40
const amongWithinPx = 4
/** No higher box around a label is left free by the card: a control stays in reach, a picture as a link is no control. */
const highestBoxPx = 60

export interface Pointed {
  label: string[]
  rect: DOMRect
  /** Whether the page says the translation already, to who listens too. */
  isSaid: boolean
}

/** The source texts of the label(s) at an element and their place; undefined when there is none. */
export function findPointed(visit: Visit, pointed: Element, x?: number, y?: number): Pointed | undefined {
  const element = (isOurs(pointed) && pointed.parentElement) || pointed
  const control = element.closest(controls)
  // A link may lie over its label, clear as glass: the label is beside it.
  const behind = x !== undefined && isTransparent(getComputedStyle(element).backgroundColor) && element.parentElement
  for (const around of [element, control, behind]) {
    if (!around) continue
    const isMeant = around !== behind
    const words = isMeant ? visit.fields.wordsOf(around) : []
    const marks = marksBelow(visit, around, x === undefined && around !== control ? 0 : deepest)
    const within = isMeant && marks.length === 1 ? aloneWithinPx : amongWithinPx
    const chosen = marks.filter((mark) => isSeen(mark) && covers(rectOf(mark), within, x, y))
    const label = [...new Set([...chosen, ...words].map(({ source }) => source))]
    if (!label[0]) continue
    const text = chosen[0] ? rectOf(chosen[0]) : around.getBoundingClientRect()
    const box = (control ?? around).getBoundingClientRect()
    const { y: top, height } = box.height > highestBoxPx ? text : box
    const isSaid = chosen.some((mark) => mark.element?.checkVisibility())
    return { label, rect: new DOMRect(text.x, top, text.width, height), isSaid }
  }
  return undefined
}

const isSeen = ({ texts: [text] }: Mark) => text && isTextShown(text)

/** The marks in an element and a little deeper. */
function marksBelow(visit: Visit, element: Element, depth: number): Mark[] {
  const below = depth ? [...element.children] : []
  return [...visit.labels.marksIn(element), ...below.flatMap((child) => marksBelow(visit, child, depth - 1))]
}

/** A mark of a line has no height of its own: its text has. */
function rectOf(mark: Mark): DOMRect {
  const place = placeOf(mark.texts, mark.place.setting) ?? mark.place
  const shown = mark.element?.getBoundingClientRect()
  const right = Math.max(place.right, shown?.right ?? 0)
  const bottom = Math.max(place.bottom, shown?.bottom ?? 0)
  return new DOMRect(place.left, place.top, right - place.left, bottom - place.top)
}
