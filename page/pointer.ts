/** Pointer: which label the reader points at, focuses or taps. The page's own events go on as if nothing listened. */

import { whatChanges } from './watch.ts'

export interface Found<Label> {
  label: Label
  /** Where the card may stand, in viewport pixels. */
  rect: DOMRect
  /** What it is about: the same again is no other label. */
  about: string
}

export interface PointerOptions<Label> {
  view: Window & typeof globalThis
  signal: AbortSignal
  /** The label at an element, and where it is; `x`, `y` choose among several. */
  find: (element: Element, x?: number, y?: number) => Found<Label> | undefined
  /** Whether an event comes from our own card. */
  isOurs: (event: Event) => boolean
  open: (found: Found<Label>, element: Element) => void
  close: () => void
}

const openAfterMs = 280
const closeAfterMs = 220
/** How long a page scrolls to what gets the focus, with some to spare. */
const arrivingMs = 1000

/** Calls `open` and `close` as the reader points, focuses, taps, presses Escape or scrolls. */
export function watchPointer<Label>(options: PointerOptions<Label>): void {
  const { view, signal, find, isOurs, open } = options
  let timer = 0
  /** Where the pointer is; nowhere when the keyboard was used last. */
  let pointer: PointerEvent | undefined
  /** The element that is pointed at or has got the focus, whichever was last. */
  let pointed: Element | undefined
  /** What the card was opened for last, until the pointer leaves it. */
  let shown = ''
  let pressedAt = Number.NEGATIVE_INFINITY
  let focusedAt = Number.NEGATIVE_INFINITY
  /** The focus goes back to the label, and that is no wish to see the card again. */
  let isLeaving = false
  /** What the card was opened at: when the page changes, it is looked at again. */
  let opened: Element | undefined
  const changes = new view.MutationObserver(() => {
    // By then our marks have followed the page.
    if (!timer) later(closeAfterMs, () => lookNow(shownAt()))
  })
  const leave = () => {
    changes.disconnect()
    isLeaving = true
    options.close()
    isLeaving = false
  }
  const stay = () => {
    view.clearTimeout(timer)
    timer = 0
  }
  const later = (ms: number, run: () => void) => {
    stay()
    timer = view.setTimeout(() => {
      timer = 0
      run()
    }, ms)
  }
  const on = <Type extends keyof DocumentEventMap>(type: Type, listen: (event: DocumentEventMap[Type]) => void) =>
    view.document.addEventListener(type, listen, { capture: true, passive: true, signal })

  const wasPressed = () => performance.now() - pressedAt < 500

  /** Where the card was opened; where that is gone, what is in its place. */
  const shownAt = () =>
    opened?.isConnected || !pointer ? opened : view.document.elementFromPoint(pointer.clientX, pointer.clientY)

  /** Opens the card of what is there, unless it was opened for it already. */
  function lookNow(element: Element | null | undefined): void {
    const found = element && find(element, pointer?.clientX, pointer?.clientY)
    if (!found) leave()
    else if (found.about !== shown) {
      opened = element
      changes.observe(element.getRootNode(), whatChanges)
      open(found, element)
    }
    shown = found?.about ?? ''
  }
  const look = (ms: number, element: Element | undefined) => later(ms, () => lookNow(element))

  // Not `pointerover`: within a shadow root none arrives from one element to the next, and one that arrives because the
  // page has moved under the pointer is no wish of the reader.
  on('pointermove', (event) => {
    if (event.pointerType === 'touch') return
    const before = pointed
    pointed = isOurs(event) ? undefined : elementOf(event)
    if (!pointed) return stay()
    // Not within the card: the place that it is about is the one pointed at before.
    pointer = event
    if (pointed !== before || !timer) look(openAfterMs, pointed)
  })
  on('pointerout', (event) => {
    const to = event.relatedTarget as Element | null
    // Out of the document, or into another.
    if (event.pointerType === 'touch' || (to && !to.localName.endsWith('frame'))) return
    pointed = undefined
    look(closeAfterMs, pointed)
  })
  on('focusin', (event) => {
    if (isLeaving || isOurs(event)) return stay()
    const element = elementOf(event)
    if (wasPressed() || !element?.matches(':focus-visible')) return
    pointed = element
    focusedAt = performance.now()
    shown = ''
    pointer = undefined
    look(0, pointed)
  })
  // Where a press goes, the pointer says.
  on('focusout', () => wasPressed() || later(closeAfterMs, leave))
  on('pointerdown', () => (pressedAt = performance.now()))
  on('input', (event) => {
    if (!isOurs(event)) later(0, leave)
  })
  on('pointerup', (event) => {
    if (event.pointerType !== 'touch' || isOurs(event)) return
    shown = ''
    pointer = event
    look(0, elementOf(event))
  })
  on('keydown', (event) => {
    if (event.key === 'Escape') later(0, leave)
  })
  const scrolled = () => {
    // What gets the focus is scrolled to; its card comes along.
    if (performance.now() - focusedAt < arrivingMs) return look(100, pointed)
    shown = ''
    later(0, leave)
  }
  view.addEventListener('scroll', scrolled, { capture: true, passive: true, signal })
  // A tap into a frame tells nothing else.
  view.addEventListener('blur', () => later(closeAfterMs, leave), { signal })
  signal.addEventListener('abort', () => {
    stay()
    changes.disconnect()
  })
}

function elementOf(event: Event): Element | undefined {
  const [first] = event.composedPath()
  return first instanceof Element ? first : undefined
}
