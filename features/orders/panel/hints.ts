/** The order of a first drawing: from the index alone, before any order has been read. */
import { nextDue, type OrderEntry } from '../../../core/orders/stored.ts'

/** Whether the index says that nothing of an order is left to mind. */
export function seemsOver(entry: OrderEntry, now: number): boolean {
  return Boolean(entry.quiet) || (entry.endedAt !== undefined && nextDue(entry, now) === undefined)
}

function tierOf(entry: OrderEntry, now: number): number {
  if (entry.quiet) return 4
  if (nextDue(entry, now) !== undefined) return 0
  return seemsOver(entry, now) ? 3 : 2
}

/** The entries in the order in which `rank` will put their orders, as far as the index knows; `now` in epoch ms. */
export function rankHints(entries: readonly OrderEntry[], now: number): OrderEntry[] {
  const keyed = entries.map((entry) => ({ entry, tier: tierOf(entry, now), dueAt: nextDue(entry, now) ?? 0 }))
  keyed.sort((a, b) => a.tier - b.tier || a.dueAt - b.dueAt || b.entry.seenAt - a.entry.seenAt)
  return keyed.map(({ entry }) => entry)
}
