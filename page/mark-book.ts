/** Mark book: which text has which mark. The only place that makes and takes away marks of a visit. */
import {
  addMark,
  changeMark,
  type Fit,
  isInPlace,
  type Mark,
  type MarkStyle,
  mayStand,
  removeMark,
  setFit,
} from './marks.ts'
import type { Place } from './measure.ts'
import { joinedOf, type Run } from './runs.ts'
import type { Sheets } from './sheets.ts'

/** One text, or the texts of a run, and what they say. */
export interface Job {
  texts: Text[]
  source: string
  said: string
  /** The run that it is; undefined for one text. */
  run?: Pick<Run, 'root' | 'nodes'> | undefined
}

export interface Look {
  style: MarkStyle
  language: string
  direction: string
  sheets: Sheets
}

interface Seen {
  data: string
  mark?: Mark
}

export class MarkBook {
  readonly marks = new Set<Mark>()
  private readonly seen = new WeakMap<Text, Seen>()
  private readonly claims = new WeakMap<Text, Job>()
  private readonly byParent = new WeakMap<Element, Mark[]>()
  private readonly byRoot = new WeakMap<Element, Mark[]>()
  private readonly how: Look

  constructor(how: Look) {
    this.how = how
  }

  /** The mark of a text, whatever the text says now. */
  markOf(text: Text): Mark | undefined {
    return this.seen.get(text)?.mark
  }

  /** The marks of the runs that an element holds, which the book then knows as runs no more. */
  takeRuns(root: Element): readonly Mark[] {
    const runs = this.byRoot.get(root) ?? []
    this.byRoot.delete(root)
    return runs
  }

  marksIn(element: Element): readonly Mark[] {
    return this.byParent.get(element) ?? []
  }

  /** Whether this very text was looked at before, and its mark, if it got one, still stands. */
  isSettled(text: Text): boolean {
    const known = this.seen.get(text)
    return known?.data === text.data && (!known.mark || isInPlace(known.mark))
  }

  /** Remembers that a text was looked at, without a mark. */
  note(text: Text): void {
    this.seen.set(text, { data: text.data })
  }

  /** As if the text had never been looked at. */
  forget(text: Text): void {
    this.seen.delete(text)
    this.claims.delete(text)
  }

  /** A job takes its texts; a run takes them from jobs of single texts that still wait. */
  claim(job: Job): void {
    for (const text of job.texts) {
      this.note(text)
      this.claims.set(text, job)
    }
  }

  /** Whether the page still says what the job was made for, and no other job has taken its texts. */
  isCurrent(job: Job): boolean {
    if (!job.texts.every((text) => text.isConnected && this.claims.get(text) === job)) return false
    return (job.run ? joinedOf(job.run.root, job.run.nodes) : job.texts[0]?.data) === job.source
  }

  add(job: Job, place: Place): Mark {
    for (const text of job.texts) this.drop(this.markOf(text))
    const { style, language, direction, sheets } = this.how
    const mark = addMark(job.texts, job.source, job.said, style, place, language, direction, sheets)
    if (!mayStand(mark)) this.fit(mark, 'none', 0)
    this.marks.add(mark)
    if (job.run) {
      const others = this.byRoot.get(job.run.root)?.filter((one) => this.marks.has(one)) ?? []
      this.byRoot.set(job.run.root, [...others, mark])
    }
    for (const text of job.texts) {
      this.seen.set(text, { data: text.data, mark })
      const parent = text.parentElement as Element
      const siblings = this.byParent.get(parent)
      if (siblings) siblings.push(mark)
      else this.byParent.set(parent, [mark])
    }
    return mark
  }

  /** Shows what a text says now in the mark it already has. */
  change(mark: Mark, text: Text, said: string, place: Place): void {
    changeMark(mark, text.data, said, place, this.how.sheets)
    if (!mayStand(mark)) this.fit(mark, 'none', 0)
    this.seen.set(text, { data: text.data, mark })
  }

  fit(mark: Mark, fit: Fit, roomPx: number): void {
    setFit(mark, fit, roomPx, this.how.sheets)
  }

  /** Takes a mark away and forgets it; nothing happens without one. */
  drop(mark: Mark | undefined): void {
    if (!mark) return
    removeMark(mark, this.how.sheets)
    this.marks.delete(mark)
    for (const text of mark.texts) {
      if (this.seen.get(text)?.mark === mark) this.seen.delete(text)
      const siblings = text.parentElement && this.byParent.get(text.parentElement)
      if (siblings?.includes(mark)) siblings.splice(siblings.indexOf(mark), 1)
    }
  }
}
