/**
 * Placing: turns jobs into marks. Within one frame: measure everything, write, see what does not fit, write again –
 * a frame costs the page more than our work in it. What is too much for one frame goes on in the next.
 */
import { alignMarks } from './align.ts'
import { fitMarks } from './fit.ts'
import { makeFitMemory } from './fit-memory.ts'
import type { Guard } from './guard.ts'
import type { Job, MarkBook } from './mark-book.ts'
import { isOut, type Mark, mayStand } from './marks.ts'
import { type Place, placeOf } from './measure.ts'
import { areSeen, writtenIn } from './pieces.ts'
import { isInline } from './runs.ts'

export interface Placing {
  /** Queues a text for a new mark. */
  add: (job: Job) => void
  /** Queues a mark whose text the page changed in place. */
  change: (mark: Mark, text: Text, said: string) => void
  /** Does what fits into a frame now and the rest in the next frames. */
  work: () => void
}

export interface PlacingOptions {
  view: Window
  signal: AbortSignal
  book: MarkBook
  guard: Guard
  quietly: (write: () => void) => void
  /** The text of a job is not rendered. */
  onHidden: (job: Job) => void
  /** A run in several boxes below each other, or partly hidden, is none: its texts are read on their own. */
  onSplit: (job: Job) => void
  /** All that was placed fits: the layout has come to rest. */
  onFitted: () => void
}

/** Whether the texts of a run are all seen, beside each other or on lines that wrap. */
const isWhole = ({ texts }: Job, root: Element, { lines }: Place): boolean =>
  areSeen(texts, root) && (lines === 1 || isInline(texts, root))

/** Whether a style writes words or numbers before or behind a text: with them it may say something else. */
const saysMore = ({ parentElement }: Text): boolean => /[\p{sc=Han}\d]/u.test(writtenIn(parentElement))

interface Change {
  mark: Mark
  text: Text
  /** What the text said when it was read. */
  source: string
  said: string
}

/** Marks placed and fitted in one frame; with the layout it causes a frame stays under 16 ms on a slow machine. */
const marksPerFrame = 240
const mostLooks = 12

/** Starts the queue; it ends with the signal. */
export function makePlacing(options: PlacingOptions): Placing {
  const { view, signal, book, quietly } = options
  const jobs: Job[] = []
  const changes: Change[] = []
  const memory = makeFitMemory()
  const setFit = book.fit.bind(book)
  let scheduled = false

  function measure(): [Job, Place][] {
    const measured: [Job, Place][] = []
    let taken = 0
    for (; taken < jobs.length && measured.length < marksPerFrame; taken++) {
      const job = jobs[taken] as Job
      if (!book.isCurrent(job)) continue
      const place = placeOf(job.texts)
      if (!place) options.onHidden(job)
      else if (job.run && !isWhole(job, job.run.root, place)) options.onSplit(job)
      else if (job.run || !saysMore(job.texts[0] as Text)) measured.push([job, place])
    }
    jobs.splice(0, taken)
    return measured
  }

  /** Makes the marks; returns those of a kind not seen before, whose fit has to be found. */
  function place(measured: readonly [Job, Place][]): Mark[] {
    const unknown: Mark[] = []
    quietly(() => {
      for (const [job, where] of measured) {
        const mark = book.add(job, where)
        if (mayStand(mark) && !memory.apply(mark, setFit)) unknown.push(mark)
      }
    })
    return unknown
  }

  function changeAll(): Mark[] {
    const current = changes.splice(0).filter(({ mark, text, source }) => book.marks.has(mark) && text.data === source)
    const places = current.map(({ mark }) => placeOf(mark.texts, mark.place.setting) ?? mark.place)
    quietly(() => {
      for (const [i, { mark, text, said }] of current.entries()) book.change(mark, text, said, places[i] as Place)
    })
    return current.map(({ mark }) => mark).filter(mayStand)
  }

  function settle(marks: Mark[]): void {
    // Out of the page's layout a mark stands anywhere until it is moved over its text.
    alignMarks(marks.filter(isOut), quietly)
    let looking = marks
    for (let i = 0; i < mostLooks && looking.length; i++) looking = fitMarks(looking, quietly, setFit)
    alignMarks(marks, quietly)
    for (const mark of marks) memory.keep(mark)
  }

  function work(): void {
    if (signal.aborted || jobs.length + changes.length === 0) return
    const changed = changeAll()
    const measured = measure()
    const marks = [...changed, ...place(measured)]
    if (marks.length) settle(marks)
    if (jobs.length) workSoon()
    else if (measured.length + changed.length) options.onFitted()
  }

  function workSoon(): void {
    if (scheduled || signal.aborted) return
    scheduled = true
    view.requestAnimationFrame(() => {
      scheduled = false
      options.guard(work, undefined)
    })
  }

  return {
    add: (job) => void jobs.push(job),
    change: (mark, text, said) => void changes.push({ mark, text, source: text.data, said }),
    work,
  }
}
