import { expect, test } from 'vitest'
import { agreedDeadlines } from '../../core/orders/agreement.ts'
import type { PrintedDeadline } from '../../core/orders/facts.ts'

const hour = 3_600_000
const day = 24 * hour
const seenAt = Date.UTC(2026, 10, 28)
const count = (remainingMs: number, granularityMs: number): PrintedDeadline => ({
  remainingMs,
  granularityMs,
  words: 'x',
  seenAt,
})
const date = (dueAt: number): PrintedDeadline => ({ dueAt, granularityMs: day, words: 'x', seenAt })
const agreed = (...read: PrintedDeadline[]) =>
  agreedDeadlines(read.map((one) => ['confirm-receipt', one] as const))['confirm-receipt']

test('of counts that agree the most exact one is kept', () => {
  const exact = count(9 * day + 3 * hour, hour)
  expect(agreed(count(9 * day, day), exact)).toBe(exact)
})

test.each([
  ['two counts and a date', [count(2 * day, hour), count(9 * day, hour), date(seenAt + 5 * day)]],
  [
    'a coarse count between two exact ones',
    [count(9 * day, day), count(9 * day + 3 * hour, hour), count(9 * day + 20 * hour, hour)],
  ],
])('what contradicts itself is not known: %s', (_, read) => {
  expect(agreed(...read)).toBeUndefined()
})
