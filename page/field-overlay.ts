/** Field overlay: our words over the placeholder or the caption of a field, as large as it and where it is. */
import type { FieldWords } from './field-words.ts'
import type { MarkStyle } from './marks.ts'
import { makeOurs } from './ours.ts'
import { isVisible } from './pieces.ts'
import { scaleOf } from './setting.ts'
import { sizes, smallestPx } from './share.ts'
import type { Sheets } from './sheets.ts'

export interface Overlay {
  element: HTMLElement
  words: FieldWords
  /** Those of the field when it was placed. */
  colours?: string
}

export interface OverlayOptions {
  sheets: Sheets
  style: MarkStyle
  language: string
  direction: string
}

/** Whether words of a field may be covered: nothing beside them is, and nothing of them would show through. */
export function mayCover(field: Element, words: FieldWords, style: MarkStyle): field is HTMLInputElement {
  if (style === 'hover' || !field.parentElement) return false
  // The rule that hides the placeholder is for all of a parent.
  const fields = field.parentElement.querySelectorAll(':scope > [placeholder]').length
  if (words.attribute === 'placeholder') return fields === 1
  return words.attribute === 'value' && isOpaque(getComputedStyle(field))
}

/** Whether nothing shows through a ground: it would be the caption. */
const isOpaque = ({ backgroundImage, backgroundColor }: CSSStyleDeclaration) =>
  backgroundImage === 'none' ? !/a\(|\//.test(backgroundColor) : !backgroundImage.includes('url(')

/** Makes the element that says the words; it is shown once it is placed. */
export function makeOverlay(
  field: HTMLInputElement,
  { attribute, source, said }: FieldWords,
  { sheets, style, language, direction }: OverlayOptions,
): HTMLElement {
  const element = makeOurs(field.ownerDocument, 'field', [sheets.field], language, direction)
  element.dataset.for = attribute
  const part = attribute === 'placeholder' ? '::placeholder' : undefined
  // Read now: once our element stands beside it, the placeholder's own ink is gone.
  element.style.setProperty('--ink', getComputedStyle(field, part).color)
  element.shadowRoot.append(style === 'beside' ? `${source} ${said}` : said)
  return element
}

/** Whether a field is drawn, and not cut by a box that would not cut our words over it. */
export function isDrawn(field: Element, element: HTMLElement): boolean {
  const box = field.getBoundingClientRect()
  if (box.width === 0 || !isVisible(field)) return false
  for (let at = field.parentElement; at && at !== element.offsetParent; at = at.parentElement) {
    if (at === document.body) break
    const { left, right, top, bottom } = at.getBoundingClientRect()
    const isCut = box.top < top - 1 || box.bottom > bottom + 1 || box.left < left - 1 || box.right > right + 1
    if (isCut && getComputedStyle(at).overflowY !== 'visible') return false
  }
  return true
}

/** A field within its borders, in pixels of the viewport. */
function insideOf(field: HTMLElement) {
  const { left, top, width } = field.getBoundingClientRect()
  const { offsetWidth, clientLeft, clientTop, clientWidth, clientHeight } = field
  const by = width / offsetWidth
  return { left: left + clientLeft * by, top: top + clientTop * by, width: clientWidth * by, height: clientHeight * by }
}

const groundOf = ({ backgroundImage, backgroundColor }: CSSStyleDeclaration) => `${backgroundImage} ${backgroundColor}`
const coloursOf = (look: CSSStyleDeclaration) => look.color + groundOf(look)

/** Whether our words are not where their field is, or in colours that it has no longer. Reads only. */
export function isAstray(field: HTMLElement, { element, colours }: Overlay, drawn: boolean): boolean {
  const isPlaced = element.dataset.placed !== undefined
  if (isPlaced !== drawn) return true
  if (!isPlaced) return false
  const [box, now] = [insideOf(field), element.getBoundingClientRect()]
  const isFar = [box.left - now.left, box.top - now.top, box.width - now.width].some((by) => Math.abs(by) > 0.5)
  return isFar || colours !== coloursOf(getComputedStyle(field))
}

/** Smaller as far as need be; whether that is enough. */
function shrink(element: HTMLElement, look: CSSStyleDeclaration): boolean {
  const fontPx = Number.parseFloat(look.fontSize)
  for (const size of sizes) {
    const px = Math.max(size * fontPx, Math.min(fontPx, smallestPx))
    element.style.setProperty('--font', `${look.fontWeight} ${px}px ${look.fontFamily}`)
    if (element.scrollWidth <= element.clientWidth) return true
  }
  return false
}

/** Lays our words over their field; a caption that is cut may say something else, so none is shown then. */
export function placeOver(field: HTMLElement, overlay: Overlay): void {
  const { element, words } = overlay
  if (!element.isConnected) return
  const box = insideOf(field)
  const look = getComputedStyle(field)
  const { scale } = scaleOf(field.parentElement ?? field)
  const isPlaceholder = words.attribute === 'placeholder'
  const heightPx = field.localName === 'textarea' ? Number.parseFloat(look.fontSize) * 2.4 : box.height / scale
  const set = (name: string, value: string) => element.style.setProperty(name, value)
  set('--width', `${box.width / scale}px`)
  set('--height', `${heightPx}px`)
  set('--pad', isPlaceholder && look.paddingInlineStart !== '0px' ? look.paddingInlineStart : '2px')
  set('--ground', isPlaceholder ? 'none' : groundOf(look))
  if (!isPlaceholder) set('--ink', look.color)
  overlay.colours = coloursOf(look)
  set('--align', isPlaceholder ? look.textAlign : 'center')
  set('--round', look.borderRadius)
  const fits = shrink(element, look)
  const now = element.getBoundingClientRect()
  const move = (name: string, by: number) =>
    set(name, `${(Number.parseFloat(element.style.getPropertyValue(name)) || 0) + by / scale}px`)
  move('--left', box.left - now.left)
  move('--top', box.top - now.top)
  element.dataset.placed = isPlaceholder || (fits && isOpaque(look)) ? '' : 'none'
}
