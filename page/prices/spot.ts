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

/** Whether something without words is drawn between the first and the last text: it may be a digit. */
function isInterrupted(range: Range): boolean {
  const { commonAncestorContainer: around } = range
  const isBetween = (one: Element) =>
    !one.firstChild && !isOurs(one) && one.clientWidth > 2 * slack && range.intersectsNode(one)
  return around instanceof Element && [...around.querySelectorAll('*')].some(isBetween)
}

/** How the amount is drawn; its digits have to stand in one line and in their order, or they say something else. */
export function spotOf(texts: readonly Text[]): Spot | NoSpot {
  const range = new Range()
  const drawn: DOMRect[] = []
  for (const text of texts) {
    const { data } = text
    range.setStart(text, data.length - data.trimStart().length)
    range.setEnd(text, data.trimEnd().length)
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0)
    if (rects.length === 0) return 'hidden'
    for (const rect of rects) {
      const before = drawn.at(-1)
      if (before && (rect.left < before.right - slack || rect.top > before.bottom || before.top > rect.bottom))
        return 'disordered'
      drawn.push(rect)
    }
  }
  const last = texts.at(-1) as Text
  const line = drawn.at(-1)
  const parent = last.parentElement as Element
  if (!line) return 'hidden'
  range.setStart(texts[0] as Text, 0)
  if (isInterrupted(range)) return 'disordered'
  const { scale, coverable } = scaleOf(parent)
  const { display, fontFamily, writingMode, color } = getComputedStyle(parent)
  if (!coverable || isTransparent(color) || /^[vs]/.test(writingMode)) return 'turned'
  const label = last.nextSibling
  if (label && isLabel(label)) drawn.push(new DOMRect((label as Element).getBoundingClientRect().right, line.top))
  const left = Math.min(...drawn.map((one) => one.left))
  const top = Math.min(...drawn.map((one) => one.top))
  return {
    amount: new DOMRect(
      left,
      top,
      Math.max(...drawn.map((one) => one.right)) - left,
      Math.max(...drawn.map((one) => one.bottom)) - top,
    ),
    line,
    scale,
    apart: /flex|grid/.test(display),
    fontPx: Math.min(...texts.map(fontPxOf)) * scale,
    fontFamily,
  }
}

const fontPxOf = ({ parentElement }: Text) => Number.parseFloat(getComputedStyle(parentElement as Element).fontSize)
