/**
 * Facts of one order from several pages and moments → one. The newer reading wins field by field; a page that does not
 * print a field takes nothing away. Each field keeps the time it was read, so the order of merging does not matter.
 */
import type { OrderFacts } from './facts.ts'
import { mergeItems, type Spell } from './merge-items.ts'
import { gather, newest, spread } from './readings.ts'

/** Equal facts are equal as text. */
const sorted = (times: Record<string, number>) =>
  Object.fromEntries(Object.entries(times).sort(([one], [two]) => (one < two ? -1 : 1)))

/**
 * The facts of both readings of one order; those of another order are not mixed in: then the first come back as they are.
 * Without `spell` items are told apart as they are printed.
 */
export function mergeFacts(a: OrderFacts, b: OrderFacts, spell: Spell = (text) => text): OrderFacts {
  if (a.orderId !== b.orderId) return a
  const { orderId, pageKind, url, seenAt } = a.seenAt > b.seenAt ? a : b
  const readings = newest(spread({ ...a }, a.readAt, a.seenAt), spread({ ...b }, b.readAt, b.seenAt))
  const facts = { orderId, pageKind, url, seenAt, ...gather(readings, seenAt) } as unknown as OrderFacts
  const merged = mergeItems(a, b, spell)
  if (!merged) return facts
  facts.items = merged.items
  if (merged.readAt !== seenAt) facts.readAt = sorted({ ...facts.readAt, items: merged.readAt })
  return facts
}

/** When a field was last read, by the user's clock: `trade`, `times.paidAt`, `deadlines.confirm-receipt`. */
export function readTimeOf(facts: Pick<OrderFacts, 'seenAt' | 'readAt'>, field: string): number {
  return facts.readAt?.[field] ?? facts.seenAt
}
