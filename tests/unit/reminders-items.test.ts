/** Reminders of several items of one order, whose place in the order changes with the page that was read last. */
import { expect, test } from 'vitest'
import { deadlinesFor } from '../../core/deadlines/deadlines-for.ts'
import { logReminders, remindersDue } from '../../core/deadlines/reminders.ts'
import type { SubOrderFacts } from '../../core/orders/facts.ts'
import { hour, orderOf, printed, refund, rules, seenAt } from './order-facts.ts'

const toReturn = (title: string, leftHours: number): SubOrderFacts => ({
  title,
  refund: refund('WAIT_BUYER_RETURN_GOODS'),
  deadlines: { 'buyer-returns-goods': printed({ remainingMs: leftHours * hour, granularityMs: hour }) },
})
const due = (items: SubOrderFacts[], now: number, sent = {}) => {
  const facts = orderOf('WAIT_BUYER_CONFIRM_GOODS', { items })
  return remindersDue([{ facts, answers: deadlinesFor(facts, rules, now) }], [24], sent, now)
}

test('each is reminded of once, wherever it stands', () => {
  const [shirt, cup] = [toReturn('衬衫', 30), toReturn('茶杯', 34)]
  const now = seenAt + 7 * hour
  const first = due([shirt, cup], now)
  expect(first).toHaveLength(1)
  const sent = logReminders({}, first, () => true, now)
  expect(due([cup, shirt], now, sent)).toEqual([])
  const later = seenAt + 11 * hour
  expect(due([cup, shirt], later, sent).map(({ answer }) => answer.item)).toEqual([0])
})
