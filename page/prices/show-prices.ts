/**
 * Show prices: keeps a converted amount beside every printed one of a document, for as long as a visit lasts.
 *
 *   signs ─► near? ─► read the place ─► said ─► room ─► mark
 *   page touches a place ─► its marks vanish before anybody sees them ─► read again in the same frame
 */
import type { Amount } from '../../core/money/read.ts'
import type { Guard } from '../guard.ts'
import { makePatience } from '../patience.ts'
import type { Sight } from '../sight.ts'
import type { Changes } from '../watch.ts'
import { makeBare } from './bare.ts'
import { watchBoxes } from './boxes.ts'
import { isInSight, type Known, labelsIn, makeBook, makeStale } from './known.ts'
import type { Places, ReadAmounts } from './printed.ts'
import { makeReread } from './reread.ts'
import { type Restyled, touching, watchRestyling } from './restyled.ts'
import { type Job, makeStand, type Said } from './stand.ts'
import { wordsIn } from './words-in.ts'

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
  /** What stands around a node, below an element, and beside a mark of ours, as it is drawn now. */
  around: (node: Node) => Known[]
  below: (element: Element) => Known[]
  ofMark: (mark: Element) => Known | undefined
}

const sliceMs = 8
/** So long a change of style may be looked into before the frame that shows it. */
const renewMs = 20
const mostReturns = 5
const mostWaits = 3
/** So many signs cost a frame next to nothing. */
const few = 16

/** What may hold the digits of a price beside its own place: what surrounds it, if that is no more than a few words. */
const placeOf = (root: Element): Element => {
  const around = root.parentElement
  return around && wordsIn(around) !== undefined ? around : root
}

/** Starts showing. Everything is taken away when the signal aborts. */
export function showPrices(options: PricesOptions): Prices {
  const { view, sight, signal, guard, read, say } = options
  const { watch, zones, near } = sight
  const book = makeBook()
  const bare = makeBare(options.bare)
  const arrived: Text[] = []
  const backlog = new Set<Text>()
  const returns = makePatience(mostReturns)
  const waits = makePatience(mostWaits)
  const watchBox = watchBoxes(view, signal, (changed) =>
    guard(() => again([...book.all].filter(({ box }) => box && changed.has(box))), undefined),
  )
  const stand = makeStand({
    ...options,
    quietly: watch.quietly,
    onMarkless(known, why) {
      if (why === 'disordered') known.printed = undefined
      dropMark(known)
      if (why === 'hidden' && waits.mayTry(known.anchor)) near.wait([known.root])
    },
  })
  const reread = makeReread(read, bare, zones)
  const restyling = watchRestyling(view, signal, (...how) => guard(() => restyled(...how), false))
  const unrested = new Set<Known>()
  let scheduled = false

  function dropMark(known: Known): undefined {
    const { mark } = known
    known.mark = known.box = undefined
    if (mark) watch.quietly(() => mark.element.remove())
  }

  function forget(anchor: Text): undefined {
    const known = book.forget(anchor)
    if (known) dropMark(known)
  }

  /** Reads one sign anew; the job for its mark, if it is to have one. */
  function readOne(anchor: Text, places: Places): Job | undefined {
    const reading = reread.readingAt(anchor, places)
    if (!reading) return forget(anchor)
    const known = book.note({ anchor, ...reading })
    known.around = placeOf(known.root)
    restyling(known.around)
    const { printed } = reading
    const said = printed?.isPlain && !book.isSecond(known) ? say(printed.amount) : undefined
    const isTaken = known.mark?.element.isConnected === false
    if (said === undefined || (isTaken && !returns.mayTry(anchor))) return dropMark(known)
    return { known, said }
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
      if (known.box) watchBox(known.box)
    }
  }

  const again = (some: readonly Known[]) => {
    const anchors = some.map(({ anchor }) => anchor)
    if (anchors.length) look(anchors)
  }

  function soon(): void {
    if (scheduled || signal.aborted) return
    scheduled = true
    view.requestAnimationFrame(() => {
      scheduled = false
      if (!signal.aborted) guard(() => look(arrived.splice(0)), false)
    })
  }

  /** Reads again what is not what it was; until then nothing is said of it. What takes too long waits its turn. */
  function renew(some: readonly Known[]): boolean {
    const [end, places]: [number, Places] = [view.performance.now() + renewMs, new Map()]
    const [others, late]: [Text[], Text[]] = [[], []]
    for (const known of some) {
      const isLate = view.performance.now() > end
      if (!isLate && reread.isSame(known, places)) continue
      makeStale(known)
      ;(isLate ? late : others).push(known.anchor)
    }
    if (others.length + late.length) look([...others, ...late])
    return others.length > 0
  }

  /** Only what is in sight, or hidden, can be seen to be wrong; the rest is looked at when scrolling ends. */
  function restyled(where: Restyled, isAtOnce: boolean): boolean | undefined {
    const touches = touching(where.places)
    const isMeant = ({ root, around, mark }: Known) => (where.isAll && mark) || touches(root, around)
    const concerned = [...book.all].filter((known) => isMeant(known) && isInSight(view, known))
    return isAtOnce && concerned.length > few ? undefined : renew(concerned)
  }

  /** What is known of the page as it is drawn now. */
  function current(some: readonly Known[]): Known[] {
    renew(some)
    return some.filter((known) => book.of(known.anchor) === known && !backlog.has(known.anchor))
  }

  /** Before the page's change is painted the conversions it may concern are gone. */
  function touch(node: Node): boolean {
    const concerned = book.around(node)
    concerned.forEach(makeStale)
    return concerned.length > 0
  }

  function follow({ changed, touched, removed }: Changes): boolean {
    const anchors = new Set(book.near([...changed, ...touched]).map(({ anchor }) => anchor))
    if (removed) for (const { anchor } of book.all) if (!anchor.isConnected) anchors.add(anchor)
    if (anchors.size) look(anchors)
    return anchors.size > 0
  }

  sight.add({
    guard,
    signal,
    touch,
    follow,
    take({ signs = [] }, roots) {
      const places = roots.flatMap((root) => bare.textsIn(root)).filter((text) => !near.isWaiting(text))
      const anchors = [...signs, ...places]
      // A price that is written anew is back in the same frame; a whole page waits for its own layout.
      if (anchors.length <= few) return anchors.length > 0 && look(anchors)
      arrived.push(...anchors)
      soon()
      return true
    },
    rest() {
      // A translation may have come to where a mark found room.
      again([...book.all].filter((one) => unrested.has(one) || (one.box && labelsIn(one.box) !== one.labels)))
      unrested.clear()
    },
  })
  signal.addEventListener('abort', () => {
    for (const { anchor } of [...book.all]) forget(anchor)
  })

  return {
    around: (node) => current(book.around(node)),
    below: (element) => current([...book.all].filter(({ anchor }) => element.contains(anchor))),
    ofMark: (element) => current([...book.all].filter(({ mark }) => mark?.element === element))[0],
  }
}
