/** Card host: the one floating element of ours, above everything, emptied and removed when nothing is shown. */
import { makeOurs } from './ours.ts'

export interface CardHost {
  /** Shows whatever `draw` puts into the root, near the rectangle. */
  show: (rect: DOMRect, draw: (root: ShadowRoot) => void) => void
  hide: () => void
  isOurs: (event: Event) => boolean
}

const gap = 6
const edge = 8

/** Makes the host; `css` styles its inside. Nothing is on the page until `show`. */
export function makeCardHost(view: Window & typeof globalThis, css: string, signal: AbortSignal): CardHost {
  const element = makeOurs(view.document, 'card')
  element.popover = 'manual'
  element.translate = false
  const root = element.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  root.adoptedStyleSheets = [sheet]
  const hide = () => element.remove()
  signal.addEventListener('abort', hide)

  function place(rect: DOMRect): void {
    const card = element.getBoundingClientRect()
    const { innerWidth, innerHeight } = view
    const below = rect.bottom + gap + card.height <= innerHeight - edge
    const top = below ? rect.bottom + gap : Math.max(edge, rect.top - gap - card.height)
    const left = Math.max(edge, Math.min(rect.left, innerWidth - card.width - edge))
    element.style.setProperty('left', `${left}px`, 'important')
    element.style.setProperty('top', `${top}px`, 'important')
  }

  return {
    show(rect, draw) {
      draw(root)
      if (!element.isConnected) view.document.documentElement.append(element)
      if (!element.matches(':popover-open')) element.showPopover()
      place(rect)
    },
    hide,
    isOurs: (event) => event.composedPath().includes(element),
  }
}
