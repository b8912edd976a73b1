/** Card host: the one floating element of ours, above everything, emptied and removed when nothing is shown. */

import { makeOurs } from './ours.ts'
import { ownSheet } from './own-sheet.ts'

export interface CardHost {
  /** Shows whatever `draw` puts into the root, near the rectangle of an element. */
  show: (rect: DOMRect, beside: Element, draw: (root: ShadowRoot) => void) => void
  hide: () => void
  isOurs: (event: Event) => boolean
}

const gap = 6
const edge = 8
/** A card scrolls rather than lie on its label, unless the window is as low as this. */
const leastPx = 134

const typed = 'input, textarea, [contenteditable]'

/** The field that has the focus, also inside open shadow roots. */
function focusedField(document: Document): Element | undefined {
  let at = document.activeElement
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
  return at?.matches(typed) ? at : undefined
}

const meets = (a: DOMRect, b: DOMRect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Makes the host; `css` styles its inside. Nothing is on the page until `show`. */
export function makeCardHost(view: Window & typeof globalThis, css: string, signal: AbortSignal): CardHost {
  const element = makeOurs(view.document, 'card', [ownSheet(css)])
  element.popover = 'manual'
  // To the page a press in our card is none beside its own menu, which would close.
  for (const type of ['pointerdown', 'mousedown', 'click'])
    element.addEventListener(type, (event) => event.stopPropagation())
  const root = element.shadowRoot
  let origin: HTMLElement | undefined
  const hide = () => {
    const hadFocus = view.document.activeElement === element
    element.remove()
    if (hadFocus) origin?.focus({ preventScroll: true })
  }
  signal.addEventListener('abort', hide)

  /** Below the label, else above it, but not over a field that has the focus: then above or below that. */
  function place(rect: DOMRect): void {
    const { innerWidth, innerHeight } = view
    const room = Math.max(leastPx, rect.top, innerHeight - rect.bottom) - gap - edge
    element.style.setProperty('--room', `${room}px`)
    const card = element.getBoundingClientRect()
    const left = Math.max(edge, Math.min(rect.left, innerWidth - card.width - edge))
    const field = focusedField(view.document)?.getBoundingClientRect()
    const tops = [rect, field ?? rect].flatMap(({ top, bottom }) => [bottom + gap, top - gap - card.height])
    const isFree = (top: number) =>
      top >= edge &&
      top + card.height <= innerHeight - edge &&
      !(field && meets(field, new DOMRect(left, top, card.width, card.height)))
    const top = tops.find(isFree) ?? Math.max(edge, rect.top - gap - card.height)
    element.style.setProperty('left', `${left}px`, 'important')
    element.style.setProperty('top', `${top}px`, 'important')
  }

  return {
    show(rect, beside, draw) {
      draw(root)
      // Nothing outside of a modal dialog can be pointed at.
      const around = beside.closest(':modal') ?? view.document.documentElement
      hide()
      origin = beside as HTMLElement
      around.append(element)
      // The keyboard gets from what has the focus into the card; from one field it gets to the next.
      element.showPopover(beside.matches(typed) ? {} : { source: origin })
      place(rect)
    },
    hide,
    isOurs: (event) => event.composedPath().includes(element),
  }
}
