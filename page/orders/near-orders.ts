/** Which orders are near the viewport: only there a mark is worth its cost. A list may hold thousands. */

export interface NearOrders {
  /** Starts or ends watching an order's element. */
  watch: (root: Element) => void
  leave: (root: Element) => void
  /** The watched elements near the viewport now. */
  all: () => Iterable<Element>
}

/** Screens above and below the viewport. */
const margin = '100% 0px'

/** Calls `onNear` when watched elements come near, until the signal aborts. */
export function watchNearOrders(view: Window & typeof globalThis, signal: AbortSignal, onNear: () => void): NearOrders {
  const near = new Set<Element>()
  const observer = new view.IntersectionObserver(
    (entries) => {
      let comes = false
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) near.delete(target)
        else if (!near.has(target)) {
          near.add(target)
          comes = true
        }
      }
      if (comes) onNear()
    },
    { rootMargin: margin },
  )
  signal.addEventListener('abort', () => observer.disconnect())
  return {
    watch: (root) => observer.observe(root),
    leave(root) {
      observer.unobserve(root)
      near.delete(root)
    },
    all: () => near,
  }
}
