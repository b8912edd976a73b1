/** Near: what is in or near the viewport is looked at now; boxes further away wait, unread, until they come near. */
import { followScrolling } from './scrolling.ts'

export interface Near {
  /** Whether a box is far away with all in it. One that cannot be seen at all is. */
  isFar: (box: Element) => boolean
  /** Keeps boxes until they come near or are rendered at all. */
  wait: (boxes: readonly Element[]) => void
  /** Whether a node is inside a box that waits. */
  isWaiting: (node: Node | null) => boolean
}

/** So few new or changed nodes are looked at wherever they are. */
export const few = 128

/** Screens above and below the viewport, in numbers and as the observer wants them. */
const ahead = 0.5
const rootMargin = '50% 0px'
/** A box with no element in it stands where the one around it does, unless that has more than so many. */
const mostAlike = 8

/**
 * Calls `onNear` with boxes that come within a screen or so of the viewport, once. Nothing is watched while the page flies
 * past: each watched box costs every frame.
 */
export function makeNear(view: Window, signal: AbortSignal, onNear: (boxes: Element[]) => void): Near {
  const waiting = new Set<Element>()
  /** What the observer has just called near: no measure of ours may differ, or the box would wait again and again. */
  const certain = new WeakSet<Element>()
  /** At first only what is in sight: then it is readable a frame earlier. */
  let around = 0
  const observer = new IntersectionObserver(
    (entries) => {
      if (scrolling.isFast()) return
      around = ahead
      const boxes = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target)
      for (const box of boxes) {
        observer.unobserve(box)
        certain.add(box)
      }
      if (boxes.length) onNear(boxes)
    },
    { rootMargin },
  )
  const scrolling = followScrolling(
    view,
    signal,
    () => watch(waiting),
    () => observer.disconnect(),
  )
  signal.addEventListener('abort', () => observer.disconnect())

  const isOut = ({ top, bottom }: DOMRect) => {
    const margin = around * view.innerHeight
    return bottom < -margin || top > view.innerHeight + margin
  }

  /** Whether something in a box is elsewhere, or may be once it is shown: such a thing often stands at an end. */
  const isSpread = (box: Element) =>
    (['firstElementChild', 'lastElementChild'] as const).some((end) => {
      for (let at: Element | null = box; at; at = at[end]) {
        for (const child of at.children) {
          const rect = child.getBoundingClientRect()
          if (rect.height ? !isOut(rect) : child.firstElementChild) return true
        }
      }
      return false
    })

  function isFar(box: Element): boolean {
    const { parentElement, firstChild, firstElementChild, previousElementSibling, className } = box
    waiting.delete(box)
    if (certain.delete(box)) return false
    if (!firstChild || (!firstElementChild && (parentElement?.children.length ?? 0) <= mostAlike)) return false
    const rect = box.getBoundingClientRect()
    // What is in a box that does not hold it (`height: 100%`, or all is out of the flow) counts by itself.
    if (box.scrollHeight >= 2 * rect.height) return getComputedStyle(box).display === 'none'
    if (!isOut(rect)) return false
    return (className !== '' && className === previousElementSibling?.className) || !isSpread(box)
  }

  /** Boxes that left the page are let go. */
  function watch(boxes: Iterable<Element>): void {
    for (const box of waiting) if (!box.isConnected) waiting.delete(box)
    if (!scrolling.isFast()) for (const box of boxes) observer.observe(box)
  }

  function wait(boxes: readonly Element[]): void {
    for (const box of boxes) waiting.add(box)
    watch(boxes)
  }

  return {
    isFar,
    wait,
    isWaiting(node) {
      for (let at = node; at; at = at.parentNode) if (waiting.has(at as Element)) return true
      return false
    },
  }
}
