/** Measure: where the texts of a label stand. Reads layout only, so call it before anything is written. */

export interface Place {
  /** Rectangle of the printed text, in viewport pixels. */
  left: number
  top: number
  right: number
  bottom: number
  /** How many lines it stands on, and the width of the last of them. */
  lines: number
  lastWidth: number
  /** Every line begins at the same edge: a column that is too narrow for the text. */
  column: boolean
  /** A mark after the last text is laid out as an item of its own (flex, grid), not inside the line. */
  apart: boolean
  /** How far the page was scrolled down when this was read. */
  scrollTop: number
}

/** Where the texts stand together; undefined when they are not rendered (hidden, or of no size). */
export function placeOf(texts: readonly Text[]): Place | undefined {
  const first = texts[0] as Text
  const last = texts.at(-1) as Text
  const range = first.ownerDocument.createRange()
  range.setStart(first, leadingSpace(first.data))
  range.setEnd(last, last.data.trimEnd().length)
  let place: Place | undefined
  let lineTop = 0
  let lineBottom = 0
  let lineLeft = 0
  for (const rect of range.getClientRects()) {
    if (rect.width === 0) continue
    if (!place) {
      const { left, top, right, bottom } = rect
      const scrollTop = first.ownerDocument.documentElement.scrollTop
      place = { left, top, right, bottom, lines: 1, lastWidth: 0, column: true, apart: false, scrollTop }
      ;[lineTop, lineBottom, lineLeft] = [top, bottom, left]
    }
    const middle = (rect.top + rect.bottom) / 2
    if (middle < lineTop || middle > lineBottom) {
      place.lines++
      if (Math.abs(rect.left - place.left) > 2) place.column = false
      ;[lineTop, lineBottom, lineLeft] = [rect.top, rect.bottom, rect.left]
    }
    place.lastWidth = rect.right - lineLeft
    place.left = Math.min(place.left, rect.left)
    place.right = Math.max(place.right, rect.right)
    place.top = Math.min(place.top, rect.top)
    place.bottom = Math.max(place.bottom, rect.bottom)
  }
  if (!place || place.right <= place.left) return undefined
  place.apart = isApart(last)
  return place
}

function isApart({ parentElement }: Text): boolean {
  return parentElement !== null && /flex|grid/.test(getComputedStyle(parentElement).display)
}

/** How many characters of white space a text begins with. */
export function leadingSpace(data: string): number {
  return data.length - data.trimStart().length
}
