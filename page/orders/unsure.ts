/** Unsure: what a style or a drawing may make of an element's words. Reads styles only. */
import { ourPrefix } from '../ours.ts'
import { isReshaped, writtenIn } from '../pieces.ts'
import { isSilent } from '../zones.ts'

/** What has to be sure of a text. */
export interface Care {
  /** Has to be shown as it is written. */
  counts: RegExp
  /** What a style may not write into it. */
  written: RegExp
  /** Where a drawing may be one of its digits. */
  drawn?: RegExp
}

/** Stands for something drawn. */
export const drawing = '\ufffc'

/** The digits of an amount, a time or a number. */
export const numbers: Care = { counts: /\d/, written: /[-\d.,−万萬千亿億折%$]|counter|attr/ }
/** A status. */
export const words: Care = { counts: /[\d\p{Script=Han}]/u, written: /[\d\p{Script=Han}]|counter|attr/u }
/** Words with a time. */
export const sentence: Care = {
  ...words,
  written: /[-\d.,−%$\p{Script=Han}]|counter|attr/u,
  drawn: /[\d.:]\s*\ufffc|\ufffc\s*(?:[\d.:天日号號月分秒]|小?[时時](?![间間]))/,
}

const unseen = new RegExp(`^(?:script|style|noscript|template|head|title|${ourPrefix}.*)$`)
const pictures = 'img,input:not([type=hidden]),embed,meter,progress'

/** Whether an element is drawn, and may show a digit that no text of the page says. */
export function isDrawn(element: Element, { backgroundImage }: CSSStyleDeclaration): boolean {
  if (isSilent(element)) return !unseen.test(element.localName)
  const isSprite = !element.textContent?.trim() && (backgroundImage || 'none') !== 'none'
  return isSprite || element.matches(pictures)
}

const noInk = /^transparent$|^rgba\(.*, 0(?:\.0\d*)?\)$|\/ 0(?:\.0\d*)?\)$/
const noOpacity = /opacity\(0?(?:\.0\d*)?%?\)/
const faintest = 0.1

function hasOwn(element: Element, counts: RegExp): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node instanceof Text && counts.test(node.data)) return true
  return false
}

/** Struck, nearly without ink, cut out, or turned round. */
function isLost({ localName }: Element, style: CSSStyleDeclaration): boolean {
  const { opacity, overflowX, width, unicodeBidi, textDecorationLine, filter } = style
  const isEmpty = overflowX !== 'visible' && width === '0px'
  const isFaint = (opacity !== '' && Number(opacity) < faintest) || noOpacity.test(filter)
  const isOut = localName === 'del' || textDecorationLine.includes('line-through')
  return isEmpty || isFaint || isOut || unicodeBidi.endsWith('override') || isReshaped(style)
}

/** Digits above or below a line: an exponent, or the number of a note. */
const isRaised = ({ localName, textContent }: Element, { verticalAlign }: CSSStyleDeclaration): boolean =>
  (/^su[bp]$/.test(localName) || /^su(?:b|per)$/.test(verticalAlign)) && /^\s*\d/.test(textContent ?? '')

/** Whether an element's words, or the digits in them, are other ones than those it is written with, as far as its own style says. */
export function isUnsure(element: Element, style = getComputedStyle(element), care = numbers): boolean {
  if (care.written.test(writtenIn(element).replace(/url\([^)]*\)/g, ''))) return true
  // Elements inside may have a size and an ink of their own; they are asked themselves.
  const isClear = noInk.test(style.color) && style.backgroundClip !== 'text'
  if (hasOwn(element, care.counts) && (style.fontSize === '0px' || isClear)) return true
  return isRaised(element, style) || (isLost(element, style) && care.counts.test(element.textContent ?? ''))
}
