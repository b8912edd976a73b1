/** Pointing: what the reader points at, focuses or taps, told by one card that every feature may write a part of. */
import { type CardHost, makeCardHost } from './card-host.ts'
import { type Found, watchPointer } from './pointer.ts'

/** A feature's part of the card. */
export interface CardPart {
  /** Where on the page it belongs to, in viewport pixels. */
  rect: DOMRect
  /** What it is about, as the page prints it now. */
  about: string | undefined
  /** Gets what writes the part into its section; nothing when there is nothing to say. */
  fill: () => Promise<((section: HTMLElement) => void) | undefined>
}

export type FindPart = (element: Element, x?: number, y?: number) => CardPart | undefined

export interface Pointing {
  /** Adds a feature's part until its signal aborts; parts stand in the order in which they were added. */
  add: (find: FindPart, signal: AbortSignal) => void
}

/** Makes the one card of a visit. Nothing listens before a part is added. */
export function makePointing(view: Window & typeof globalThis, css: string, signal: AbortSignal): Pointing {
  const finders = new Map<FindPart, HTMLElement>()
  // Made with the first card: most visits to a page end without one.
  let host: CardHost | undefined
  let wanted = 0

  type Parts = [HTMLElement, CardPart][]
  function find(element: Element, x?: number, y?: number): Found<Parts> | undefined {
    const label: Parts = []
    for (const [finder, section] of finders) {
      const part = finder(element, x, y)
      if (part) label.push([section, part])
    }
    if (!label[0]) return undefined
    const { rect } = label[0][1]
    return { label, rect, about: `${rect.x} ${rect.y} ${label.map(([, part]) => part.about)}` }
  }

  async function open({ label, rect }: Found<Parts>, element: Element): Promise<void> {
    const turn = ++wanted
    const fills = await Promise.all(label.map(([, part]) => part.fill()))
    if (turn !== wanted || signal.aborted) return
    if (fills.every((fill) => !fill)) return host?.hide()
    host ??= makeCardHost(view, css, signal)
    host.show(rect, element, (root) => {
      const box = root.firstElementChild ?? root.appendChild(view.document.createElement('div'))
      box.id = 'card'
      for (const section of finders.values()) {
        if (section.parentNode !== box) box.append(section)
        const at = label.findIndex(([mine]) => mine === section)
        section.hidden = !fills[at]
        fills[at]?.(section)
      }
    })
  }

  function listen(): void {
    watchPointer<Parts>({
      view,
      signal,
      find,
      isOurs: (event) => host?.isOurs(event) ?? false,
      open,
      close() {
        wanted++
        host?.hide()
      },
    })
  }

  return {
    add(finder, until) {
      if (finders.size === 0) listen()
      const section = view.document.createElement('section')
      finders.set(finder, section)
      until.addEventListener('abort', () => {
        finders.delete(finder)
        section.remove()
        host?.hide()
      })
    },
  }
}
