/** Measure: where the texts of a label stand. Reads layout only, so call it before anything is written. */
import { type Setting, settingOf } from './setting.ts'

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
  setting: Setting
  /** How far the page was scrolled down when this was read. */
  scrollTop: number
}

/**
 * Where the texts stand together; undefined when they are not rendered (hidden, or of no size). `setting` is given when
 * it was read before.
 */
export function placeOf(texts: readonly Text[], setting?: Setting): Place | undefined {
  const first = texts[0] as Text
  const last = texts.at(-1) as Text
  const range = first.ownerDocument.createRange()
  range.setStart(first, leadingSpace(first.data))
  range.setEnd(last, last.data.trimEnd().length)
  let place: Omit<Place, 'setting'> | undefined
  let lineTop = 0
  let lineBottom = 0
  let lineLeft = 0
  for (const rect of range.getClientRects()) {
    if (rect.width === 0) continue
    if (!place) {
      const { left, top, right, bottom } = rect
      const scrollTop = first.ownerDocument.documentElement.scrollTop
      place = { left, top, right, bottom, lines: 1, lastWidth: 0, column: true, scrollTop }
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
  return { ...place, setting: setting ?? settingOf(last) }
}

/** How many characters of white space a text begins with. */
export function leadingSpace(data: string): number {
  return data.length - data.trimStart().length
}
