/** Pointed: the label texts at an element, for the card. */
import type { Mark } from './marks.ts'
import { placeOf } from './measure.ts'
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
  const marks = marksAt(visit, element)
  const one =
    marks.length > 1 && x !== undefined && y !== undefined ? marks.filter((mark) => covers(mark, x, y)) : marks
  const chosen = one.length ? one : marks.length > 1 && x !== undefined ? [] : marks
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

function rectOf(mark: Mark): DOMRect {
  const shown = mark.element?.getBoundingClientRect()
  if (shown && shown.width > 0) return shown
  const place = placeOf(mark.texts) ?? mark.place
  return new DOMRect(place.left, place.top, place.right - place.left, place.bottom - place.top)
}

function covers(mark: Mark, x: number, y: number): boolean {
  const place = placeOf(mark.texts)
  const rects = [...(mark.element?.getClientRects() ?? [])]
  if (place) rects.push(new DOMRect(place.left, place.top, place.right - place.left, place.bottom - place.top))
  return rects.some((rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom)
}
