/** Dialog: the card that a button of ours opens. The keyboard goes into it and back; Escape or a press elsewhere closes it. */
import { makeCardHost } from './card-host.ts'

export interface Dialog {
  /** Opens what `draw` draws beside a button; a second time from the same button closes it. */
  open: (button: HTMLElement, draw: (root: ShadowRoot) => void) => void
  /** Draws what is open anew, in its place. */
  redraw: () => void
  close: () => void
  isOpen: () => boolean
}

/** Makes the dialog; nothing is on the page until it is opened, and nothing is left when the signal aborts. */
export function makeDialog(view: Window & typeof globalThis, css: string, signal: AbortSignal): Dialog {
  const host = makeCardHost(view, css, signal)
  let opened: { button: HTMLElement; draw: (root: ShadowRoot) => void; root: ShadowRoot | undefined } | undefined

  function close(): void {
    if (!opened) return
    const { button } = opened
    opened = undefined
    host.hide()
    button.setAttribute('aria-expanded', 'false')
  }

  const listen = { capture: true, passive: true, signal }
  view.document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') close()
    },
    listen,
  )
  view.document.addEventListener(
    'pointerdown',
    (event) => {
      const isButton = opened !== undefined && event.composedPath().includes(opened.button)
      if (opened && !isButton && !host.isOurs(event)) close()
    },
    listen,
  )

  return {
    open(button, draw) {
      const again = opened?.button === button
      close()
      if (again) return
      const mine: NonNullable<typeof opened> = { button, draw, root: undefined }
      opened = mine
      host.show(button.getBoundingClientRect(), button, (root) => {
        mine.root = root
        draw(root)
      })
      button.setAttribute('aria-expanded', 'true')
      mine.root?.querySelector<HTMLElement>('[role=dialog]')?.focus({ preventScroll: true })
    },
    redraw() {
      if (opened?.root) opened.draw(opened.root)
    },
    close,
    isOpen: () => opened !== undefined,
  }
}
