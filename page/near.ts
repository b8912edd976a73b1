/** Near: texts in or near the viewport are looked at now; the rest waits in groups, unread, until it comes near. */
import { followScrolling } from './scrolling.ts'

export interface Waiting {
  /** Splits texts (in document order) into those near the viewport and those that wait; returns the near ones. */
  nearOf: (texts: readonly Text[]) => Text[]
  /** Keeps a text that is not rendered until it is. */
  hidden: (text: Text) => void
}

/** Boxes of one parent wait together: up to about so many texts. */
const groupSize = 256
/** Fewer texts than this are looked at wherever they are. */
const few = 64
/** Screens above and below the viewport, in numbers and as the observer wants them. */
const around = 0.5
const rootMargin = '50% 0px'

interface Place {
  where: 'near' | 'above' | 'below' | 'hidden'
  top: number
}

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
        const texts = groups.get(target)?.flatMap((group) => group.splice(0)) ?? []
        groups.delete(target)
        near.push(...(scrolling.isFast() || texts.length <= groupSize ? texts : nearOf(texts)))
      }
      if (scrolling.isFast()) held.push(...near)
      else if (near.length) onNear(near)
    },
    { rootMargin },
  )
  signal.addEventListener('abort', () => observer.disconnect())

  const waitTogether = (group: Text[], boxes: readonly Element[]) => {
    for (const box of new Set([boxes[0], boxes[boxes.length >> 1], boxes.at(-1)])) {
      if (!box) continue
      groups.set(box, [...(groups.get(box) ?? []), group])
      observer.observe(box)
    }
  }

  /** Where a box is that all in it is with; one without a size of its own has no place, so what is in it counts by itself. */
  const placeOf = (box: Element): Place => {
    const rect = box.getBoundingClientRect()
    const { top, bottom } = rect
    const margin = around * view.innerHeight
    if (isEmpty(rect)) return { where: getComputedStyle(box).display === 'none' ? 'hidden' : 'near', top }
    if (bottom <= -margin) return { where: 'above', top }
    return { where: top >= view.innerHeight + margin ? 'below' : 'near', top }
  }

  /** The outermost box around a text that is not near; all that are go into `near`. */
  function boxAround({ parentElement }: Text, near: Set<Element>): [Element, Place] | undefined {
    const boxes: Element[] = []
    for (let at = parentElement; at && !near.has(at); at = at.parentElement) boxes.unshift(at)
    for (const box of boxes) {
      const place = placeOf(box)
      if (place.where !== 'near') return [box, place]
      near.add(box)
    }
    return undefined
  }

  function nearOf(texts: readonly Text[]): Text[] {
    if (texts.length <= few) return [...texts]
    const near: Text[] = []
    const nearBoxes = new Set<Element>()
    let group: Text[] = []
    let boxes: Element[] = []
    let first: Place | undefined
    /** With its ends and its middle watched, a group comes near when any of it does: it is no higher than what is near. */
    const belongs = (box: Element, { where, top }: Place) =>
      boxes[0]?.parentElement === box.parentElement &&
      first?.where === where &&
      Math.abs(top - first.top) <= (1 + 2 * around) * view.innerHeight &&
      group.length < groupSize
    for (let i = 0; i < texts.length; ) {
      const text = texts[i] as Text
      const [box, place] = boxAround(text, nearBoxes) ?? []
      if (!box || !place) {
        near.push(text)
        i++
        continue
      }
      let end = i + 1
      while (end < texts.length && box.contains(texts[end] as Text)) end++
      // What is fixed to the window often stands at the end of a box that is somewhere else.
      const last = texts[end - 1]?.parentElement
      if (last && last !== box && place.where !== 'hidden' && placeOf(last).where === 'near') {
        nearBoxes.add(box)
        continue
      }
      if (!belongs(box, place)) {
        waitTogether(group, boxes)
        group = []
        boxes = []
        first = place
      }
      group.push(...texts.slice(i, end))
      boxes.push(box)
      i = end
    }
    waitTogether(group, boxes)
    return near
  }

  return {
    nearOf,
    hidden(text) {
      const box = boxOf(text)
      if (box) waitTogether([text], [box])
    },
  }
}

const isEmpty = ({ width, height }: DOMRect) => !width && !height

/** The nearest element around a text that can have a box of its own. */
function boxOf({ parentElement }: Text): Element | null {
  let box = parentElement
  while (box?.parentElement && isEmpty(box.getBoundingClientRect()) && getComputedStyle(box).display === 'contents')
    box = box.parentElement
  return box
}
