/** Follow: reads the orders of a page as they come, change and go, for as long as a visit lasts. */
import { copiesIn, isOurs, ourPrefix } from '../ours.ts'
import type { PageOrder } from './context.ts'
import { watchNearOrders } from './near-orders.ts'
import type { PageReader } from './read-page.ts'
import { makeSaid } from './said.ts'
import { textOf } from './spots.ts'

export interface FollowOptions {
  view: Window & typeof globalThis
  reader: PageReader
  /** Nothing on the page is older than this (epoch ms). */
  arrivedAt: number
  /** False once the extension was updated or removed. */
  isAlive: () => boolean
  /** An order was read anew; the same root may come again with other facts, or with an unreadable order. */
  onOrder: (root: Element, order: PageOrder | undefined) => void
  /** The element of an order has left the page. */
  onGone: (root: Element) => void
  /** Whether what was made of a root no longer fits it, though it says the same. */
  isStale: (root: Element) => boolean
  /** All that changed has been read, or other orders are near than before. */
  onRead: (following: Following) => void
  /** The page may be gone in a moment, and with it whatever waits: called before and while the rest is read. */
  onLeave: () => void
}

/** Pages draw in bursts; between two readings passes at least this. Hidden pages are read seldom, for their countdowns. */
const pauseMs = 200
const hiddenPauseMs = 60_000
const sliceMs = 8
/** Timers of hidden pages come once a second. */
const hiddenSliceMs = 50
/** A page that is closed gets no timer any more, and is not waited for much longer. */
const leavingMs = 300

export interface Following {
  /** Runs writes of ours that the observer shall not see as changes of the page. */
  quietly: (write: () => void) => void
  /** The elements of orders that are to have a mark. */
  near: () => Iterable<Element>
  /** Reads also the orders that are far away. */
  readAll: () => void
}

/** When the last visit ended: what came since then is no older, and what was there before is known. */
let watchedUntil = 0

const isOrderMark = (node: Node) => isOurs(node) && (node as Element).localName === `${ourPrefix}order`

const isTheirs = ({ type, addedNodes, removedNodes }: MutationRecord) =>
  type !== 'childList' || [...addedNodes, ...removedNodes].some((node) => !isOurs(node))

/**
 * Reads orders when they come near the viewport, and after changes; ends with the signal. Only orders in which something
 * changed are looked at again.
 */
