/** Near: texts in or near the viewport are looked at now; the rest waits in groups, unread, until it comes near. */
import { followScrolling } from './scrolling.ts'

export interface Waiting {
  /** Splits texts (in document order) into those near the viewport and those that wait; returns the near ones. */
  nearOf: (texts: readonly Text[]) => Text[]
  /** Keeps a text that is not rendered until it is. */
  hidden: (text: Text) => void
}

/** With its ends and its middle watched, a group a few screens high comes near when any of it does. */
const groupSize = 256
/** Fewer texts than this are looked at wherever they are. */
const few = 64
/** Screens above and below the viewport, in numbers and as the observer wants them. */
const around = 0.5
const rootMargin = '50% 0px'

type Where = 'near' | 'above' | 'below' | 'hidden'

/** Calls `onNear` with texts that come within a screen or so of the viewport, once; not while the page flies past. */
export function makeWaiting(view: Window, signal: AbortSignal, onNear: (texts: Text[]) => void): Waiting {
  const groups = new WeakMap<Element, Text[][]>()
  const held: Text[] = []
  const scrolling = followScrolling(view, signal, undefined, () => {
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
      if (scrolling.isFast()) held.push(...near)
      else if (near.length) onNear(near)
    },
    { rootMargin },
  )
  signal.addEventListener('abort', () => observer.disconnect())

  const waitTogether = (group: Text[]) => {
    for (const text of samplesOf(group)) {
      const { element } = anchorOf(text)
      if (!element) continue
      groups.set(element, [...(groups.get(element) ?? []), group])
      observer.observe(element)
    }
  }

  const placeOf = (text: Text): { where: Where; top: number } => {
    const { rect } = anchorOf(text)
    const margin = around * view.innerHeight
    if (isEmpty(rect)) return { where: 'hidden', top: 0 }
    const { top, bottom } = rect
    if (bottom <= -margin) return { where: 'above', top }
    return { where: top >= view.innerHeight + margin ? 'below' : 'near', top }
  }

  /**
   * Splits a group whose ends and middle lie on different sides, or so far apart that a screen between them would be near
   * none of them: texts come in document order. What lies on both sides of what is near is never one group.
   */
  const sort = (group: Text[], near: Text[]): void => {
    const places = samplesOf(group).map(placeOf)
    const { where } = places[0] as (typeof places)[number]
    const isOff = (place: (typeof places)[number], i: number) =>
      place.where !== where || Math.abs(place.top - (places[i - 1] ?? place).top) > (1 + 2 * around) * view.innerHeight
    if (group.length > 1 && (where === 'hidden' || places.some(isOff))) {
      const half = group.length >> 1
      sort(group.slice(0, half), near)
      sort(group.slice(half), near)
    } else if (where === 'near') near.push(...group)
    else waitTogether(group)
  }

  function nearOf(texts: readonly Text[]): Text[] {
    if (texts.length <= few) return [...texts]
    const near: Text[] = []
    for (let i = 0; i < texts.length; i += groupSize) sort(texts.slice(i, i + groupSize), near)
    return near
  }

  return { nearOf, hidden: (text) => waitTogether([text]) }
}

/** The first, the middle and the last of a group that is not empty. */
const samplesOf = (group: readonly Text[]) => [...new Set([group[0], group[group.length >> 1], group.at(-1)])] as Text[]

const isEmpty = (rect: DOMRect | undefined): rect is undefined => !rect?.width && !rect?.height

/** The nearest element around a text that can have a box of its own, and that box. */
function anchorOf(text: Text): { element: Element | null; rect: DOMRect | undefined } {
  let element = text.parentElement
  let rect = element?.getBoundingClientRect()
  while (element?.parentElement && isEmpty(rect) && getComputedStyle(element).display === 'contents') {
    element = element.parentElement
    rect = element.getBoundingClientRect()
  }
  return { element, rect }
}
