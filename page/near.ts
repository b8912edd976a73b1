/** Near: texts in or near the viewport are looked at now; the rest waits in groups, unread, until it comes near. */
import { followScrolling } from './scrolling.ts'

export interface Waiting {
  /** Splits texts (in document order) into those near the viewport and those that wait; returns the near ones. */
  nearOf: (texts: readonly Text[]) => Text[]
  /** Keeps a text that is not rendered until it is. */
  hidden: (text: Text) => void
}

const groupSize = 128
/** Fewer texts than this are looked at wherever they are. */
const few = 64
/** Screens above and below the viewport. */
const above = 0.5
const below = 0.5

type Where = 'near' | 'above' | 'below' | 'hidden'

/** Calls `onNear` with texts that come within a screen or so of the viewport, once; not while the page flies past. */
export function makeWaiting(view: Window, signal: AbortSignal, onNear: (texts: Text[]) => void): Waiting {
  const groups = new WeakMap<Element, Text[][]>()
  const held: Text[] = []
  const scrolling = followScrolling(view, signal, () => {
    const near = nearOf(held.splice(0))
    if (near.length) onNear(near)
  })
  const observer = new IntersectionObserver(
    (entries) => {
      const near: Text[] = []
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue
        observer.unobserve(target)
        for (const texts of groups.get(target) ?? []) near.push(...texts.splice(0))
        groups.delete(target)
      }
      if (near.length === 0) return
      if (scrolling.isFast()) held.push(...near)
      else onNear(near)
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

  const whereIs = (text: Text): Where => {
    const rect = anchorOf(text)?.getBoundingClientRect()
    if (!rect || isEmpty(rect)) return 'hidden'
    if (rect.bottom <= -above * view.innerHeight) return 'above'
    return rect.top >= (1 + below) * view.innerHeight ? 'below' : 'near'
  }

  /** All of a group lies on one side when its ends and its middle do: texts come in document order. */
  const isFar = (group: readonly Text[]): boolean => {
    const where = new Set(samplesOf(group).map(whereIs))
    return where.size === 1 && !where.has('near') && !where.has('hidden')
  }

  const waitTogether = (group: Text[]) => {
    for (const text of samplesOf(group)) wait(anchorOf(text), group)
  }

  function nearOf(texts: readonly Text[]): Text[] {
    if (texts.length <= few) return [...texts]
    const near: Text[] = []
    for (let i = 0; i < texts.length; i += groupSize) {
      const group = texts.slice(i, i + groupSize)
      if (isFar(group)) {
        waitTogether(group)
        continue
      }
      const far: Text[] = []
      for (const text of group) {
        const where = whereIs(text)
        if (where === 'near') near.push(text)
        else if (where === 'hidden') wait(anchorOf(text), [text])
        else far.push(text)
      }
      waitTogether(far)
    }
    return near
  }

  return { nearOf, hidden: (text) => wait(anchorOf(text), [text]) }
}

/** The first, the middle and the last of a group. */
function samplesOf(group: readonly Text[]): Text[] {
  return [...new Set([group[0], group[group.length >> 1], group.at(-1)])].filter((text) => text !== undefined)
}

const isEmpty = ({ width, height }: DOMRect) => width === 0 && height === 0

/** The nearest element around a text that can have a box of its own. */
function anchorOf(text: Text): Element | null {
  let at = text.parentElement
  while (at?.parentElement && isEmpty(at.getBoundingClientRect()) && getComputedStyle(at).display === 'contents')
    at = at.parentElement
  return at
}
