/** The line of the index for an order: the ends of its deadlines, and whether anything is still open. */
import type { OrderEntry, StoredOrder } from '../orders/stored.ts'
import { hourMs } from '../orders/times.ts'
import type { DeadlineAnswer } from './answer.ts'
import { isMinor, isRefundRunning } from './applies.ts'

const ended: ReadonlySet<string> = new Set(['TRADE_FINISHED', 'TRADE_CLOSED', 'TRADE_CLOSED_BY_TAOBAO', 'ALL_CLOSED'])

const rising = (answers: readonly DeadlineAnswer[]) =>
  answers.flatMap(({ dueAt }) => (dueAt === undefined ? [] : Math.round(dueAt))).sort((a, b) => a - b)

/** When an order ended (epoch ms): its own end or its last deadline, whichever is later; undefined while it is open. */
function endOf({ facts }: StoredOrder, answers: readonly DeadlineAnswer[]): number | undefined {
  const { trade, times = {}, items = [], refund, seenAt } = facts
  const isOpen = !ended.has(trade?.status ?? '') || [refund, ...items.map((item) => item.refund)].some(isRefundRunning)
  if (isOpen) return undefined
  const known = [times.endedAt, times.confirmedAt].filter((at) => at !== undefined)
  return Math.max(...(known.length ? known : [seenAt]), ...rising(answers))
}

const withLatestEnd = (answer: DeadlineAnswer): DeadlineAnswer =>
  answer.dueAt === undefined ? answer : { ...answer, dueAt: answer.dueAt + (answer.granularityMs ?? 0) }

/** The index entry of a stored order, from its answers at the moment of storing. */
export function entryOf(stored: StoredOrder, answers: readonly DeadlineAnswer[]): OrderEntry {
  // Passed ones too: a reminder may have been missed while the browser was closed.
  const counted = answers.filter(({ state, kind }) => (state === 'running' || state === 'passed') && !isMinor(kind))
  const endedAt = endOf(stored, answers)
  const ofBuyer = counted.filter(({ who }) => who === 'buyer')
  const buyerDues = rising(ofBuyer)
  const buyerEnds = rising(ofBuyer.map(withLatestEnd))
  const isRough = buyerEnds.some((end, i) => end - (buyerDues[i] ?? end) >= hourMs)
  return {
    id: stored.facts.orderId,
    seenAt: stored.facts.seenAt,
    dues: rising(counted),
    buyerDues,
    ...(isRough ? { buyerEnds } : {}),
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(stored.note.done || stored.note.ignored ? { quiet: true as const } : {}),
  }
}
