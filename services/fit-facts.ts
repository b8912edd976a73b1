/** Facts as they can be kept: what does not fit their shape is left out, field by field, so that it does not cost the order. */
import type { OrderFacts } from '../core/orders/facts.ts'
import { Facts, longestText } from './order-shapes.ts'

/** A copy without texts too long to keep: one title of 100 kB. */
function withoutOverlong(facts: unknown): unknown {
  const isKept = (key: string, value: unknown) =>
    key === 'url' || typeof value !== 'string' || value.length <= longestText
  return JSON.parse(JSON.stringify(facts ?? null, (key, value) => (isKept(key, value) ? value : undefined)))
}

/** Part of a deadline would be another deadline, and without one item the numbers of the others were wrong. */
function unitOf(path: readonly PropertyKey[]): readonly PropertyKey[] {
  const at = path.indexOf('deadlines')
  return at < 0 ? path : path.slice(0, at + 2)
}

/** Takes out what lies at a path, or what needs it where it is missing; false when that is everything. */
function takeOut(facts: unknown, path: readonly PropertyKey[]): boolean {
  const key = path.at(-1)
  if (key === undefined) return false
  const around = path.slice(0, -1)
  let holder = facts as Record<PropertyKey, unknown> | undefined
  for (const step of around) holder = holder?.[step] as typeof holder
  // Gone already, with something around it.
  if (!holder) return true
  if (Array.isArray(holder) || !Object.hasOwn(holder, key)) return takeOut(facts, around)
  return delete holder[key]
}

/** What of some facts can be kept; undefined when they are not those of an order. */
export function fitFacts(facts: unknown): OrderFacts | undefined {
  const kept = withoutOverlong(facts)
  for (;;) {
    const read = Facts.safeParse(kept)
    if (read.success) return read.data as OrderFacts
    // Each round takes something out, so there is a last one.
    if (!read.error.issues.every(({ path }) => takeOut(kept, unitOf(path)))) return undefined
  }
}
