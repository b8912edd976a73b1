/** What to remind of now, what was reminded of, and when to look again. Only deadlines by which the buyer must act. */
import type { OrderFacts } from '../orders/facts.ts'
import type { OrderEntry } from '../orders/stored.ts'
import { dayMs, hourMs, minuteMs } from '../orders/times.ts'
import type { DeadlineAnswer } from './answer.ts'
import { isMinor } from './applies.ts'

/** Reminders already given: the end of the deadline that each was about, by order, kind, item and lead time. */
export type SentLog = Record<string, number>

export interface Reminder {
  facts: OrderFacts
  answer: DeadlineAnswer
  /** Keys for the log: one for each lead time that this reminder covers. */
  keys: string[]
}

/** A deadline that moves by less is the same one: another reading, or another rounding. */
const sameEndMs = 12 * hourMs
/** A deadline that passed longer ago while the browser was closed is no news any more. */
export const lateMs = 7 * dayMs
/** Alarms ring late, and pages in hidden tabs are read too: a reading so soon after a lead time does not stand for it. */
const readSoonMs = 15 * minuteMs

/** Another page may put the items in another order, and name their numbers later: only the title stays. */
function keyOf({ orderId, items }: OrderFacts, { kind, item }: DeadlineAnswer, leadHours: number): string {
  const { title, subOrderId } = (item !== undefined && items?.[item]) || {}
  const of = item === undefined ? '' : (title ?? subOrderId ?? item)
  return `${orderId}/${kind}/${of}/${leadHours}`
}

function reminderFor(
  facts: OrderFacts,
  answer: DeadlineAnswer,
  leadHours: readonly number[],
  sent: SentLog,
  now: number,
): Reminder | undefined {
  const { dueAt, state, who, kind } = answer
  if (dueAt === undefined || who !== 'buyer' || isMinor(kind) || (state !== 'running' && state !== 'passed'))
    return undefined
  if (state === 'passed' && now - dueAt > lateMs) return undefined
  const shortest = Math.min(...leadHours)
  // Whoever looked at the order after a lead time has seen the countdown there; but of the last one nobody stays untold.
  const isToCome = (lead: number, at: number) =>
    at > facts.seenAt - readSoonMs || (lead === shortest && state === 'running')
  const missed = leadHours.filter((lead) => {
    const at = dueAt - lead * hourMs
    const given = sent[keyOf(facts, answer, lead)]
    return at <= now && isToCome(lead, at) && (given === undefined || dueAt - given > sameEndMs)
  })
  if (missed.length === 0 || (state === 'passed' && !missed.includes(shortest))) return undefined
  return { facts, answer, keys: missed.map((lead) => keyOf(facts, answer, lead)) }
}

/** The reminders due at `now` (epoch ms), the most urgent first: one for each deadline, however many lead times it missed. */
export function remindersDue(
  orders: readonly { facts: OrderFacts; answers: readonly DeadlineAnswer[] }[],
  leadHours: readonly number[],
  sent: SentLog,
  now: number,
): Reminder[] {
  return orders
    .flatMap(({ facts, answers }) => answers.flatMap((one) => reminderFor(facts, one, leadHours, sent, now) ?? []))
    .sort((a, b) => (a.answer.dueAt as number) - (b.answer.dueAt as number))
}

/** The log with these reminders in it, without what is long over or about orders that are not kept any more. */
export function logReminders(
  sent: SentLog,
  given: readonly Reminder[],
  isKept: (orderId: string) => boolean,
  now: number,
): SentLog {
  const added = given.flatMap(({ answer, keys }) => keys.map((key) => [key, answer.dueAt as number] as const))
  const kept = Object.entries(sent).filter(
    ([key, dueAt]) => now - dueAt <= 2 * lateMs && isKept(key.slice(0, key.indexOf('/'))),
  )
  return Object.fromEntries([...kept, ...added])
}

/** How many orders have a deadline within the window by which the buyer must act; quiet ones do not count. */
export function countDue(entries: readonly OrderEntry[], windowHours: number, now: number): number {
  const until = now + windowHours * hourMs
  return entries.filter(
    ({ quiet, buyerDues, buyerEnds }) =>
      !quiet && buyerDues.some((at, i) => at <= until && now < (buyerEnds?.[i] ?? at)),
  ).length
}

/** The next moment after `now` at which the count changes or a lead time comes; undefined when there is none. */
export function nextMoment(
  entries: readonly OrderEntry[],
  hoursBefore: readonly number[],
  now: number,
): number | undefined {
  let next: number | undefined
  const meet = (at: number) => {
    if (at > now && (next === undefined || at < next)) next = at
  }
  for (const { quiet, buyerDues, buyerEnds = [] } of entries) {
    if (quiet) continue
    buyerEnds.forEach(meet)
    for (const due of buyerDues) {
      for (const hours of [0, ...hoursBefore]) meet(due - hours * hourMs)
    }
  }
  return next
}
