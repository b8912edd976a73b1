/** Pages about a refund or the parcels do not print what state their order is in: what other pages said of it is added. */
import type { Fold } from '../../../core/fold.ts'
import type { OrderFacts } from '../../../core/orders/facts.ts'
import { mergeFacts } from '../../../core/orders/merge.ts'
import type { PageOrder } from '../../../page/orders/context.ts'
import type { PageKind } from '../../../rules/schema.ts'
import { knownOrder } from '../../../services/page-orders.ts'

const saysLittle: ReadonlySet<PageKind> = new Set<PageKind>(['logistics', 'refund'])

/** Whether pages of a kind say nothing of the state of their order. */
export const isSilentOnStatus = (kind: PageKind): boolean => saysLittle.has(kind)

/** Takes what stands in a root, as `follow` gives it; undefined when it has gone. */
export type SetOrder = (root: Element, order: PageOrder | undefined) => void

/** `set` with what is known added, asked for once for each order; `again` is called when that came later. */
export function withKnown(
  { kind, fold }: { kind: PageKind; fold: Fold },
  set: SetOrder,
  again: () => void,
  signal: AbortSignal,
): SetOrder {
  if (!saysLittle.has(kind)) return set
  const known = new Map<string, OrderFacts | undefined>()
  const latest = new Map<Element, PageOrder>()

  function show(root: Element, order: PageOrder): void {
    const more = known.get(order.facts.orderId)
    // A reading from the future was made before the clock was set back.
    const isKnown = more !== undefined && more.seenAt <= Date.now()
    const { pageKind, url } = order.facts
    set(root, isKnown ? { ...order, facts: { ...mergeFacts(more, order.facts, fold), pageKind, url } } : order)
  }

  async function ask(id: string): Promise<void> {
    known.set(id, undefined)
    known.set(id, await knownOrder(id))
    if (signal.aborted || !known.get(id)) return
    for (const [root, order] of latest) if (order.facts.orderId === id) show(root, order)
    again()
  }

  return (root, order) => {
    latest.delete(root)
    if (!order) set(root, order)
    else {
      latest.set(root, order)
      show(root, order)
      if (!known.has(order.facts.orderId)) void ask(order.facts.orderId)
    }
  }
}
