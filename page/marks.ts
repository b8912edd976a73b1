/** Marks: our elements beside the page's texts. Made, changed and taken away here and nowhere else. */

import { runsOn } from './gaps.ts'
import { leadingSpace, type Place } from './measure.ts'
import { makeOurs } from './ours.ts'
import type { Sheets } from './sheets.ts'

/** Ends a translation whose card says more than what it means: an error and what helps. Such a mark can be focused. */
export const helpSign = ' ⓘ'

export type MarkStyle = 'replace' | 'beside' | 'hover'

/** How a mark gives way to the room there is; see the sheet. */
export const fits = ['', 'small', 'smaller', 'clipped', 'none'] as const
export type Fit = (typeof fits)[number]

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
  const shown = styleFor(style, said)
  const mark: Mark = { texts, source, said, style: shown, element: undefined, ranges: [], place }
  if (shown !== 'hover') mark.element = makeElement(mark, language, direction, sheets)
  if (shown !== 'beside') cover(mark, sheets)
  return mark
}

const offersHelp = (said: string): boolean => said.endsWith(helpSign)

/** How a translation is shown: what helps with an error is offered beside its text where nothing else stands there. */
function styleFor(style: MarkStyle, said: string): MarkStyle {
  return style === 'hover' && offersHelp(said) ? 'beside' : style
}

function makeElement(mark: Mark, language: string, direction: string, sheets: Sheets): HTMLElement {
  const last = mark.texts.at(-1) as Text
  const element = makeOurs(last.ownerDocument, 'label', [sheets.label], language, direction)
  element.dataset.style = mark.style
  setForm(mark, element)
  if (runsOn(last, mark.style)) element.dataset.gap = ''
  element.shadowRoot.append(mark.said)
  last.parentNode?.insertBefore(element, last.nextSibling)
  return element
}

/** How far a mark reaches back over its text: the whole of it, or of its last line. */
function coveredWidth(place: Place): number {
  return place.lines === 1 ? place.width : place.lastWidth
}

/** More letters than this may wrap: a sentence, not a label. */
const longestBoxed = 28

/**
 * A label over one line is a box at least as wide as its text: whatever stands around keeps its place, and its height,
 * without measuring. A sentence longer than its text flows, and may wrap.
 */
function isBoxed({ style, place, said, source }: Mark): boolean {
  if (style !== 'replace' || place.lines > 1) return false
  return said.length <= longestBoxed || said.length < 2 * source.trim().length
}

/** Whether a mark is taken out of the page's layout, which would give it a cell of a grid. */
export function isOut({ style, place }: Mark): boolean {
  return style === 'replace' && place.setting.grid
}

/** Whether there is a place for a mark at all; without one the text stays, and the card has the translation. */
export function mayStand({ style, place }: Mark): boolean {
  if (!place.setting.coverable) return false
  return !place.setting.grid || (style === 'replace' && place.lines === 1)
}

function setForm(mark: Mark, element: HTMLElement): void {
  element.style.setProperty('--covered', `${coveredWidth(mark.place) / mark.place.setting.scale}px`)
  if (isOut(mark)) element.dataset.out = ''
  if (offersHelp(mark.said)) element.tabIndex = 0
  else element.removeAttribute('tabindex')
  if (isBoxed(mark)) element.dataset.boxed = ''
  else delete element.dataset.boxed
}

function cover(mark: Mark, sheets: Sheets): void {
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

/** Gives a text its ink back. */
export function uncover(mark: Mark, sheets: Sheets): void {
  for (const range of mark.ranges.splice(0)) sheets.uncover(range)
}

/** Shows another translation in the same mark, for a text the page changed in place. */
export function changeMark(mark: Mark, source: string, said: string, place: Place, sheets: Sheets): void {
  mark.source = source
  mark.place = place
  uncover(mark, sheets)
  if (mark.style !== 'beside') cover(mark, sheets)
  mark.said = said
  if (!mark.element) return
  mark.element.shadowRoot?.replaceChildren(said)
  for (const name of ['fit', 'shift']) delete mark.element.dataset[name]
  setForm(mark, mark.element)
}

/** Takes a mark away; the page is as if it had never been there. */
export function removeMark(mark: Mark, sheets: Sheets): void {
  mark.element?.remove()
  uncover(mark, sheets)
}

/** Whether a text is on this page, and not on that of a frame it was moved to. */
export const isHere = (text: Text): boolean => text.isConnected && text.ownerDocument === document

/** Whether the mark stands right after its text, and that text is on the page. */
export function isInPlace(mark: Mark): boolean {
  if (!mark.texts.every(isHere)) return false
  return mark.element === undefined || mark.texts.at(-1)?.nextSibling === mark.element
}

/** Whether a mark can show another translation of its text, as the reader's style has it. */
export function mayChange(mark: Mark, style: MarkStyle, said: string): boolean {
  return isInPlace(mark) && mark.style === styleFor(style, said)
}

/** Makes a mark smaller or shorter, or leaves the text to itself (`none`). */
export function setFit(mark: Mark, fit: Fit, roomPx: number, sheets: Sheets): void {
  const { element } = mark
  if (!element) return
  element.dataset.fit = fit
  element.style.setProperty('--room', `${roomPx / mark.place.setting.scale}px`)
  if (fit === 'clipped') boxWords(mark, element, roomPx)
  if (fit === 'none') uncover(mark, sheets)
}

/** Puts the words of a mark into a box that can be shortened. */
function boxWords({ said, style, place }: Mark, element: HTMLElement, roomPx: number): void {
  const box = document.createElement('span')
  box.textContent = said
  // With less room than its text a page has dots of its own there, which Firefox draws although the text is covered.
  if (import.meta.env.FIREFOX && style === 'replace' && roomPx < place.width)
    box.style.setProperty('text-overflow', '""', 'important')
  element.shadowRoot?.replaceChildren(box)
}
