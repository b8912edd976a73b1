/** Order marks: one small element of ours at each order. It takes no room, so nothing on the page moves. */
import { makeOurs } from '../ours.ts'
import { ownSheet } from '../own-sheet.ts'
import type { MarkPlace } from './context.ts'
import { keepInside } from './tight-mark.ts'

export interface OrderMark {
  root: ShadowRoot
  /**
   * What puts the mark where it belongs; undefined when it is there, or when the page keeps taking it away. Reads layout
   * at once and writes when called, so that many marks cost one layout.
   */
  plan: (place: MarkPlace) => (() => void) | undefined
  remove: () => void
}

/** A page that keeps taking our mark away is let win. */
const mostReturns = 5

const hostCss = `
:host { all: initial !important; user-select: none !important; position: absolute !important; display: inline !important; inline-size: 0 !important;
  block-size: 0 !important; pointer-events: none !important; direction: ltr !important; font-family: inherit !important; }
:host([data-side="below"]) { display: block !important; }
`

/** Makes a mark in `language`; `sheet` styles what is drawn into its root. It is nowhere until it is kept somewhere. */
export function makeOrderMark(view: Window & typeof globalThis, sheet: CSSStyleSheet, language: string): OrderMark {
  const element = makeOurs(view.document, 'order', [ownSheet(hostCss), sheet], language)
  const root = element.shadowRoot
  let at: MarkPlace | undefined
  let returns = 0
  let stop = () => {}

  function put({ element: target, side }: MarkPlace, ground: string, roomPx: number): void {
    at = { element: target, side }
    element.dataset.side = side
    element.dataset.ground = ground
    element.style.setProperty('--room', `${roomPx}px`)
    if (side === 'before') target.prepend(element)
    else target.append(element)
    stop()
    stop = keepInside(view, root, target, side)
  }

  return {
    root,
    plan(place) {
      const same = at?.element === place.element && at.side === place.side
      if (same && element.parentElement === place.element) return undefined
      if (same && ++returns > mostReturns) return undefined
      const ground = groundOf(view, place.element)
      const roomPx = place.side === 'below' ? roomIn(view, place.element) : 0
      return () => put(place, ground, roomPx)
    },
    remove() {
      stop()
      element.remove()
    },
  }
}

/** The width inside an element's padding. */
function roomIn(view: Window, element: Element): number {
  const { paddingLeft, paddingRight } = view.getComputedStyle(element)
  return element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
}

const darkBelow = 110

/** Whether the page is light or dark behind an element: by the nearest colour that is not transparent. */
function groundOf(view: Window, element: Element): 'light' | 'dark' {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const [red = 255, green = 255, blue = 255, alpha = 1] = (
      view.getComputedStyle(at).backgroundColor.match(/[\d.]+/g) ?? []
    ).map(Number)
    if (alpha > 0.5) return 0.3 * red + 0.59 * green + 0.11 * blue < darkBelow ? 'dark' : 'light'
  }
  return 'light'
}
