/** Pieces: the texts of one place as the page shows them, for the reader of amounts, and of labels split over elements. */
import type { Part } from '../core/money/parts.ts'
import { isTransparent } from './setting.ts'
import { isSilent } from './zones.ts'

/** A part with the text it is printed in; none when a style writes it. */
export interface Piece extends Part {
  node?: Text
}

/** What may be of a number, also in what a style writes. */
export const countsIn = /[-\d.,%万萬千亿億元]|r\(/
/** Of what a style writes only arrows, room and the yuan's own sign say nothing else about the number that they touch. */
const harmless = /^(none|normal|"[\s\u200b>›»→:：|¥￥]*"|)$/
/** What has no style of its own is as if it were not there. */
const inlineLike = /^(inline|contents|ruby|$)/

/** Whether something inside the element may be on the same line as what stands beside it. */
export function isInlineLike(element: Element): boolean {
  return inlineLike.test(getComputedStyle(element).display)
}

/** A line further out than this is not looked for. */
const highest = 4
/** Whether a line goes through the element's text: it goes through everything within but a box on a line. */
export function isStruck(element: Element): boolean {
  let at: Element | null = element
  for (let level = 0; at && level < highest; level++, at = at.parentElement) {
    const { textDecorationLine, display } = getComputedStyle(at)
    if (textDecorationLine.includes('line-through')) return true
    if (display.startsWith('inline-')) return false
  }
  return false
}

/** Not drawn, drawn in no ink or size, or turned round by its style. */
function isHidden(style: CSSStyleDeclaration): boolean {
  const { display, visibility, opacity, fontSize, color, width, height, unicodeBidi } = style
  return (
    /none|hidden|collapse|override/.test(display + visibility + unicodeBidi) ||
    [opacity, fontSize, width, height].some((size) => /^0(px)?$/.test(size)) ||
    (isTransparent(color) && style.backgroundClip !== 'text')
  )
}

const mirrored = /^matrix(\((-|([^,]+,){3} -)|3d.*-)/
/** Cut out, masked, turned or mirrored: what is drawn need not be what is written. */
export function isReshaped({ clipPath, maskImage, rotate, transform, scale }: CSSStyleDeclaration): boolean {
  const isCut = [clipPath, maskImage, rotate].some((shape) => shape && shape !== 'none')
  return isCut || mirrored.test(transform) || scale?.includes('-')
}

/** What a style writes; nothing where it is not to be seen, as a point that ends floats. */
function written(element: Element, pseudo: string): string {
  const style = getComputedStyle(element, pseudo)
  const { content } = style
  return /^no/.test(content) || isHidden(style) ? '' : content
}

/** What a style writes before and behind an element's own texts. */
export const writtenIn = (element: Element | null): string =>
  element ? written(element, '::before') + written(element, '::after') : ''

/** The texts below an element in the order of the document; hidden ones are left out. Reads styles only. */
export function piecesOf(root: Element): Piece[] {
  const pieces: Piece[] = []
  let gap = false
  const push = (piece: Piece) => {
    pieces.push(gap ? { ...piece, gap } : piece)
    gap = false
  }
  const generated = (element: Element, pseudo: string) => {
    if (!harmless.test(written(element, pseudo))) push({ text: '', generated: true })
  }
  function visit(element: Element, struck: boolean, inRow: boolean): void {
    generated(element, '::before')
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child instanceof Text) {
        if (child.data) push({ text: child.data, node: child, ...(struck && { struck }) })
      } else if (child instanceof Element && !isSilent(child)) enter(child, struck, inRow)
    }
    generated(element, '::after')
  }
  function enter(element: Element, struck: boolean, inRow: boolean): void {
    const style = getComputedStyle(element)
    if (isHidden(style)) return
    if (isReshaped(style) && countsIn.test(element.textContent ?? '')) push({ text: '', generated: true })
    // The items of a row stand beside each other, whatever they are.
    const isOut = element.localName === 'br' || /absolute|fixed/.test(style.position)
    const isOwnLine = isOut || !(inRow || inlineLike.test(style.display) || /left|right/.test(style.float))
    if (isOwnLine) gap = true
    // What a component draws may be anything.
    if (element.shadowRoot) push({ text: '', generated: true })
    visit(
      element,
      struck || element.localName === 'del' || style.textDecorationLine.includes('line-through'),
      isRow(style),
    )
    if (isOwnLine) gap = true
  }
  visit(root, isStruck(root), isRow(getComputedStyle(root)))
  return pieces
}

/** Whether some texts in an element are all seen, beside each other, with nothing between them that is not of them. */
export function areSeen(texts: readonly Text[], root: Element): boolean {
  const pieces = piecesOf(root)
  const at = (text: Text | undefined) => pieces.findIndex(({ node }) => node === text)
  const between = pieces.slice(at(texts[0]), at(texts.at(-1)) + 1)
  return (
    texts.every((text) => between.some(({ node }) => node === text)) &&
    between.every(({ generated, gap, struck }, i) => !generated && !(i && gap) && struck === between[0]?.struck)
  )
}

/** Whether no style hides an element. */
export const isVisible = (element: Element | null): boolean =>
  element?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ?? false

/** Whether no style hides a text. */
export const isTextShown = ({ parentElement }: Text): boolean => isVisible(parentElement)

/** Boxes in a flex row or a grid may touch each other, and what touches may be one number. */
const isRow = ({ display, flexDirection }: CSSStyleDeclaration): boolean =>
  /flex|grid/.test(display) && !flexDirection.startsWith('column')
