/**
 * Labels: keeps a translation beside every recognised text of a document, for as long as a visit lasts.
 *
 *   changes ─► texts ─► read (whole, or as part of a run) ─► job ─► placing ─► mark
 *                                                                    └ not rendered: wait
 */
import { hasHan } from '../core/fold.ts'
import type { Guard } from './guard.ts'
import { makeJobs } from './jobs.ts'
import { type Job, MarkBook } from './mark-book.ts'
import { isHere, isInPlace, type Mark, type MarkStyle, mayChange } from './marks.ts'
import { placeOf } from './measure.ts'
import { few, type Near } from './near.ts'
import { makePatience } from './patience.ts'
import { isTextShown } from './pieces.ts'
import { makePlacing } from './placing.ts'
import type { Reader } from './reader.ts'
import { rootsAround, textsAround } from './runs.ts'
import type { Sheets } from './sheets.ts'
import { nextTurn } from './turn.ts'
import type { Changes, Watch } from './watch.ts'
import type { Zones } from './zones.ts'

export interface LabelOptions {
  view: Window & typeof globalThis
  zones: Zones
  near: Near
  sheets: Sheets
  watch: Watch
  style: MarkStyle
  language: string
  direction: string
  signal: AbortSignal
  guard: Guard
  reader: Reader
  /** Called when all that was placed fits: the page's layout has come to rest. */
  onFitted: () => void
}

export interface Labels {
  /** Looks at new or changed texts; returns whether any was recognised. */
  consider: (texts: readonly Text[]) => boolean
  /** Follows what the page did to marked texts; returns whether any mark was concerned. */
  follow: (changes: Changes) => boolean
  /** Looks again at what may be drawn otherwise although nobody touched it; `isResized`: everything. */
  recheck: (isResized: boolean) => void
  /** The marks whose text lies directly in this element. */
  marksIn: (element: Element) => readonly Mark[]
}

/** A page that keeps taking our mark away is let win. */
const mostReturns = 3
const mostWaits = 3
/** Our mark itself may be what hides a part of its run, by a rule of the page. */
const mostBreaks = 9
const sliceMs = 30
/** After so much reading in a task there is no time left in it for placing. */
const longMs = 16

/** The box that a text stands in, if any: an element without one of its own is never seen to come. */
function boxesOf({ parentElement }: Text): Element[] {
  let box = parentElement
  while (box && getComputedStyle(box).display === 'contents') box = box.parentElement
  return box ? [box] : []
}

