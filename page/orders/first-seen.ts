/**
 * First seen: a printed countdown was right when the page printed it, not when we look at it again. The same words of the
 * same order keep the time at which they were first there.
 */
import type { OrderFacts, PrintedDeadline, PrintedDeadlines } from '../../core/orders/facts.ts'

export interface FirstSeen {
  /** The facts with every deadline as it was when its words were first there. */
  settle: (facts: OrderFacts) => OrderFacts
}

type Known = Map<string, PrintedDeadline>

/** A memory for as long as the script lives; it outlasts visits. */
export function makeFirstSeen(): FirstSeen {
  const known: Known = new Map()
  const settleAll = (key: string, deadlines: PrintedDeadlines): PrintedDeadlines =>
    Object.fromEntries(
      Object.entries(deadlines).map(([kind, deadline]) => {
        const before = known.get(`${key} ${kind}`)
        if (before?.words === deadline.words) return [kind, before]
        known.set(`${key} ${kind}`, deadline)
        return [kind, deadline]
      }),
    )
  return {
    settle(facts) {
      const { orderId, deadlines, items } = facts
      const settled = { ...facts }
      if (deadlines) settled.deadlines = settleAll(orderId, deadlines)
      if (items) {
        settled.items = items.map((item, i) =>
          item.deadlines ? { ...item, deadlines: settleAll(`${orderId} ${i}`, item.deadlines) } : item,
        )
      }
      return settled
    },
  }
}
