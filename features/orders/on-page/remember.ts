/** Hands facts to the background when they say something new, and not more often than a page redraws itself. */
import type { OrderFacts, PrintedDeadlines } from '../../../core/orders/facts.ts'
import { leaveOrders, rememberOrders } from '../../../services/page-orders.ts'

const pauseMs = 1000
/** A message with more is refused. */
const mostAtOnce = 200
const minuteMs = 60_000

/** A ticking countdown ends at the same minute however often it is read. */
function steady(deadlines: PrintedDeadlines | undefined) {
  return Object.entries(deadlines ?? {}).map(([kind, { remainingMs, dueAt, seenAt, granularityMs }]) => {
    const step = Math.max(minuteMs, granularityMs)
    return [kind, dueAt, remainingMs === undefined ? undefined : Math.round((seenAt + remainingMs) / step)]
  })
}

/** What facts say, without when it was read. */
export function gistOf({ seenAt: _, readAt: __, deadlines, items, ...rest }: OrderFacts): string {
  const plain = items?.map(({ readAt: ___, deadlines: own, ...item }) => [item, steady(own)])
  return JSON.stringify([rest, steady(deadlines), plain])
}

export interface Memory {
  note: (facts: OrderFacts) => void
  /** Hands over what is waiting before it returns: the page may be gone in a moment. */
  leave: () => void
}

/** Starts remembering; what is waiting when the signal aborts is still handed over. */
export function startRemembering(view: Window, signal: AbortSignal): Memory {
  const told = new Map<string, string>()
  const waiting = new Map<string, OrderFacts>()
  let timer = 0

  function flush(tell = rememberOrders): void {
    view.clearTimeout(timer)
    timer = 0
    const facts = [...waiting.values()]
    waiting.clear()
    for (let at = 0; at < facts.length; at += mostAtOnce) void hand(facts.slice(at, at + mostAtOnce), tell)
  }

  async function hand(facts: OrderFacts[], tell: typeof rememberOrders): Promise<void> {
    if ((await tell(facts)) === 'kept') return
    for (const { orderId } of facts) told.delete(orderId)
  }

  signal.addEventListener('abort', () => flush())
  return {
    leave: () => flush(leaveOrders),
    note(facts) {
      const gist = gistOf(facts)
      if (told.get(facts.orderId) === gist) return
      told.set(facts.orderId, gist)
      waiting.set(facts.orderId, facts)
      if (!timer && !signal.aborted) timer = view.setTimeout(() => flush(), pauseMs)
    },
  }
}