/** Starts showing labels. Everything is taken away when the signal aborts. */
export function showLabels(options: LabelOptions): Labels {
  const { view, zones, sheets, watch, signal, guard } = options
  const { style, language, direction } = options
  const jobs = makeJobs(options.reader)
  const book = new MarkBook({ style, language, direction, sheets })
  const returns = makePatience(mostReturns)
  const waits = makePatience(mostWaits)
  const breaks = makePatience(mostBreaks)
  const backlog: Text[] = []
  /** Texts, by their first, that wait until they are shown together: runs with a hidden part, and what is drawn in no size. */
  const later = new Map<Text, readonly Text[]>()
  const placing = makePlacing({
    view,
    signal,
    book,
    guard,
    quietly: watch.quietly,
    onHidden: (job) => job.texts.forEach(wait),
    onSplit(job) {
      if (!job.texts.every(isTextShown)) later.set(job.texts[0] as Text, job.texts)
      job.texts.forEach(addAlone)
    },
    onFitted: options.onFitted,
  })

  /** Keeps a text that has no size until it has. */
  function wait(text: Text): void {
    if (!waits.mayTry(text)) {
      later.set(text, [text])
      return
    }
    book.forget(text)
    options.near.wait(boxesOf(text))
  }

  const addAlone = (text: Text) => {
    const job = jobs.alone(text)
    if (job) queue(job)
  }

  const drop = (mark: Mark | undefined) => mark && watch.quietly(() => book.drop(mark))

  function queue(job: Job): void {
    // A run takes the marks of its texts with it: once they are claimed nobody would find those.
    for (const text of job.texts) drop(book.markOf(text))
    book.claim(job)
    placing.add(job)
  }

  /** Reads one text and queues what it says; returns whether it is recognised anew. */
  function look(text: Text): boolean {
    const parent = text.parentElement
    if (!parent || !isHere(text) || book.isSettled(text)) return false
    const mark = book.markOf(text)
    const takenAway = mark?.element !== undefined && !mark.element.isConnected
    const tooOften = takenAway && !returns.mayTry(text)
    const job = tooOften ? undefined : jobs.of(text)
    if (!job || zones.isSkipped(parent)) {
      drop(mark)
      book.note(text)
      return false
    }
    if (mark && mark.texts.length === 1 && job.texts.length === 1 && mayChange(mark, style, job.said)) {
      placing.change(mark, text, job.said)
      return true
    }
    queue(job)
    return true
  }

  /** A text that makes us fail is not looked at again. */
  function lookSafely(text: Text): boolean {
    let failed = true
    const found = guard(() => {
      const recognised = look(text)
      failed = false
      return recognised
    }, false)
    if (failed) book.note(text)
    return found
  }

  /** Looks at texts for as long as a slice lasts, goes on when the page had its turn, and places all that was found. */
  function lookThrough(texts: readonly Text[]): boolean {
    backlog.push(...texts)
    const start = performance.now()
    let done = 0
    let found = false
    while (done < backlog.length && performance.now() < start + sliceMs)
      found = lookSafely(backlog[done++] as Text) || found
    backlog.splice(0, done)
    if (backlog.length && !signal.aborted) view.setTimeout(() => guard(() => lookThrough([]), false))
    else if (performance.now() < start + longMs) placing.work()
    else void nextTurn(view).then(() => guard(placing.work, undefined))
    return found || backlog.length > 0
  }

  /** The texts whose marks a change concerns. */
  function concerned(changes: Changes): Set<Text> {
    const texts = new Set<Text>()
    const recheck = (mark: Mark) => mark.texts.forEach((text) => void texts.add(text))
    const nodes = [...changes.touched, ...changes.changed]
    for (const node of nodes) {
      const own = node instanceof Text ? book.markOf(node) : undefined
      if (own) recheck(own)
      for (const root of rootsAround(node)) {
        for (const run of book.takeRuns(root)) {
          drop(run)
          recheck(run)
        }
      }
    }
    for (const node of nodes)
      for (const text of textsToReread(node, nodes.length >= few && options.near.isWaiting(node))) texts.add(text)
    if (changes.removed) {
      for (const mark of [...book.marks]) {
        if (isInPlace(mark)) continue
        recheck(mark)
        if (!mark.texts.every(isHere)) drop(mark)
      }
    }
    return texts
  }

  /**
   * Texts near a node that say something else now that it gained or lost nodes (`共` + `2` + `件商品`, the number last); none
   * when it is read `later`, but what was said of them goes now.
   */
  function textsToReread(node: Node, later: boolean): Text[] {
    return textsAround(node).filter((text) => {
      const job = !later && text.isConnected && hasHan(text.data) ? jobs.of(text) : undefined
      const mark = book.markOf(text)
      if (!later && job?.source === mark?.source) return false
      drop(mark)
      book.forget(text)
      return !later
    })
  }

  signal.addEventListener('abort', () => {
    for (const mark of [...book.marks]) book.drop(mark)
  })

  return {
    consider: lookThrough,
    follow(changes) {
      const texts = concerned(changes)
      if (texts.size) lookThrough([...texts])
      return texts.size > 0
    },
    recheck(isResized) {
      const edited = view.document.activeElement as HTMLElement | null
      const texts: Text[] = []
      for (const mark of [...book.marks]) {
        const [first, second] = mark.texts as [Text, Text?]
        // An editor sends what stands in it.
        const isEdited = edited?.isContentEditable && edited.contains(first)
        const isBroken = second && mark.texts.some(isTextShown) && !mark.texts.every(isTextShown)
        if (isEdited || isResized || (isBroken && breaks.mayTry(first))) {
          drop(mark)
          texts.push(...mark.texts)
        }
      }
      for (const [first, hidden] of later) {
        const isShown = hidden.every(isTextShown) && placeOf(hidden)
        if (isShown || !hidden.every(isHere)) later.delete(first)
        if (!isShown) continue
        for (const text of hidden) {
          drop(book.markOf(text))
          book.forget(text)
        }
        texts.push(...hidden)
      }
      if (texts.length) lookThrough(texts)
    },
    marksIn: (element) => book.marksIn(element),
  }
}
