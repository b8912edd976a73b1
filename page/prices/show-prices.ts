/**
 * Show prices: keeps a converted amount beside every printed one of a document, for as long as a visit lasts.
 *
 *   signs ─► near? ─► read the place ─► said ─► room ─► mark
 *   page touches a place ─► its marks vanish before anybody sees them ─► read again in the same frame
 */
import type { Amount } from '../../core/money/read.ts'
import type { Guard } from '../guard.ts'
import { makeWaiting } from '../near.ts'
import type { Sight } from '../sight.ts'
import type { Changes } from '../watch.ts'
import { makeBare } from './bare.ts'
import { watchBoxes } from './boxes.ts'
import { type Known, makeBook } from './known.ts'
import { isAt } from './mark.ts'
import { makePatience } from './patience.ts'
import { type Places, type ReadAmounts, readAt } from './printed.ts'
import { type Job, makeStand, type Said } from './stand.ts'

export interface PricesOptions {
  view: Window & typeof globalThis
  sight: Sight
  signal: AbortSignal
  guard: Guard
  language: string
  direction: string
  read: ReadAmounts
  /** Selectors of places that hold a price without a sign. */
  bare: readonly string[]
  /** What a mark says for an amount; undefined when it needs none. */
  say: (amount: Amount) => Said | undefined
}

export interface Prices {
  /** What was read around a node, below an element, and for a mark of ours. */
  around: (node: Node) => Known[]
  below: (element: Element) => Known[]
  ofMark: (mark: Element) => Known | undefined
}

const sliceMs = 8
const mostReturns = 5
const mostWaits = 3
/** So many signs cost a frame next to nothing. */
const few = 16

/** Starts showing. Everything is taken away when the signal aborts. */
export function showPrices(options: PricesOptions): Prices {
  const { view, sight, signal, guard, read, say } = options
  const { watch, zones } = sight
  const book = makeBook()
  const bare = makeBare(options.bare)
  const arrived: Text[] = []
  const backlog = new Set<Text>()
  const returns = makePatience(mostReturns)
  const waits = makePatience(mostWaits)
  const boxes = watchBoxes(view, signal, (changed) =>
    guard(() => again([...book.all].filter(({ box }) => box && changed.has(box))), undefined),
  )
  const waiting = makeWaiting(view, signal, (texts) => void guard(() => look(texts), false))
  const stand = makeStand({
    language: options.language,
    direction: options.direction,
    quietly: watch.quietly,
    onHidden: wait,
    onMarkless(known, isUnreadable) {
      if (isUnreadable) known.printed = undefined
      dropMark(known)
    },
  })
  let unrested = new Set<Known>()
  let scheduled = false

  function wait(known: Known): void {
    dropMark(known)
    if (waits.mayTry(known.anchor)) waiting.hidden(known.anchor)
  }

  function dropMark(known: Known): void {
    const { mark } = known
    known.mark = known.box = undefined
    if (mark?.element.isConnected) watch.quietly(() => mark.element.remove())
  }

  function forget(anchor: Text): void {
    const known = book.forget(anchor)
    if (known) dropMark(known)
  }

  /** Reads one sign anew; the job for its mark, if it is to have one. */
  function readOne(anchor: Text, places: Places): Job | undefined {
    const parent = anchor.parentElement
    const reading =
      parent && anchor.isConnected && !zones.isSkipped(parent) ? (bareOr(anchor, places) ?? undefined) : undefined
    if (!reading) {
      forget(anchor)
      return undefined
    }
    const known = book.note({ anchor, ...reading })
    const { printed } = reading
    const said = printed?.isPlain && !book.isSecond(known) ? say(printed.amount) : undefined
    const isTaken = known.mark?.element.isConnected === false
    if (said === undefined || (isTaken && !returns.mayTry(anchor))) {
      dropMark(known)
      return undefined
    }
    return { known, said }
  }

  function bareOr(anchor: Text, places: Places) {
    const reading = readAt(anchor, read, places)
    return reading?.printed ? reading : (bare.readAt(anchor, read) ?? reading)
  }

  /** Reads signs for as long as a slice lasts, places what was found, and goes on in the next frame. */
  function look(anchors: Iterable<Text>): boolean {
    for (const anchor of anchors) backlog.add(anchor)
    const end = view.performance.now() + sliceMs
    const places: Places = new Map()
    const jobs: Job[] = []
    for (const anchor of backlog) {
      backlog.delete(anchor)
      const job = guard(() => readOne(anchor, places), undefined)
      if (job) jobs.push(job)
      if (view.performance.now() > end) break
    }
    place(jobs)
    if (backlog.size) soon()
    return jobs.length > 0
  }

  function place(jobs: readonly Job[]): void {
    stand(jobs)
    for (const { known } of jobs) {
      unrested.add(known)
      if (known.mark) waits.forget(known.anchor)
      if (known.box) boxes.add(known.box)
    }
  }

  const again = (some: Iterable<Known>) => {
    const anchors = [...some].map(({ anchor }) => anchor)
    if (anchors.length) look(waiting.nearOf(anchors))
  }

  function soon(): void {
    if (scheduled || signal.aborted) return
    scheduled = true
    view.requestAnimationFrame(() => {
      scheduled = false
      if (!signal.aborted) guard(() => look(waiting.nearOf(arrived.splice(0))), false)
    })
  }

  /** Before the page's change is painted the conversions it may concern are gone. */
  function touch(node: Node): boolean {
    const concerned = book.around(node)
    for (const { mark } of concerned) if (mark) mark.element.dataset.stale = ''
    return concerned.length > 0
  }

  function follow({ changed, touched, added, removed }: Changes): boolean {
    const anchors = new Set<Text>()
    for (const node of [...changed, ...touched]) for (const { anchor } of book.around(node)) anchors.add(anchor)
    for (const node of [...changed, ...added]) {
      if (node.isConnected) for (const text of bare.textsIn(node)) anchors.add(text)
    }
    if (removed) {
      for (const { anchor, mark, printed } of [...book.all]) {
        const last = printed?.texts.at(-1)
        if (!anchor.isConnected || (mark && last && !isAt(mark, last) && mark.element.isConnected)) anchors.add(anchor)
      }
    }
    if (anchors.size) look(anchors)
    return anchors.size > 0
  }

  sight.add({
    guard,
    signal,
    enter(root) {
      const texts = bare.textsIn(root)
      if (texts.length) look(waiting.nearOf(texts))
    },
    touch,
    follow,
    take({ signs = [] }) {
      // A price that is written anew is back in the same frame; a whole page waits for its own layout.
      if (signs.length <= few) return signs.length > 0 && look(signs)
      arrived.push(...signs)
      soon()
      return true
    },
    rest() {
      const before = unrested
      unrested = new Set()
      again(before)
      unrested = new Set()
    },
  })
  signal.addEventListener('abort', () => {
    for (const { anchor } of [...book.all]) forget(anchor)
  })

  return {
    around: book.around,
    below: (element) => [...book.all].filter(({ anchor }) => element.contains(anchor)),
    ofMark: book.ofMark,
  }
}
