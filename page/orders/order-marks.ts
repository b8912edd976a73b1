/** Order marks: one small element of ours at each order. It takes no room, so nothing on the page moves. */
import { makeOurs } from '../ours.ts'
import type { MarkPlace } from './context.ts'

export interface OrderMark {
  root: ShadowRoot
  /** Puts the mark where it belongs, if it is not there; false when the page keeps taking it away. */
  keep: (place: MarkPlace) => boolean
  remove: () => void
}

/** A page that keeps taking our mark away is let win. */
const mostReturns = 5

const hostCss = `
:host { all: initial !important; position: absolute !important; display: block !important; inline-size: 0 !important;
  block-size: 0 !important; pointer-events: none !important; direction: ltr !important; }
`

/** Makes a mark in `language`; `sheet` styles what is drawn into its root. It is nowhere until it is kept somewhere. */
export function makeOrderMark(view: Window & typeof globalThis, sheet: CSSStyleSheet, language: string): OrderMark {
  const element = makeOurs(view.document, 'order')
  element.lang = language
  element.translate = false
  const root = element.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [hostSheet(view), sheet]
  let at: MarkPlace | undefined
  let returns = 0

  function put({ element: target, side }: MarkPlace): void {
    element.dataset.side = side
    element.style.setProperty('--room', `${side === 'below' ? target.clientWidth : 0}px`)
    if (side === 'before') target.prepend(element)
    else target.append(element)
  }

  return {
    root,
    keep(place) {
      const same = at?.element === place.element && at.side === place.side
      if (same && element.parentElement === place.element) return true
      if (same && ++returns > mostReturns) return false
      at = place
      put(place)
      return true
    },
    remove: () => element.remove(),
  }
}

const sheets = new WeakMap<Window, CSSStyleSheet>()

function hostSheet(view: Window & typeof globalThis): CSSStyleSheet {
  const known = sheets.get(view)
  if (known) return known
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(hostCss)
  sheets.set(view, sheet)
  return sheet
}
