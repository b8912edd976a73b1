/** Obstacles: what stands in a box, so that nothing of ours comes to lie over it. Reads layout and styles only. */
import { isOurs, ourPrefix } from '../ours.ts'
import { writtenIn } from '../pieces.ts'
import { isTransparent } from '../setting.ts'

export interface Obstacle {
  node: Node
  rect: DOMRect
}

/** Boxes with more in them are too large to be looked through for one amount; an order has about 35 for each item. */
const most = 240
/** What is drawn by the browser, controls among it. */
export const replaced = 'img,svg,canvas,video,iframe,object,embed,input,button,select,textarea'

const isEmpty = ({ width, height }: DOMRect) => width === 0 || height === 0

/** Whether an element is drawn itself, besides its texts: a badge, a picture, an icon that a style writes, a framed box. */
function isDrawn(element: Element): boolean {
  if (element.matches(replaced) || (!element.firstChild && /"/.test(writtenIn(element)))) return true
  const { backgroundImage, backgroundColor, borderTopWidth, borderLeftWidth, borderTopStyle } =
    getComputedStyle(element)
  if (backgroundImage !== 'none' || !isTransparent(backgroundColor)) return true
  return borderTopStyle !== 'none' && borderTopWidth !== '0px' && borderLeftWidth !== '0px'
}

function rectsOf(node: Node): DOMRect[] {
  const range = new Range()
  range.selectNodeContents(node)
  return [...range.getClientRects()].filter((rect) => !isEmpty(rect))
}

/** Everything drawn in a box, in the order of the document; undefined when it is too much. */
export function obstaclesIn(box: Element): Obstacle[] | undefined {
  const found: Obstacle[] = []
  const add = (node: Node, rects: readonly DOMRect[]) => {
    for (const rect of rects) found.push({ node, rect })
  }
  function visit(element: Element | ShadowRoot): void {
    for (let child = element.firstChild; child && found.length <= most; child = child.nextSibling) {
      if (child instanceof Text) {
        if (child.data.trim()) add(child, rectsOf(child))
      } else if (child instanceof Element) enter(child)
    }
    const { shadowRoot } = element as Element
    if (shadowRoot) visit(shadowRoot)
  }
  function enter(element: Element): void {
    if (isOurs(element)) {
      if (element.shadowRoot && element.localName !== `${ourPrefix}card`) add(element, rectsOf(element.shadowRoot))
      return
    }
    const rect = element.getBoundingClientRect()
    if (!isEmpty(rect) && isDrawn(element)) add(element, [rect])
    if (element.localName !== 'svg') visit(element)
  }
  visit(box)
  return found.length > most ? undefined : found
}

/** Whether a box is where the eye ends: a cell, a card with a ground or a frame, or what is cut off at its edge. */
export function isClosed(box: Element): boolean {
  if (box.matches('td,th,body')) return true
  const { overflowX, overflowY } = getComputedStyle(box)
  return overflowX !== 'visible' || overflowY !== 'visible' || isDrawn(box)
}
