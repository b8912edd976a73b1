/**
 * Labels: keeps a translation beside every recognised text of a document, for as long as a visit lasts.
 *
 *   changes ─► texts ─► read (whole, or as part of a run) ─► jobs ─► near? ─► measured ─► marks ─► fit
 *                                                             └ far or hidden: wait until near
 */

import { alignMarks } from './align.ts'
import { fitMarks } from './fit.ts'
import { addMark, changeMark, isInPlace, type Mark, type MarkStyle, removeMark } from './marks.ts'
import { type Place, placeOf } from './measure.ts'
import { isNear, makeWaiting } from './near.ts'
import { hasUnknownNeighbour, type Run, rootsAround, runsOf } from './runs.ts'
import type { Sheets } from './sheets.ts'
import type { Changes, Watch } from './watch.ts'
import type { Zones } from './zones.ts'

export interface Said {
  said: string
  /** Only makes sense together with its neighbours. */
  part: boolean
}

export interface LabelOptions {
  view: Window & typeof globalThis
  zones: Zones
  sheets: Sheets
  watch: Watch
  style: MarkStyle
  language: string
  direction: string
  signal: AbortSignal
  /** What a text says in the reader's language; undefined when it is not known. */
  read: (text: string) => Said | undefined
  /** Called when all that was placed fits: the page's layout has come to rest. */
  onFitted: () => void
}

interface Job {
  texts: Text[]
  source: string
  said: string
  root: Element | undefined
}

interface Seen {
  data: string
  mark?: Mark
}

export interface Labels {
  /** Looks at new or changed texts; returns whether any was recognised. */
  consider: (texts: readonly Text[]) => boolean
  /** Follows what the page did to marked texts; returns whether any mark was concerned. */
  follow: (changes: Changes) => boolean
  /** The marks whose text lies directly in this element. */
  marksIn: (element: Element) => readonly Mark[]
}

/** A page that keeps taking our mark away is let win. */
const mostReturns = 3
const slicePlaces = 80
const sliceFits = 160
const sliceMs = 5
const farInARow = 24