export function followOrders(options: FollowOptions, signal: AbortSignal): Following {
  const { view, reader, onOrder, onGone, onRead } = options
  const { document } = view
  const said = makeSaid(view, signal, () => soon())
  /** Orders too far away to be read, with the earliest time of their words. */
  const unread = new Map<Element, number>()
  /** When the first of the changes came that have not been read: what is new is no older, and hardly younger. */
  let changedAt: number | undefined = Math.min(Date.now(), Math.max(options.arrivedAt, watchedUntil))
  /** Orders with changes, and since when. */
  const changed = new Map<Element, number>()
  /** Orders to read, with the earliest time of their words. */
  const pending = new Map<Element, number>()
  let address = ''
  let timer = 0
  let slice = 0

  const noteChange = ({ target }: MutationRecord, at: number) => {
    for (let node: Node | null = target; node; node = node.parentNode) {
      const root = node as Element
      if ((said.has(root) || unread.has(root)) && !changed.has(root)) changed.set(root, at)
    }
  }
  const note = (records: MutationRecord[]) => {
    const theirs = records.filter(isTheirs)
    const now = Date.now()
    for (const record of theirs) noteChange(record, now)
    if (theirs.length) changedAt ??= now
    const takenAway = records.some(({ removedNodes }) => [...removedNodes].some(isOrderMark))
    if (theirs.length || takenAway) soon()
  }
  const observer = new MutationObserver(note)
  const near = watchNearOrders(view, signal, () => {
    takeDue(near.all())
    // In this task, not after a timer: the marks would come a frame later.
    if (!slice) readOn()
  })
  const following: Following = { quietly, near: near.all, readAll }
  const soon = () => {
    if (timer || signal.aborted) return
    timer = view.setTimeout(look, document.hidden ? hiddenPauseMs : pauseMs)
  }

  function look(): void {
    timer = 0
    if (signal.aborted || !options.isAlive()) return
    find()
    if (!slice) readOn()
  }

  function find(): void {
    const roots = new Set(reader.roots())
    for (const root of [...said.keys(), ...unread.keys()]) if (!roots.has(root)) leave(root)
    const seenAt = changedAt ?? Date.now()
    changedAt = undefined
    // The number of an order may stand in the address alone.
    const isElsewhere = address !== view.location.href
    address = view.location.href
    for (const root of roots) {
      if (!said.has(root) && !pending.has(root)) {
        if (!unread.has(root)) wait(root, seenAt)
        // A page that ticks is read from its first tick on; before it, its words may be as old as the page.
        else if (changed.has(root)) readUnread([root])
        continue
      }
      const since = changed.get(root) ?? (isElsewhere ? seenAt : undefined)
      if (since !== undefined && !pending.has(root)) pending.set(root, since)
    }
    changed.clear()
    takeDue(near.all())
  }

  function wait(root: Element, seenAt: number): void {
    unread.set(root, seenAt)
    // What has no box of its own never comes near, and nothing does in a hidden tab.
    const isAlways = root === document.body || view.getComputedStyle(root).display === 'contents'
    if (isAlways || document.hidden) readUnread([root])
    near.watch(root, isAlways)
  }

  function readAll(): void {
    readUnread([...unread.keys(), ...said.keys()])
  }

  function readUnread(roots: Iterable<Element>): void {
    takeDue(roots)
    if (pending.size && !slice) slice = view.setTimeout(readOn)
  }

  /** Takes up what is unread, and what may be drawn otherwise than it was read. */
  function takeDue(roots: Iterable<Element>): void {
    for (const root of roots) {
      const since = unread.get(root) ?? said.restyledSince(root)
      unread.delete(root)
      if (since !== undefined && !pending.has(root)) pending.set(root, since)
    }
  }

  function leave(root: Element): void {
    near.leave(root)
    if (unread.delete(root)) return
    said.delete(root)
    pending.delete(root)
    onGone(root)
  }

  /** Reads for as long as a slice lasts, and goes on when the page had its turn. */
  function readOn(): void {
    slice = 0
    if (signal.aborted || !options.isAlive()) return
    readFor(document.hidden ? hiddenSliceMs : sliceMs)
    if (pending.size) slice = view.setTimeout(readOn)
    else onRead(following)
  }

  function readFor(ms: number): void {
    const end = performance.now() + ms
    for (const [root, since] of pending) {
      pending.delete(root)
      readRoot(root, since)
      if (performance.now() >= end) break
    }
  }

  /** Whoever leaves the page has seen its orders; now reading disturbs nobody. */
  function readNow(): void {
    if (!options.isAlive()) return
    options.onLeave()
    note(observer.takeRecords())
    find()
    readAll()
    const end = performance.now() + leavingMs
    // In parts: nobody knows how long there is.
    while (pending.size && performance.now() < end) {
      readFor(hiddenSliceMs)
      options.onLeave()
    }
  }

  function readRoot(root: Element, seenAt: number): void {
    const words = [address, root.id, textOf(root)].join(' ')
    if (said.isSame(root, words) && !options.isStale(root)) return
    for (const copy of copiesIn(root)) quietly(() => copy.remove())
    const order = reader.read(root, seenAt)
    said.set(root, words, seenAt, order)
    onOrder(root, order)
  }

  function quietly(write: () => void): void {
    note(observer.takeRecords())
    try {
      write()
    } finally {
      observer.takeRecords()
    }
  }

  observer.observe(document, { childList: true, characterData: true, subtree: true, attributeFilter: ['id'] })
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.hidden) readNow()
      if (!timer || document.hidden) return
      view.clearTimeout(timer)
      timer = 0
      soon()
    },
    { signal },
  )
  view.addEventListener('pagehide', readNow, { signal })
  signal.addEventListener('abort', () => {
    watchedUntil = Date.now()
    observer.disconnect()
    view.clearTimeout(timer)
    view.clearTimeout(slice)
  })
  look()
  return following
}
