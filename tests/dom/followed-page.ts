/** A page with orders that is followed: what was read, what has gone, what is near. */
import { afterEach, beforeEach, vi } from 'vitest'
import type { PageOrder } from '../../page/orders/context.ts'
import { type Following, followOrders } from '../../page/orders/follow.ts'
import type { PageReader } from '../../page/orders/read-page.ts'
import { standAt } from './rings.ts'

export const now = Date.UTC(2026, 10, 22, 4)
export const hour = 3_600_000

/** What happened since the test began. */
export const seen = {
  read: [] as { root: Element; seenAt: number }[],
  gone: [] as Element[],
  near: [] as Element[],
  /** How many had been read each time that the page was left. */
  left: [] as number[],
}
let life: AbortController

beforeEach(() => {
  vi.useFakeTimers({ now })
  standAt((root) => (root.matches('.far') ? 'far' : 'near'))
  life = new AbortController()
  for (const list of [seen.read, seen.gone, seen.near, seen.left]) list.length = 0
})
afterEach(() => {
  life.abort()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** Follows the elements that the selector finds. */
export function follow(selector: string, arrivedAt: number): Following {
  const reader = {
    roots: () => [...document.querySelectorAll(selector)],
    read(root: Element, seenAt: number) {
      seen.read.push({ root, seenAt })
      return undefined as PageOrder | undefined
    },
  } as unknown as PageReader
  const onGone = (root: Element) => void seen.gone.push(root)
  const onRead = (following: Following) => {
    seen.near = [...following.near()]
  }
  const onLeave = () => void seen.left.push(seen.read.length)
  const rest = { isAlive: () => true, onOrder: () => undefined, isStale: () => false }
  return followOrders({ view: window as never, reader, arrivedAt, onGone, onRead, onLeave, ...rest }, life.signal)
}

/** Ends the following; the next one begins anew. */
export function leave(): void {
  life.abort()
  life = new AbortController()
}

export const pass = async () => {
  await vi.advanceTimersByTimeAsync(1000)
}
