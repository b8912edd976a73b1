/** Which orders are near the viewport: those are read and have marks; the others cost the page nothing. */
import { followScrolling } from '../scrolling.ts'

export interface NearOrders {
  /** Starts or ends watching an order's element; one that is `always` near is so wherever it is. */
  watch: (root: Element, always?: boolean) => void
  leave: (root: Element) => void
  /** The watched elements that are near. */
  all: () => Iterable<Element>
}

/** Screens above and below the viewport: an order that comes so near takes along all that are within reach. */
const ahead = 0.5
const nearer = '50% 0px'
const within = '200% 0px'

/**
 * Watches until the signal aborts, and tells when there are others near than before. Nobody is told while the page flies
 * past; and when one order comes near, all within reach come with it: a frame with a write of ours costs the page more
 * than the writes in it.
 */
export function watchNearOrders(view: Window & typeof globalThis, signal: AbortSignal, onNear: () => void): NearOrders {
  const reached = new Set<Element>()
  const near = new Set<Element>()
  const coming = new Set<Element>()
  const watched = new Set<Element>()
  // Every watched element costs every frame, and nobody is told while the page flies past: then hardly any is watched.
  const scrolling = followScrolling(
    view,
    signal,
    () => {
      for (const root of watched) reach.observe(root)
      tell()
    },
    () => reach.disconnect(),
  )

  function tell(): void {
    if (scrolling.isFast() || coming.size === 0) return
    // At first only what can be seen soon.
    for (const root of near.size ? reached : coming) near.add(root)
    coming.clear()
    onNear()
  }

  const ring = (scrollMargin: string, take: (root: Element, entry: IntersectionObserverEntry) => void) =>
    new view.IntersectionObserver(
      (entries) => {
        for (const entry of entries) take(entry.target, entry)
        tell()
      },
      // Counts for the page, too, which with a margin of its own would have both.
      { scrollMargin } as IntersectionObserverInit,
    )
  const reach = ring(within, (root, { isIntersecting, boundingClientRect: { top, bottom } }) => {
    if (!isIntersecting) return goes(root)
    reached.add(root)
    // Else what is in sight would wait a frame longer.
    const isNear = top < (1 + ahead) * view.innerHeight && bottom > -ahead * view.innerHeight
    if (isNear && !near.has(root)) coming.add(root)
    approach.observe(root)
  })
  // Asked only of what is within reach: every watched element costs every frame.
  const approach = ring(nearer, (root, { isIntersecting }) => {
    if (!isIntersecting) coming.delete(root)
    else if (!near.has(root)) coming.add(root)
  })

  function goes(root: Element): void {
    approach.unobserve(root)
    for (const roots of [reached, near, coming]) roots.delete(root)
  }

  signal.addEventListener('abort', () => {
    reach.disconnect()
    approach.disconnect()
  })
  return {
    watch(root, always = false) {
      if (always) near.add(root)
      else {
        watched.add(root)
        reach.observe(root)
      }
    },
    leave(root) {
      watched.delete(root)
      reach.unobserve(root)
      goes(root)
    },
    all: () => near,
  }
}
