/** Which orders to forget: those long over, and the oldest beyond the limit. Never one with a running deadline. */
import type { OrderEntry } from './stored.ts'
import { nextDue } from './stored.ts'
import { dayMs } from './times.ts'

export interface Retention {
  /** An order is kept so long after its end. */
  keepDays: number
  /** How many orders are kept at most, as far as they may be forgotten. */
  most: number
}

/** Ids to forget at `now` (epoch ms), the first to go first: finished ones from the oldest, then others unseen for longest. */
export function ordersToForget(entries: readonly OrderEntry[], now: number, { keepDays, most }: Retention): string[] {
  const idle = entries.filter((entry) => nextDue(entry, now) === undefined)
  const isOver = ({ endedAt }: OrderEntry) => endedAt !== undefined && endedAt + keepDays * dayMs < now
  const over = idle.filter(isOver)
  const rest = idle
    .filter((entry) => !isOver(entry))
    .sort((a, b) => {
      if ((a.endedAt === undefined) !== (b.endedAt === undefined)) return a.endedAt === undefined ? 1 : -1
      return (a.endedAt ?? a.seenAt) - (b.endedAt ?? b.seenAt)
    })
  const tooMany = Math.max(0, entries.length - over.length - most)
  return [...over, ...rest.slice(0, tooMany)].map(({ id }) => id)
}
