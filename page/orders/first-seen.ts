/**
 * First seen: a printed countdown was right when the page printed it, not when we look at it again. A page that stood still
 * – asleep, in a hidden tab, or drawn again from what it had – prints too much time; then its last right reading counts on.
 */
import type { OrderFacts, PrintedDeadline, PrintedDeadlines } from '../../core/orders/facts.ts'

export interface FirstSeen {
  /** The facts with every deadline as it was when it was last printed afresh; `readAt` is the moment of reading (epoch ms). */
  settle: (facts: OrderFacts, readAt: number) => OrderFacts
}

interface Known {
  /** The reading that holds. */
  deadline: PrintedDeadline
  /** No later than this the true end lies, by all readings that held (epoch ms). */
  latestEnd: number
  /** The reading before this one, whether it held or not. */
  lastEnd: number
  lastReadAt: number
}

/** So much may lie between the drawing of a page and our reading of it: hidden pages are read once a minute. */
const slackMs = 65_000

const endOf = ({ seenAt, remainingMs, dueAt = 0 }: PrintedDeadline) =>
  remainingMs === undefined ? dueAt : seenAt + remainingMs

const begin = (deadline: PrintedDeadline, lastReadAt: number): Known => {
  const end = endOf(deadline)
  return { deadline, latestEnd: end + deadline.granularityMs, lastEnd: end, lastReadAt }
}

/** What is known after one more reading. A page that stood still is behind by no more than the time that went by. */
function after(before: Known, deadline: PrintedDeadline, readAt: number): Known {
  const end = endOf(deadline)
  const { latestEnd, lastEnd, lastReadAt } = before
  const next = { ...before, lastEnd: end, lastReadAt: readAt }
  if (before.deadline.words === deadline.words) return next
  if (deadline.remainingMs === undefined || before.deadline.remainingMs === undefined) return begin(deadline, readAt)
  if (end - lastEnd > readAt - lastReadAt + slackMs) return begin(deadline, readAt)
  if (end > latestEnd + slackMs) return next
  return { ...next, deadline, latestEnd: Math.min(latestEnd, end + deadline.granularityMs) }
}

/** A memory for as long as the script lives; it outlasts visits. */
export function makeFirstSeen(): FirstSeen {
  const known = new Map<string, Known>()

  function settleOne(key: string, deadline: PrintedDeadline, readAt: number): PrintedDeadline {
    const before = known.get(key)
    const now = before ? after(before, deadline, readAt) : begin(deadline, readAt)
    known.set(key, now)
    return now.deadline
  }

  const settleAll = (key: string, deadlines: PrintedDeadlines, readAt: number): PrintedDeadlines =>
    Object.fromEntries(
      Object.entries(deadlines).map(([kind, deadline]) => [kind, settleOne(`${key} ${kind}`, deadline, readAt)]),
    )

  return {
    settle(facts, readAt) {
      const { orderId, deadlines, items } = facts
      const settled = { ...facts }
      if (deadlines) settled.deadlines = settleAll(orderId, deadlines, readAt)
      if (items) {
        settled.items = items.map((item, i) =>
          item.deadlines ? { ...item, deadlines: settleAll(`${orderId} ${i}`, item.deadlines, readAt) } : item,
        )
      }
      return settled
    },
  }
}
