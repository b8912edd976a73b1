/** Whether a reading says anything that is not known yet: what does not, is not written again. */
import type { OrderFacts, PrintedDeadline, PrintedDeadlines, SubOrderFacts } from './facts.ts'
import { readTimeOf } from './merge.ts'
import { minuteMs } from './times.ts'

/** A reading that says nothing new is still kept when the last is so old, for "read 3 min ago" to hold. */
const freshMs = 5 * minuteMs

/** Where and when it was read is no news; deadlines are compared by their ends. */
const apart = new Set(['seenAt', 'readAt', 'url', 'pageKind', 'deadlines'])

function asText(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    if (apart.has(key)) return undefined
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}

function isSameEnd(a: PrintedDeadline, b: PrintedDeadline): boolean {
  if (a.dueAt !== b.dueAt || a.granularityMs !== b.granularityMs) return false
  if (a.remainingMs === undefined || b.remainingMs === undefined) return a.remainingMs === b.remainingMs
  const apartMs = Math.abs(a.seenAt + a.remainingMs - b.seenAt - b.remainingMs)
  return apartMs <= Math.max(a.granularityMs, minuteMs)
}

function isSameEnds(a: PrintedDeadlines = {}, b: PrintedDeadlines = {}): boolean {
  const kinds = Object.keys({ ...a, ...b }) as (keyof PrintedDeadlines)[]
  return kinds.every((kind) => {
    const [one, other] = [a[kind], b[kind]]
    return one && other ? isSameEnd(one, other) : one === other
  })
}

const isSameItem = (a: SubOrderFacts, b: SubOrderFacts | undefined) => isSameEnds(a.deadlines, b?.deadlines)

/** Whether a refund was not there any more when the order's state was last read. */
const isRefundMissed = (facts: OrderFacts) =>
  facts.trade !== undefined &&
  [facts, ...(facts.items ?? [])].some(
    ({ refund, readAt }) => refund && (readAt?.['refund.status'] ?? facts.seenAt) < readTimeOf(facts, 'trade'),
  )

/** Whether `after` (the merged facts) says more than `before`, or the same so much later that the reading counts. */
export function saysNews(before: OrderFacts, after: OrderFacts): boolean {
  if (after.seenAt - before.seenAt >= freshMs || (isRefundMissed(after) && !isRefundMissed(before))) return true
  if (asText(before) !== asText(after) || !isSameEnds(before.deadlines, after.deadlines)) return true
  return !(before.items ?? []).every((item, index) => isSameItem(item, after.items?.[index]))
}
