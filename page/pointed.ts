/** Pointed: the label texts at an element, for the card. */
import type { Mark } from './marks.ts'
import { placeOf } from './measure.ts'
import { isOurs } from './ours.ts'
import type { Visit } from './visit.ts'

const deepest = 3

/** The source texts of the label(s) at an element and their place; undefined when there is none. */
export function findPointed(
  visit: Visit,
  element: Element,
  x?: number,
  y?: number,
): { label: string[]; rect: DOMRect } | undefined {
  const words = visit.fields.wordsOf(element)
  const marks = marksAt(visit, isOurs(element) ? (element.parentElement ?? element) : element)
  const chosen =
    marks.length > 1 && x !== undefined && y !== undefined ? marks.filter((mark) => covers(mark, x, y)) : marks
  const sources = new Set([...chosen.map((mark) => mark.source), ...words.map((word) => word.source)])
  if (sources.size === 0) return undefined
  return { label: [...sources], rect: chosen[0] ? rectOf(chosen[0]) : element.getBoundingClientRect() }
}

/** Marks directly in the element; for a control also those a little deeper, because its padding is part of it. */
function marksAt(visit: Visit, element: Element): readonly Mark[] {
  const own = visit.labels.marksIn(element)
  if (own.length) return own
  const control = element.closest('a, button, [role="button"], [role="tab"], label, summary') === element
  return control ? marksBelow(visit, element, deepest) : []
}

function marksBelow(visit: Visit, element: Element, depth: number): Mark[] {
  if (depth === 0) return []
  return [...element.children].flatMap((child) => [
    ...visit.labels.marksIn(child),
    ...marksBelow(visit, child, depth - 1),
  ])
}

/** A mark of a line has no height of its own: its text has. */
function rectOf(mark: Mark): DOMRect {
  const place = placeOf(mark.texts, mark.place.setting) ?? mark.place
  const shown = mark.element?.getBoundingClientRect()
  const right = Math.max(place.right, shown?.right ?? 0)
  const bottom = Math.max(place.bottom, shown?.bottom ?? 0)
  return new DOMRect(place.left, place.top, right - place.left, bottom - place.top)
}

function covers(mark: Mark, x: number, y: number): boolean {
  const { left, right, top, bottom } = rectOf(mark)
  return x >= left && x <= right && y >= top && y <= bottom
}
