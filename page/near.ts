/** Near: texts in or near the viewport are looked at now; the rest waits in groups, unread, until it comes near. */

export interface Waiting {
  /** Splits texts (in document order) into those near the viewport and those that wait; returns the near ones. */
  nearOf: (texts: readonly Text[]) => Text[]
  /** Keeps a text that is not rendered until it is. */
  hidden: (text: Text) => void
}

const groupSize = 24
/** Fewer texts than this are looked at wherever they are. */
const few = 2 * groupSize
const above = 1
const below = 1.5

/** Calls `onNear` with a group of texts when it comes within a screen or so of the viewport, once. */
export function makeWaiting(view: Window, signal: AbortSignal, onNear: (texts: Text[]) => void): Waiting {
  const groups = new WeakMap<Element, Text[][]>()
  const observer = new IntersectionObserver(
    (entries) => {
      const near: Text[] = []
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue
        observer.unobserve(target)
        for (const texts of groups.get(target) ?? []) near.push(...texts.splice(0))
        groups.delete(target)
      }
      if (near.length) onNear(near)
    },
    { rootMargin: `${above * 100}% 0px ${below * 100}% 0px` },
  )
  signal.addEventListener('abort', () => observer.disconnect())

  const wait = (anchor: Element | null, texts: Text[]) => {
    if (!anchor) return
    const waiting = groups.get(anchor)
    if (waiting) {
      waiting.push(texts)
      return
    }
    groups.set(anchor, [texts])
    observer.observe(anchor)
  }

  const isNear = (rect: DOMRect) => rect.bottom > -above * view.innerHeight && rect.top < (1 + below) * view.innerHeight

  return {
    nearOf(texts) {
      if (texts.length <= few) return [...texts]
      const near: Text[] = []
      const far: Text[] = []
      for (const text of texts) {
        const anchor = anchorOf(text)
        const rect = anchor?.getBoundingClientRect()
        if (!rect || (rect.width === 0 && rect.height === 0)) wait(anchor, [text])
        else if (isNear(rect)) near.push(text)
        else far.push(text)
      }
      for (let i = 0; i < far.length; i += groupSize) {
        const group = far.slice(i, i + groupSize)
        for (const text of new Set([group[0], group[group.length >> 1], group.at(-1)])) {
          if (text) wait(anchorOf(text), group)
        }
      }
      return near
    },
    hidden: (text) => wait(anchorOf(text), [text]),
  }
}

/** The nearest element around a text that can have a box of its own. */
function anchorOf(text: Text): Element | null {
  let at = text.parentElement
  while (at?.parentElement && getComputedStyle(at).display === 'contents') at = at.parentElement
  return at
}
