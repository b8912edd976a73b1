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
  width: number
  /** Where it begins on the page, however far that is scrolled. */
  y: number
}

/** One for all: until it is collected, every range of a document is looked at with every node that is added there. */
let range: Range | undefined

/**
 * Where the texts stand together; undefined when they are not rendered (hidden, or of no size). `setting` is given when
 * it was read before.
 */
export function placeOf(texts: readonly Text[], setting?: Setting): Place | undefined {
  const first = texts[0] as Text
  const last = texts.at(-1) as Text
  range ??= document.createRange()
  range.setStart(first, leadingSpace(first.data))
  range.setEnd(last, last.data.trimEnd().length)
  const none = Number.POSITIVE_INFINITY
  const place = { left: none, top: none, right: -none, bottom: -none, lines: 0, lastWidth: 0, column: true }
  let line: DOMRect | undefined
  for (const rect of range.getClientRects()) {
    if (rect.width === 0) continue
    const middle = (rect.top + rect.bottom) / 2
    if (!line || middle < line.top || middle > line.bottom) {
      if (line && Math.abs(rect.left - place.left) > 2) place.column = false
      place.lines++
      line = rect
    }
    place.lastWidth = rect.right - line.left
    place.left = Math.min(place.left, rect.left)
    place.right = Math.max(place.right, rect.right)
    place.top = Math.min(place.top, rect.top)
    place.bottom = Math.max(place.bottom, rect.bottom)
  }
  const width = place.right - place.left
  if (width <= 0) return undefined
  const y = place.top + scrollY
  return { ...place, width, y, setting: setting ?? settingOf(last) }
}

/** How many characters of white space a text begins with. */
export function leadingSpace(data: string): number {
  return data.length - data.trimStart().length
}
