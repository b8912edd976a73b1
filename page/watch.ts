/** Watch: the one observer. Gathers what changed until the next frame; rests while the tab is hidden or nothing matches. */
import { ageIn, isOurs } from './ours.ts'

export interface Changes {
  /** New nodes, ancestors before their descendants not guaranteed; some may be gone again. */
  added: Set<Node>
  /** Texts whose characters changed. */
  changed: Set<Text>
  /** Parents that gained or lost nodes. */
  touched: Set<Node>
  /** Whether anything was removed. */
  removed: boolean
  /** Watched elements with a changed attribute. */
  fields: Set<Element>
}

export interface Watch {
  observe: (root: Node) => void
  /** Also tells of the attributes of one element that are shown or spoken, or change how that looks. */
  observeField: (element: Element) => void
  /** Runs writes of ours that the observer shall not see. */
  quietly: (write: () => void) => void
}

/** A page that takes our elements away sooner than this, so many times one after the other, answers to them. */
const hastyMs = 100
const mostAnswers = 8
/** What it then adds at that place is left alone for so long, each time for twice as long, so many times. */
const restMs = 1000
const mostDoublings = 3

/** Fruitless frames before the watch slows down, and how slow it may get. */
const patience = 20
const slowest = 500

const empty = (): Changes => ({
  added: new Set(),
  changed: new Set(),
  touched: new Set(),
  removed: false,
  fields: new Set(),
})

const isAny = ({ added, changed, touched, fields }: Changes): boolean =>
  added.size + changed.size + touched.size + fields.size > 0

/** The attributes with words in them. */
export const wordAttributes = ['placeholder', 'value', 'title', 'alt', 'aria-label'] as const

/** What is observed of a page; attributes cost too much. */
export const whatChanges: MutationObserverInit = { childList: true, characterData: true, subtree: true }

/**
 * Calls `onChanges` at most once a frame with everything gathered since; it returns whether anything was of use.
 * After many useless calls the pause grows (up to half a second) until something is of use again. `onTouched` is told at
 * once of every node whose text or children changed, before anybody can see it; when it says so, nothing waits longer.
 */
export function watchPage(
  view: Window,
  signal: AbortSignal,
  onChanges: (changes: Changes) => boolean,
  onTouched: (node: Node) => boolean = () => false,
): Watch {
  let gathered = empty()
  let scheduled = false
  let hurried = false
  let useless = 0
  const answers = new WeakMap<Node, number>()
  const resting = new Set<Node>()

  /** The page took elements of ours away, of that age, by a change of this node. */
  const answered = (place: Node, ageMs: number) => {
    const count = ageMs < hastyMs ? (answers.get(place) ?? 0) + 1 : 0
    answers.set(place, count)
    if (count < mostAnswers || resting.has(place)) return
    resting.add(place)
    view.setTimeout(
      () => {
        resting.delete(place)
        gathered.added.add(place)
        gathered.touched.add(place)
        take([])
      },
      restMs * 2 ** Math.min(mostDoublings, count - mostAnswers),
    )
  }

  const take = (records: MutationRecord[]) => {
    let isUrgent = false
    for (const record of records) {
      if (record.type === 'characterData') {
        gathered.changed.add(record.target as Text)
        if (onTouched(record.target)) isUrgent = true
        continue
      }
      if (record.type === 'attributes') {
        gathered.fields.add(record.target as Element)
        continue
      }
      for (const node of record.removedNodes) {
        gathered.removed = true
        const ageMs = ageIn(node)
        if (ageMs !== undefined) answered(record.target, ageMs)
      }
      if (resting.has(record.target)) continue
      let theirs = record.removedNodes.length > 0
      for (const node of record.addedNodes) {
        if (isOurs(node)) continue
        gathered.added.add(node)
        theirs = true
      }
      if (!theirs) continue
      gathered.touched.add(record.target)
      if (onTouched(record.target)) isUrgent = true
    }
    if (isAny(gathered)) schedule(isUrgent)
  }

  const flush = () => {
    scheduled = hurried = false
    if (signal.aborted || view.document.hidden || !isAny(gathered)) return
    const changes = gathered
    gathered = empty()
    useless = onChanges(changes) ? 0 : useless + 1
  }

  const schedule = (isUrgent: boolean) => {
    if (signal.aborted || view.document.hidden) return
    if (isUrgent && !hurried) {
      hurried = scheduled = true
      view.requestAnimationFrame(flush)
    }
    if (scheduled) return
    scheduled = true
    const pause = useless > patience ? Math.min(slowest, (useless - patience) * 16) : 0
    if (pause === 0) view.requestAnimationFrame(flush)
    else view.setTimeout(() => view.requestAnimationFrame(flush), pause)
  }

  const observer = new MutationObserver(take)
  view.document.addEventListener('visibilitychange', () => take([]), { signal })
  signal.addEventListener('abort', () => observer.disconnect())
  return {
    observe: (root) => observer.observe(root, whatChanges),
    observeField: (element) =>
      observer.observe(element, { attributes: true, attributeFilter: [...wordAttributes, 'class', 'disabled'] }),
    quietly(write) {
      take(observer.takeRecords())
      try {
        write()
      } finally {
        observer.takeRecords()
      }
    },
  }
}