/** Starts showing labels. Everything is taken away when the signal aborts. */
export function showLabels(options: LabelOptions): Labels {
  const { view, zones, sheets, watch, style, signal } = options
  const seen = new WeakMap<Text, Seen>()
  const marks = new Set<Mark>()
  const byParent = new WeakMap<Element, Mark[]>()
  const byRoot = new WeakMap<Element, Mark>()
  const returns = new WeakMap<Text, number>()
  const texts: Text[] = []
  const near: Job[] = []
  const sure: Job[] = []
  const measured: [Job, Place][] = []
  const fresh: Mark[] = []
  const settling = new Set<Mark>()
  let working = false

  const waiting = makeWaiting<Job>(
    (job) => job.texts[0]?.parentElement ?? null,
    signal,
    (jobs) => {
      sure.push(...jobs)
      workSoon()
    },
  )

  function drop(mark: Mark): void {
    removeMark(mark, sheets)
    marks.delete(mark)
    for (const text of mark.texts) {
      const known = seen.get(text)
      if (known?.mark === mark) seen.delete(text)
      const siblings = text.parentElement && byParent.get(text.parentElement)
      if (siblings?.includes(mark)) siblings.splice(siblings.indexOf(mark), 1)
    }
  }

  function keep(job: Job, place: Place): void {
    for (const text of job.texts) {
      const old = seen.get(text)?.mark
      if (old) drop(old)
    }
    const mark = addMark(job.texts, job.source, job.said, style, place, options.language, options.direction, sheets)
    marks.add(mark)
    fresh.push(mark)
    if (job.root) byRoot.set(job.root, mark)
    for (const text of job.texts) {
      seen.set(text, { data: text.data, mark })
      const parent = text.parentElement as Element
      const siblings = byParent.get(parent)
      if (siblings) siblings.push(mark)
      else byParent.set(parent, [mark])
    }
  }

  function jobFor(text: Text): Job | undefined {
    const own = options.read(text.data)
    if (own && !own.part) return { texts: [text], source: text.data, said: own.said, root: undefined }
    for (const run of runsOf(text)) {
      const whole = options.read(run.joined)
      if (whole && !whole.part) return jobOfRun(run, whole.said)
    }
    const alone = own && !hasUnknownNeighbour(text, (neighbour) => options.read(neighbour) !== undefined)
    return alone ? { texts: [text], source: text.data, said: own.said, root: undefined } : undefined
  }

  const jobOfRun = (run: Run, said: string): Job => ({ texts: run.texts, source: run.joined, said, root: run.root })

  function look(text: Text): boolean {
    const parent = text.parentElement
    if (!parent || !text.isConnected) return false
    const known = seen.get(text)
    if (known?.data === text.data && (!known.mark || isInPlace(known.mark))) return false
    if (known?.mark && known.data === text.data && !mayReturn(text)) {
      watch.quietly(() => drop(known.mark as Mark))
      seen.set(text, { data: text.data })
      return false
    }
    const job = jobFor(text)
    if (!job || zones.isSkipped(parent)) {
      if (known?.mark) watch.quietly(() => drop(known.mark as Mark))
      seen.set(text, { data: text.data })
      return false
    }
    const old = known?.mark
    if (old && job.texts.length === 1 && old.texts.length === 1 && isInPlace(old)) {
      const place = placeOf(job.texts)
      watch.quietly(() => changeMark(old, job.source, job.said, place ?? old.place, sheets))
      seen.set(text, { data: text.data, mark: old })
      fresh.push(old)
      return true
    }
    if (old) watch.quietly(() => drop(old))
    for (const one of job.texts) seen.set(one, { data: one.data })
    near.push(job)
    return true
  }

  function mayReturn(text: Text): boolean {
    const count = (returns.get(text) ?? 0) + 1
    returns.set(text, count)
    return count <= mostReturns
  }

  /** What looked like one label stands on several lines: neighbours by chance, each read on its own. */
  function splitUp(job: Job): void {
    for (const text of job.texts) {
      const own = options.read(text.data)
      if (own && !own.part) near.push({ texts: [text], source: text.data, said: own.said, root: undefined })
    }
  }

  /** Measures before anything is written: what stands on one line now has to be known when it later does not fit. */
  function measure(end: number): void {
    const far: Job[] = []
    const take = (job: Job, needsNear: boolean) => {
      const where = placeOf(job.texts)
      if (where && job.root && where.lines > 1) splitUp(job)
      else if (!where) waiting.hidden(job)
      else if (needsNear && !isNear(where, view)) far.push(job)
      else measured.push([job, where])
    }
    while (sure.length && performance.now() < end) take(sure.shift() as Job, false)
    while (near.length && far.length < farInARow && performance.now() < end) take(near.shift() as Job, true)
    if (far.length >= farInARow) far.push(...near.splice(0))
    if (far.length) waiting.later(far)
  }

  function place(end: number): void {
    if (measured.length === 0) return
    watch.quietly(() => {
      let placed = 0
      while (placed < measured.length && placed < slicePlaces && performance.now() < end) {
        const [job, where] = measured[placed++] as [Job, Place]
        if (job.texts.every((text) => text.isConnected)) keep(job, where)
      }
      measured.splice(0, placed)
    })
  }

  function work(): void {
    working = false
    if (signal.aborted) return
    const end = performance.now() + sliceMs
    let done = 0
    while (done < texts.length && performance.now() < end) look(texts[done++] as Text)
    texts.splice(0, done)
    if (texts.length === 0) measure(end)
    if (near.length === 0 && sure.length === 0) place(end)
    const placed = texts.length + near.length + sure.length + measured.length === 0
    // Neighbours decide together how to fit, so all of them have to be there first.
    if (placed && fresh.length) {
      const looking = fresh.splice(0, sliceFits).filter((mark) => marks.has(mark))
      fresh.push(...fitMarks(looking, watch.quietly))
      for (const mark of looking) settling.add(mark)
      if (fresh.length === 0) {
        alignMarks(
          [...settling].filter((mark) => marks.has(mark)),
          watch.quietly,
        )
        settling.clear()
        options.onFitted()
      }
    }
    if (!placed || fresh.length) workSoon()
  }

  function workSoon(): void {
    if (working || signal.aborted) return
    working = true
    view.requestAnimationFrame(work)
  }

  signal.addEventListener('abort', () => {
    for (const mark of [...marks]) drop(mark)
  })

  return {
    consider(found) {
      const before = near.length
      const end = performance.now() + sliceMs
      let i = 0
      for (; i < found.length && performance.now() < end; i++) look(found[i] as Text)
      texts.push(...found.slice(i))
      if (texts.length || near.length || fresh.length) work()
      return near.length > before || fresh.length > 0 || texts.length > 0
    },
    follow(changes) {
      let concerned = false
      const again: Text[] = []
      const recheck = (mark: Mark) => {
        concerned = true
        again.push(...mark.texts)
      }
      const nodes = new Set<Node>([...changes.changed, ...changes.touched])
      for (const node of nodes) {
        const own = node instanceof Text ? seen.get(node)?.mark : undefined
        if (own) recheck(own)
        for (const root of rootsAround(node)) {
          const mark = byRoot.get(root)
          if (!mark) continue
          watch.quietly(() => drop(mark))
          byRoot.delete(root)
          recheck(mark)
        }
      }
      for (const node of changes.touched) {
        for (const child of node.childNodes) if (child instanceof Text && seen.get(child)?.mark) again.push(child)
      }
      if (changes.removed) {
        for (const mark of [...marks]) {
          if (isInPlace(mark)) continue
          concerned = true
          const stillThere = mark.texts.every((text) => text.isConnected)
          if (stillThere) again.push(...mark.texts)
          else watch.quietly(() => drop(mark))
        }
      }
      for (const text of again) look(text)
      if (near.length || fresh.length) work()
      return concerned
    },
    marksIn: (element) => byParent.get(element) ?? [],
  }
}
