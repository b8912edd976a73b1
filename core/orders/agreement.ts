/** Agreement: one fact that is said in two ways. What contradicts itself is not known: nothing rather than one of both. */
import type { DeadlineKind, PrintedDeadline, PrintedDeadlines } from './facts.ts'
import { minuteMs } from './times.ts'

/** Whether one moment fits both; a countdown and a date are not compared: the user's clock may be wrong. */
export function agree(a: PrintedDeadline, b: PrintedDeadline): boolean {
  const end = ({ remainingMs, seenAt, dueAt }: PrintedDeadline, isCount: boolean) =>
    isCount ? remainingMs !== undefined && seenAt + remainingMs : dueAt
  const isCount = a.remainingMs !== undefined && b.remainingMs !== undefined
  const [first, second] = [end(a, isCount), end(b, isCount)]
  if (typeof first !== 'number' || typeof second !== 'number') return true
  // Two counters may be drawn a moment apart.
  const unit = (one: PrintedDeadline) => Math.max(one.granularityMs, minuteMs)
  return first < second + unit(b) && second < first + unit(a)
}

/** One deadline of each kind, the most exact of those that agree; of a kind that is said in two ways, none. */
export function agreedDeadlines(read: readonly (readonly [DeadlineKind, PrintedDeadline])[]): PrintedDeadlines {
  const deadlines: PrintedDeadlines = {}
  for (const [kind, deadline] of read) {
    const same = read.filter(([other]) => other === kind)
    const isOne = same.every(([, a]) => same.every(([, b]) => agree(a, b)))
    const held = deadlines[kind]
    if (isOne && (!held || deadline.granularityMs < held.granularityMs)) deadlines[kind] = deadline
  }
  return deadlines
}
