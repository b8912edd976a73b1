/** Stands in for the layout that the fake document lacks: tests say how near an element is. */
import { vi } from 'vitest'

type Distance = 'far' | 'within' | 'near'

interface Ring {
  isWide: boolean
  tell: IntersectionObserverCallback
  watched: Set<Element>
  observer: IntersectionObserver
}

let rings: Ring[] = []
let where: (root: Element) => Distance
let moved: WeakMap<Element, Distance>

/** Every element stands as far away as `from` says, until it is moved. */
export function standAt(from: (root: Element) => Distance): void {
  rings = []
  moved = new WeakMap()
  where = (root) => moved.get(root) ?? from(root)
  vi.stubGlobal(
    'IntersectionObserver',
    function make(tell: IntersectionObserverCallback, how: { scrollMargin: string }) {
      const ring: Ring = { isWide: how.scrollMargin.startsWith('200'), tell, watched: new Set(), observer: {} as never }
      ring.observer = {
        observe(root: Element) {
          ring.watched.add(root)
          queueMicrotask(() => say(ring, root, where(root)))
        },
        unobserve: (root: Element) => ring.watched.delete(root),
        disconnect: () => ring.watched.clear(),
      } as unknown as IntersectionObserver
      rings.push(ring)
      return ring.observer
    },
  )
}

function say({ isWide, tell, observer, watched }: Ring, target: Element, distance: Distance): void {
  const isIntersecting = distance === 'near' || (isWide && distance === 'within')
  // What is near need not be in sight.
  const boundingClientRect = new DOMRect(0, 3000, 100, 100)
  const entry = { target, isIntersecting, boundingClientRect }
  if (watched.has(target)) tell([entry as IntersectionObserverEntry], observer)
}

/** Moves an element, and tells whoever watches it. */
export function move(root: Element, distance: Distance): void {
  moved.set(root, distance)
  for (const ring of rings) say(ring, root, distance)
}
