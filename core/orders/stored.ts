/** What is kept of an order: the facts and the reader's own note. Verdicts are never stored, but for a hint in the index. */
import type { OrderFacts } from './facts.ts'

/** Raised when older code could misread what newer code stores. */
export const orderVersion = 1

/** What the reader said about an order. */
export interface OrderNote {
  done?: boolean
  ignored?: boolean
}

/** What changes of a note; `null` is as if nothing had been said. */
export type NoteChange = { [Mark in keyof OrderNote]?: boolean | null }

export interface StoredOrder {
  version: number
  facts: OrderFacts
  note: OrderNote
}

/** One line of the index: enough to sort all orders, and to count those due, without reading them. */
export interface OrderEntry {
  id: string
  /** When the order was read last (epoch ms). */
  seenAt: number
  /** Ends of the deadlines as known when the order was stored, rising (epoch ms), passed ones too: a hint, the facts decide. */
  dues: number[]
  /** Those of them by which the buyer must act. */
  buyerDues: number[]
  /** Until when those can last, where a page prints only hours or days: one for each of `buyerDues`. */
  buyerEnds?: number[]
  /** When the order ended, if nothing of it is open any more. */
  endedAt?: number
  /** The reader is done with it, or ignores it: no reminder, not counted. */
  quiet?: true
}

/** The end of an entry's next deadline after `now`; undefined when none is known. */
export function nextDue({ dues }: OrderEntry, now: number): number | undefined {
  return dues.find((at) => at > now)
}

/** Most urgent first: by the next deadline, then the newest reading. Quiet orders last. For the order of a first drawing. */
export function byHint(now: number): (a: OrderEntry, b: OrderEntry) => number {
  const rank = (entry: OrderEntry) => (entry.quiet ? 1 : 0)
  const due = (entry: OrderEntry) => nextDue(entry, now) ?? Number.MAX_SAFE_INTEGER
  return (a, b) => rank(a) - rank(b) || due(a) - due(b) || b.seenAt - a.seenAt
}
