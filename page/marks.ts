/** Marks: our elements beside the page's texts. Made, changed and taken away here and nowhere else. */

import { runsOn } from './gaps.ts'
import { leadingSpace, type Place } from './measure.ts'
import { makeOurs } from './ours.ts'
import type { Sheets } from './sheets.ts'

export type MarkStyle = 'replace' | 'beside' | 'hover'

export interface Mark {
  texts: Text[]
  /** The page's text at the time the mark was made. */
  source: string
  said: string
  style: MarkStyle
  /** Undefined for the style `hover`, which adds nothing to the page. */
  element: HTMLElement | undefined
  ranges: StaticRange[]
  /** Where the text stood before the mark was there. */
  place: Place
  /** Whether `--pad` is measured, not guessed. */
  padded: boolean
}

/** Adds a mark after the last of the texts. The caller has measured; nothing is read here. */
export function addMark(
  texts: Text[],
  source: string,
  said: string,
  style: MarkStyle,
  place: Place,
  language: string,
  direction: string,
  sheets: Sheets,
): Mark {
  const mark: Mark = { texts, source, said, style, element: undefined, ranges: [], place, padded: false }
  if (style !== 'hover') mark.element = makeElement(mark, language, direction, sheets)
  if (style !== 'beside') cover(mark, sheets)
  return mark
}

function makeElement(mark: Mark, language: string, direction: string, sheets: Sheets): HTMLElement {
  const last = mark.texts.at(-1) as Text
  const element = makeOurs(last.ownerDocument, 'label')
  element.lang = language
  element.dir = direction
  element.translate = false
  element.dataset.style = mark.style
  element.style.setProperty('--covered', `${coveredWidth(mark.place)}px`)
  element.style.setProperty('--pad', `${likelyPad(mark)}px`)
  if (runsOn(last)) element.dataset.gap = ''
  const root = element.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [sheets.label]
  root.append(mark.said)
  last.parentNode?.insertBefore(element, last.nextSibling)
  return element
}

/** How far a mark reaches back over its text: the whole of it, or of its last line. */
function coveredWidth(place: Place): number {
  return place.lines === 1 ? place.right - place.left : place.lastWidth
}

/** A guess at how much narrower the translation is than its text, until it is measured: half a Han width a letter. */
function likelyPad({ source, said, place }: Mark): number {
  if (place.lines > 1) return 0
  const width = place.right - place.left
  const letters = Math.max(1, source.trim().length)
  return Math.max(0, Math.round(width * (1 - (said.length * 0.45) / letters)))
}

/** Whether the text is all there is in its element, so that the element's own ink can be taken away. */
function isAlone({ texts, element }: Mark): boolean {
  const [text] = texts
  const parent = text?.parentElement
  if (!parent || texts.length > 1) return false
  return [...parent.childNodes].every(
    (node) => node === text || node === element || node.nodeType === Node.COMMENT_NODE || node.textContent === '',
  )
}

function cover(mark: Mark, sheets: Sheets): void {
  if (mark.element && isAlone(mark)) {
    mark.element.dataset.alone = ''
    return
  }
  for (const text of mark.texts) {
    const range = new StaticRange({
      startContainer: text,
      startOffset: leadingSpace(text.data),
      endContainer: text,
      endOffset: text.data.length,
    })
    mark.ranges.push(range)
    sheets.cover(range)
  }
}

/** Shows another translation in the same mark, for a text the page changed in place. */
export function changeMark(mark: Mark, source: string, said: string, place: Place, sheets: Sheets): void {
  mark.source = source
  mark.place = place
  mark.padded = false
  delete mark.element?.dataset.alone
  for (const range of mark.ranges.splice(0)) sheets.uncover(range)
  if (mark.style !== 'beside') cover(mark, sheets)
  if (!mark.element) {
    mark.said = said
    return
  }
  mark.element.shadowRoot?.replaceChildren(said)
  mark.said = said
  for (const name of ['fit', 'shift']) delete mark.element.dataset[name]
  mark.element.style.setProperty('--covered', `${coveredWidth(place)}px`)
  mark.element.style.setProperty('--pad', `${likelyPad(mark)}px`)
}

/** Takes a mark away; the page is as if it had never been there. */
export function removeMark(mark: Mark, sheets: Sheets): void {
  mark.element?.remove()
  for (const range of mark.ranges.splice(0)) sheets.uncover(range)
}

/** Whether the mark stands right after its text, and that text is on the page. */
export function isInPlace(mark: Mark): boolean {
  if (!mark.texts.every((text) => text.isConnected)) return false
  return mark.element === undefined || mark.texts.at(-1)?.nextSibling === mark.element
}

/** Puts the words of a mark into a box that can be shortened to the room there is. */
export function boxWords({ element, said }: Mark): void {
  const box = element?.ownerDocument.createElement('span')
  if (!box) return
  box.textContent = said
  element?.shadowRoot?.replaceChildren(box)
}
