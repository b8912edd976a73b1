/** Spot: how an amount is drawn, and whether it is drawn as it reads. Reads layout and styles only. */
import { isOurs } from '../ours.ts'
import { isTransparent, scaleOf } from '../setting.ts'
import { type Drawn, isLabel } from './room.ts'

export interface Spot extends Drawn {
  /** Pixels on the screen for one CSS pixel in there. */
  scale: number
  /** A mark after the text would be an item of the layout, and has to be taken out of it. */
  apart: boolean
  /** Of the smallest part of the amount, in viewport pixels. */
  fontPx: number
  fontFamily: string
}

/** What an amount turns out to be that cannot have a mark. */
export type NoSpot = 'hidden' | 'disordered' | 'turned'

const slack = 2

const styleOf = ({ parentElement }: Text) => getComputedStyle(parentElement as Element)

/** Whether something without words is drawn between the first and the last text: it may be a digit. */
function isInterrupted(range: Range): boolean {
  const { commonAncestorContainer: around } = range
  return (
    around instanceof Element &&
    [...around.querySelectorAll('*')].some(
      (one) =>
        !(one.textContent || isOurs(one)) && one.getBoundingClientRect().width > 2 * slack && range.intersectsNode(one),
    )
  )
}

/** Whether a text has the colour of what is behind it: nobody sees it. */
function isSunk(text: Text): boolean {
  const { color } = styleOf(text)
  for (let at = text.parentElement; at; at = at.parentElement) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at)
    if (backgroundImage !== 'none') return false
    if (!isTransparent(backgroundColor)) return backgroundColor === color
  }
  return color === 'rgb(255, 255, 255)'
}

/** How the amount is drawn; its digits have to stand in one line and in their order, or they say something else. */
export function spotOf(texts: readonly Text[]): Spot | NoSpot {
  const range = new Range()
  let amount: DOMRect | undefined
  let line: DOMRect | undefined
  for (const text of texts) {
    const { data } = text
    range.setStart(text, data.length - data.trimStart().length)
    range.setEnd(text, data.trimEnd().length)
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0)
    if (rects.length === 0) return 'hidden'
    for (const rect of rects) {
      if (line && (rect.left < line.right - slack || rect.top > line.bottom || line.top > rect.bottom))
        return 'disordered'
      line = rect
      amount = amount ? union(amount, rect) : rect
    }
  }
  const last = texts.at(-1) as Text
  range.setStart(texts[0] as Text, 0)
  const isSpotty = new Set(texts.map((text) => styleOf(text).color)).size > 1
  if (isInterrupted(range) || (isSpotty && texts.some(isSunk))) return 'disordered'
  const parent = last.parentElement
  if (!amount || !line || !parent) return 'hidden'
  const { scale, coverable } = scaleOf(parent)
  const { display, fontFamily, writingMode, color } = getComputedStyle(parent)
  if (!coverable || isTransparent(color) || /^(vertical|sideways)/.test(writingMode)) return 'turned'
  const label = last.nextSibling
  const right =
    label && isLabel(label) ? Math.max(amount.right, (label as Element).getBoundingClientRect().right) : amount.right
  return {
    amount: new DOMRect(amount.left, amount.top, right - amount.left, amount.height),
    line,
    scale,
    apart: /flex|grid/.test(display),
    fontPx: Math.min(...texts.map(fontPxOf)) * scale,
    fontFamily,
  }
}

const fontPxOf = ({ parentElement }: Text) =>
  parentElement ? Number.parseFloat(getComputedStyle(parentElement).fontSize) : Number.POSITIVE_INFINITY

function union(a: DOMRect, b: DOMRect): DOMRect {
  const [left, top] = [Math.min(a.left, b.left), Math.min(a.top, b.top)]
  return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top)
}
