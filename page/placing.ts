/**
 * Placing: turns jobs into marks, a slice a frame: measure everything, then write, then see whether it fits.
 * What is far from the viewport or not rendered waits.
 */
import { alignMarks } from './align.ts'
import { fitMarks } from './fit.ts'
import type { Job, MarkBook } from './mark-book.ts'
import type { Mark } from './marks.ts'
import { type Place, placeOf } from './measure.ts'
import { isNear, makeWaiting } from './near.ts'

export interface Placing {
  /** Queues a text for a new mark. */
  add: (job: Job) => void
  /** Queues a mark whose text the page changed in place. */
  change: (mark: Mark, text: Text, said: string) => void
  /** Does a slice of the work now and the rest in the next frames. */
  work: () => void
  isIdle: () => boolean
}

export interface PlacingOptions {
  view: Window
  signal: AbortSignal
  book: MarkBook
  quietly: (write: () => void) => void
  /** A run that stands on several lines is no run: its texts are read on their own. */
  onSplit: (job: Job) => void
  /** A text changed while it waited. */
  onStale: (job: Job) => void
  /** All that was placed fits: the layout has come to rest. */
  onFitted: () => void
}

interface Change {
  mark: Mark
  text: Text
  said: string
}

const sliceMs = 5
const sliceMarks = 80
const sliceFits = 160
/** So many texts far away in a row, and what follows in the document is far away too. */
const farInARow = 24

/** Starts the queue; it ends with the signal. */
export function makePlacing(options: PlacingOptions): Placing {
  const { view, signal, book, quietly } = options
  const near: Job[] = []
  const sure: Job[] = []
  const changes: Change[] = []
  const measured: [Job, Place][] = []
  const fresh: Mark[] = []
  const settling = new Set<Mark>()
  let scheduled = false

  const waiting = makeWaiting<Job>(
    (job) => job.texts[0]?.parentElement ?? null,
    signal,
    (jobs) => {
      sure.push(...jobs)
      workSoon()
    },
  )

  function measure(end: number): void {
    const far: Job[] = []
    const take = (job: Job, needsNear: boolean) => {
      if (!isCurrent(job)) return options.onStale(job)
      const place = placeOf(job.texts)
      if (!place) waiting.hidden(job)
      else if (job.root && place.lines > 1) options.onSplit(job)
      else if (needsNear && !isNear(place, view)) far.push(job)
      else measured.push([job, place])
    }
    while (sure.length && performance.now() < end) take(sure.shift() as Job, false)
    while (near.length && far.length < farInARow && performance.now() < end) take(near.shift() as Job, true)
    if (far.length >= farInARow) far.push(...near.splice(0))
    if (far.length) waiting.later(far)
  }

  function place(end: number): void {
    if (measured.length === 0) return
    quietly(() => {
      let placed = 0
      while (placed < measured.length && placed < sliceMarks && performance.now() < end) {
        const [job, where] = measured[placed++] as [Job, Place]
        if (isCurrent(job)) fresh.push(book.add(job, where))
      }
      measured.splice(0, placed)
    })
  }

  function changeAll(): void {
    const current = changes.splice(0).filter(({ mark }) => book.marks.has(mark))
    if (current.length === 0) return
    const places = current.map(({ mark }) => placeOf(mark.texts) ?? mark.place)
    quietly(() => {
      for (const [i, { mark, text, said }] of current.entries()) book.change(mark, text, said, places[i] as Place)
    })
    fresh.push(...current.map(({ mark }) => mark))
  }

  /** Neighbours decide together how to fit, so this waits until all of them are there. */
  function fitFresh(): void {
    const marks = fresh.splice(0, sliceFits).filter((mark) => book.marks.has(mark))
    fresh.push(...fitMarks(marks, quietly))
    for (const mark of marks) settling.add(mark)
    if (fresh.length) return
    alignMarks(
      [...settling].filter((mark) => book.marks.has(mark)),
      quietly,
    )
    settling.clear()
    options.onFitted()
  }

  function work(): void {
    if (signal.aborted) return
    const end = performance.now() + sliceMs
    changeAll()
    measure(end)
    if (near.length + sure.length === 0) place(end)
    const allThere = near.length + sure.length + measured.length === 0
    if (allThere && fresh.length) fitFresh()
    if (!allThere || fresh.length) workSoon()
  }

  function workSoon(): void {
    if (scheduled || signal.aborted) return
    scheduled = true
    view.requestAnimationFrame(() => {
      scheduled = false
      work()
    })
  }

  return {
    add: (job) => void near.push(job),
    change: (mark, text, said) => void changes.push({ mark, text, said }),
    work,
    isIdle: () => near.length + sure.length + changes.length + measured.length + fresh.length === 0,
  }
}

/** Whether the page still says what the job was made for. */
function isCurrent({ texts, source, root }: Job): boolean {
  if (!texts.every((text) => text.isConnected)) return false
  return (root ? root.textContent : texts[0]?.data) === source
}
