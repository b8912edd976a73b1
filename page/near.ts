/** Near: texts in or near the viewport are looked at now; the rest waits in groups, unread, until it comes near. */
import { followScrolling } from './scrolling.ts'

export interface Waiting {
  /** Splits texts (in document order) into those near the viewport and those that wait; returns the near ones. */
  nearOf: (texts: readonly Text[]) => Text[]
  /** Keeps a text that is not rendered until it is. */
  hidden: (text: Text) => void
}

/** Boxes of one parent wait together up to so many texts; with the ends and the middle watched, all come when any does. */
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
  const whereIs = (box: Element): Where => {
    const rect = box.getBoundingClientRect()
    const margin = around * view.innerHeight
    if (isEmpty(rect)) return getComputedStyle(box).display === 'none' ? 'hidden' : 'near'
    if (rect.bottom <= -margin) return 'above'
    return rect.top >= view.innerHeight + margin ? 'below' : 'near'
  }

  /** The outermost box around a text that is not near; all that are go into `near`. */
  function boxAround({ parentElement }: Text, near: Set<Element>): [Element, Where] | undefined {
    const boxes: Element[] = []
    for (let at = parentElement; at && !near.has(at); at = at.parentElement) boxes.unshift(at)
    for (const box of boxes) {
      const where = whereIs(box)
      if (where !== 'near') return [box, where]
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
    for (let i = 0; i < texts.length; ) {
      const text = texts[i] as Text
      const [box, where] = boxAround(text, nearBoxes) ?? []
      if (!box) {
        near.push(text)
        i++
        continue
      }
      let end = i + 1
      while (end < texts.length && box.contains(texts[end] as Text)) end++
      // What is fixed to the window often stands at the end of a box that is somewhere else.
      const last = texts[end - 1]?.parentElement
      if (last && last !== box && where !== 'hidden' && whereIs(last) === 'near') {
        nearBoxes.add(box)
        continue
      }
      if (group.length >= groupSize || boxes[0]?.parentElement !== box.parentElement) {
        waitTogether(group, boxes)
        group = []
        boxes = []
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
