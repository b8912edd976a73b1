/** Look: where marks, their texts and the boxes around them stand, and the room on a line. Reads layout only. */
import { type Fit, fits, type Mark } from './marks.ts'
import { type Place, placeOf } from './measure.ts'

const highest = 6
/** The last step before a mark leaves its text to itself. */
export const clipped = fits.indexOf('clipped')

/** A mark and where it and its text stand now. */
export interface Look {
  mark: Mark
  element: HTMLElement
  covered: Place
  /** Its lines, none where it has given way altogether, and all of it. */
  rects: DOMRect[]
  whole: DOMRect
  /** How far it has given way. */
  step: number
}

export interface Box {
  element: Element
  rect: DOMRect
}

/** Where a mark and its text stand; undefined when one of them is not rendered. */
export function look(mark: Mark): Look | undefined {
  const { element } = mark
  if (!element?.isConnected) return undefined
  const rects = [...element.getClientRects()]
  const covered = placeOf(mark.texts, mark.place.setting)
  const step = fits.indexOf((element.dataset.fit ?? '') as Fit)
  return covered && { mark, element, covered, rects, whole: element.getBoundingClientRect(), step }
}

/** The innermost box around an element that is no part of a line. */
export function boxOf(element: Element): Element | null {
  let box = element.parentElement
  while (box?.clientWidth === 0) box = box.parentElement
  return box
}

/** The boxes around an element, the innermost first; `known` remembers their rectangles for one look. */
export function boxesAround(element: Element, known: Map<Element, DOMRect>): Box[] {
  const boxes: Box[] = []
  let at = element.parentElement
  for (; at && boxes.length < highest && at !== document.body; at = at.parentElement) {
    if (at.clientWidth === 0) continue
    const rect = known.get(at) ?? at.getBoundingClientRect()
    known.set(at, rect)
    boxes.push({ element: at, rect })
  }
  return boxes
}

/** Padding that a longer label leaves free on each side. */
const leastPadding = 3

/**
 * The edges a label in a box must keep: a longer one may use up most of the padding, but not where the box shortens its
 * text itself, nor (`isStrict`) where that made it wrap; a pixel less, because such a box must see none too many.
 */
export function insideOf({ element, rect }: Box, isStrict = false): { left: number; right: number } {
  const look = getComputedStyle(element)
  const most = look.textOverflow === 'clip' && !isStrict ? leastPadding : Number.POSITIVE_INFINITY
  const from = (padding: string) =>
    (Math.min(most, Number.parseFloat(padding)) + element.clientLeft) * (element.currentCSSZoom ?? 1)
  return { left: rect.left + from(look.paddingLeft), right: rect.right - from(look.paddingRight) - 1 }
}

/** The marks that stood on one line with this one, within a row. */
export function lineOf(one: Look, row: Element, looks: readonly Look[]): Look[] {
  return looks.filter(({ element, mark }) => row.contains(element) && Math.abs(mark.place.y - one.mark.place.y) < 6)
}

/** The width a mark may always have: that of the text it covers. */
export const widthOf = ({ mark }: Look): number => (mark.style === 'replace' ? mark.place.width : 0)

export const shownWidth = ({ rects }: Look): number => rects.reduce((sum, rect) => sum + rect.width, 0)
