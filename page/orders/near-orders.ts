/** Which orders are near the viewport: an order is read when it is within a few screens, and has a mark when it is nearer. */
import { followScrolling } from '../scrolling.ts'

export interface NearOrders {
  /** Starts or ends watching an order's element; one that is `always` near has its mark wherever it is. */
  watch: (root: Element, always?: boolean) => void
  leave: (root: Element) => void
  /** The watched elements that are to have a mark. */
  all: () => Iterable<Element>
}

export interface NearOptions {
  /** Watched elements have come within reach. */
  onReach: (roots: Element[]) => void
  /** There are others than before that are to have a mark. */
  onNear: () => void
}

/** Screens above and below the viewport. */
const within = '300% 0px'
const nearer = '100% 0px'

/**
 * Watches until the signal aborts. Nobody is told while the page flies past; and when one order comes near, all within
 * reach get their marks with it: a frame with a write of ours costs the page more than the writes in it.
 */
export function watchNearOrders(
  view: Window & typeof globalThis,
  signal: AbortSignal,
  { onReach, onNear }: NearOptions,
): NearOrders {
  const reached = new Set<Element>()
  const marked = new Set<Element>()
  const arrived = new Set<Element>()
  const coming = new Set<Element>()
  const scrolling = followScrolling(view, signal, tell)

  function tell(): void {
    if (scrolling.isFast()) return
    const roots = [...arrived]
    arrived.clear()
    if (roots.length) onReach(roots)
    if (coming.size === 0) return
    // At first only what can be seen soon.
    for (const root of marked.size ? reached : coming) marked.add(root)
    coming.clear()
    onNear()
  }

  const ring = (rootMargin: string, take: (root: Element, isIn: boolean) => void) =>
    new view.IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) take(target, isIntersecting)
        tell()
      },
      // In a scrolling box the page's own margin does not count.
      { rootMargin, scrollMargin: rootMargin } as IntersectionObserverInit,
    )
  const reach = ring(within, (root, isIn) => (isIn ? comes(root) : goes(root)))
  // Asked only of what is within reach: every watched element costs every frame.
  const approach = ring(nearer, (root, isIn) => {
    if (!isIn) coming.delete(root)
    else if (!marked.has(root)) coming.add(root)
  })

  function comes(root: Element): void {
    reached.add(root)
    arrived.add(root)
    approach.observe(root)
  }

  function goes(root: Element): void {
    approach.unobserve(root)
    for (const roots of [reached, marked, arrived, coming]) roots.delete(root)
  }

  signal.addEventListener('abort', () => {
    reach.disconnect()
    approach.disconnect()
  })
  return {
    watch(root, always = false) {
      if (always) marked.add(root)
      else reach.observe(root)
    },
    leave(root) {
      reach.unobserve(root)
      goes(root)
    },
    all: () => marked,
  }
}
