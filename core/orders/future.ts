/** Readings from the future: the clock was set back since. They must not win over what is read now. */
import type { OrderFacts, PrintedDeadlines, RefundFacts } from './facts.ts'
import { minuteMs } from './times.ts'

const toleranceMs = minuteMs
/** When a reading from the future is taken to have been made: before any that comes in now. */
const backMs = 10 * minuteMs

interface Part {
  readAt?: Record<string, number>
  deadlines?: PrintedDeadlines
  refund?: RefundFacts
}

function withoutFuture<One extends Part>(part: One, now: number): One {
  const { readAt, deadlines, ...rest } = part
  const kept = Object.entries(deadlines ?? {}).filter(([, { seenAt }]) => seenAt <= now + toleranceMs)
  const times = Object.entries(readAt ?? {}).filter(([, at]) => at < now - backMs)
  const { earlier, refusedAt, ...refund } = rest.refund ?? {}
  const isKept = (at: number | undefined) => at !== undefined && at < now - backMs
  return {
    ...rest,
    ...(rest.refund
      ? { refund: { ...refund, ...(isKept(earlier?.readAt) && { earlier }), ...(isKept(refusedAt) && { refusedAt }) } }
      : {}),
    ...(kept.length ? { deadlines: Object.fromEntries(kept) } : {}),
    ...(times.length ? { readAt: Object.fromEntries(times) } : {}),
  } as One
}

/**
 * The facts as read before `now` (epoch ms). Printed deadlines that were read in the future are dropped: they
 * count from a clock that was wrong. Facts that were not read in the future come back as they are.
 */
export function setBack(facts: OrderFacts, now: number): OrderFacts {
  if (facts.seenAt <= now + toleranceMs) return facts
  const { items, ...order } = withoutFuture(facts, now)
  return { ...order, seenAt: now - backMs, ...(items ? { items: items.map((item) => withoutFuture(item, now)) } : {}) }
}
