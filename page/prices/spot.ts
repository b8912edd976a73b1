/** Spot: how an amount is drawn, and whether it is drawn as it reads. Reads layout and styles only. */
import { scaleOf } from '../setting.ts'
import { type Drawn, isLabel } from './room.ts'

export interface Spot extends Drawn {
  /** Pixels on the screen for one CSS pixel in there. */
  scale: number
  /** A mark after the text would be an item of the layout, and has to be taken out of it. */
  apart: boolean
  /** Of the smallest part of the amount, in viewport pixels. */
  fontPx: number
  fontFamily: string
  color: string
}

/** What an amount turns out to be that cannot have a mark. */
export type NoSpot = 'hidden' | 'disordered' | 'turned'

const slack = 2

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
  const parent = last.parentElement
  if (!amount || !line || !parent) return 'hidden'
  const { scale, coverable } = scaleOf(parent)
  const { display, fontFamily, color, writingMode } = getComputedStyle(parent)
  if (!coverable || /^(vertical|sideways)/.test(writingMode)) return 'turned'
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
    color,
  }
}

const fontPxOf = ({ parentElement }: Text) =>
  parentElement ? Number.parseFloat(getComputedStyle(parentElement).fontSize) : Number.POSITIVE_INFINITY

function union(a: DOMRect, b: DOMRect): DOMRect {
  const [left, top] = [Math.min(a.left, b.left), Math.min(a.top, b.top)]
  return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top)
}
