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

  /**
   * Where a box begins that is far away with all in it, NaN when it is not rendered; undefined for one that is near. One
   * without a size has no place, and what is in it counts by itself. What the observer calls near is, for certain.
   */
  const farTop = (box: Element): number | undefined => {
    const { top, bottom, width, height } = box.getBoundingClientRect()
    const margin = around * view.innerHeight + 2
    if (!width && !height) return getComputedStyle(box).display === 'none' ? Number.NaN : undefined
    return bottom < -margin || top > view.innerHeight + margin ? top : undefined
  }

  /** The outermost box around a text that is not near, and where it begins; those that are go into `near`. */
  function boxAround({ parentElement }: Text, near: Set<Element>): [Element?, number?] {
    const boxes: Element[] = []
    for (let at = parentElement; at && !near.has(at); at = at.parentElement) boxes.unshift(at)
    for (const box of boxes) {
      const top = farTop(box)
      if (top !== undefined) return [box, top]
      near.add(box)
    }
    return []
  }

  function nearOf(texts: readonly Text[]): Text[] {
    if (texts.length <= few) return [...texts]
    const near: Text[] = []
    const nearBoxes = new Set<Element>()
    let group: Text[] = []
    let boxes: Element[] = []
    let start = 0
    /** With its ends and its middle watched, a group comes near when any of it does: it is no higher than what is near. */
    const belongs = (box: Element, top: number) =>
      boxes[0]?.parentElement === box.parentElement &&
      Math.abs(top - start) <= (1 + 2 * around) * view.innerHeight &&
      group.length < groupSize
    for (let i = 0; i < texts.length; ) {
      const text = texts[i] as Text
      const [box, top = 0] = boxAround(text, nearBoxes)
      if (!box) {
        near.push(text)
        i++
        continue
      }
      let end = i + 1
      while (end < texts.length && box.contains(texts[end] as Text)) end++
      // What is fixed to the window often stands at an end of a box that is somewhere else.
      const ends = [text, texts[end - 1] as Text]
      if (top && ends.some(({ parentElement }) => farTop(parentElement as Element) === undefined)) {
        nearBoxes.add(box)
        continue
      }
      if (!belongs(box, top)) {
        waitTogether(group, boxes)
        group = []
        boxes = []
        start = top
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
      const [box = text.parentElement] = boxAround(text, new Set())
      if (box) waitTogether([text], [box])
    },
  }
}
