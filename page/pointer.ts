/** Pointer: which label the reader points at, focuses or taps. The page's own events go on as if nothing listened. */

export interface Target<Label> {
  label: Label
  /** Where the card may stand, in viewport pixels. */
  rect: DOMRect
  how: 'hover' | 'focus' | 'tap'
}

export interface PointerOptions<Label> {
  view: Window & typeof globalThis
  signal: AbortSignal
  /** The label at an element, and where it is; `x`, `y` choose among several. */
  find: (element: Element, x?: number, y?: number) => { label: Label; rect: DOMRect } | undefined
  /** Whether an event comes from our own card. */
  isOurs: (event: Event) => boolean
  open: (target: Target<Label>) => void
  close: () => void
}

const openAfterMs = 280
const closeAfterMs = 220

/** Calls `open` and `close` as the reader points, focuses, taps, presses Escape or scrolls. */
export function watchPointer<Label>(options: PointerOptions<Label>): void {
  const { view, signal, find, isOurs, open, close } = options
  let timer = 0
  let pointed: Element | undefined
  let pressedAt = Number.NEGATIVE_INFINITY
  const later = (ms: number, run: () => void) => {
    view.clearTimeout(timer)
    timer = view.setTimeout(run, ms)
  }
  const on = <Type extends keyof DocumentEventMap>(type: Type, listen: (event: DocumentEventMap[Type]) => void) =>
    view.document.addEventListener(type, listen, { capture: true, passive: true, signal })

  on('pointerover', (event) => {
    if (event.pointerType === 'touch') return
    if (isOurs(event)) return view.clearTimeout(timer)
    const element = elementOf(event)
    if (!element || element === pointed) return
    pointed = element
    const found = find(element, event.clientX, event.clientY)
    if (found) later(openAfterMs, () => open({ ...found, how: 'hover' }))
    else later(closeAfterMs, close)
  })
  on('focusin', (event) => {
    if (isOurs(event)) return view.clearTimeout(timer)
    const element = elementOf(event)
    const byPointer = performance.now() - pressedAt < 500
    if (byPointer || !element?.matches(':focus-visible')) return
    const found = find(element)
    if (found) later(0, () => open({ ...found, how: 'focus' }))
  })
  on('focusout', (event) => {
    if (!isOurs(event)) later(closeAfterMs, close)
  })
  on('pointerdown', () => (pressedAt = performance.now()))
  on('input', (event) => {
    if (!isOurs(event)) later(0, close)
  })
  on('pointerup', (event) => {
    if (event.pointerType !== 'touch' || isOurs(event)) return
    const element = elementOf(event)
    const found = element && find(element, event.clientX, event.clientY)
    if (found) later(0, () => open({ ...found, how: 'tap' }))
    else later(0, close)
  })
  on('keydown', (event) => {
    if (event.key === 'Escape') later(0, close)
  })
  view.addEventListener('scroll', () => later(0, close), { capture: true, passive: true, signal })
  signal.addEventListener('abort', () => view.clearTimeout(timer))
}

function elementOf(event: Event): Element | undefined {
  const [first] = event.composedPath()
  return first instanceof Element ? first : undefined
}
