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

  const isNear = (anchor: Element | null) => {
    const rect = anchor?.getBoundingClientRect()
    if (!rect || (rect.width === 0 && rect.height === 0)) return false
    return rect.bottom > -above * view.innerHeight && rect.top < (1 + below) * view.innerHeight
  }

  return {
    nearOf(texts) {
      if (texts.length <= few) return [...texts]
      const near: Text[] = []
      for (let i = 0; i < texts.length; i += groupSize) {
        const group = texts.slice(i, i + groupSize)
        const first = group[0]?.parentElement ?? null
        const middle = group[group.length >> 1]?.parentElement ?? null
        const last = group.at(-1)?.parentElement ?? null
        const anchors = new Set([first, middle, last])
        if ([...anchors].some(isNear)) near.push(...group)
        else for (const anchor of anchors) wait(anchor, group)
      }
      return near
    },
    hidden: (text) => wait(text.parentElement, [text]),
  }
}
