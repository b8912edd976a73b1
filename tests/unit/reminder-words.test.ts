import { expect, test } from 'vitest'
import { deadlinesFor } from '../../core/deadlines/deadlines-for.ts'
import type { OrderFacts } from '../../core/orders/facts.ts'
import { sayReminders } from '../../features/orders/background/say-reminders.ts'
import { backgroundSpeech } from '../../features/orders/background/words.ts'
import file from '../../rules/deadlines.json' with { type: 'json' }
import type { DeadlineFile } from '../../rules/deadlines.ts'
import { day, hour, orderOf, printed, seenAt } from './order-facts.ts'

const speech = backgroundSpeech('en', ['en'])
const say = (facts: OrderFacts, now: number) => {
  const answers = deadlinesFor(facts, file as unknown as DeadlineFile, now)
  const answer = answers.find(({ kind }) => kind === 'confirm-receipt')
  return answer && sayReminders([{ facts, answer, keys: [] }], speech)
}
const shipped = (title: string) =>
  orderOf('WAIT_BUYER_CONFIRM_GOODS', {
    items: [{ title }],
    deadlines: { 'confirm-receipt': printed({ remainingMs: day, granularityMs: hour }) },
  })

test('what runs out, of which order, and what happens then', () => {
  expect(say(shipped('茶杯'), seenAt + 21 * hour)).toEqual({
    title: 'Automatic confirmation of receipt: 3 hours left',
    message: '茶杯 (order 4868000000000000001)\nAfter that: Receipt is confirmed automatically and the seller is paid.',
  })
})

test('what still works when it is over', () => {
  const said = say(shipped('茶杯'), seenAt + 2 * day)
  expect(said?.title).toBe('Automatic confirmation of receipt: the time is over')
  expect(said?.message).toMatch(/\nAfter-sales service stays open/)
})

test('a long title does not push out the order’s number', () => {
  const [line = ''] = say(shipped('<b>{{x}} $t(y)</b>'.concat('茶'.repeat(300))), seenAt)?.message.split('\n') ?? []
  expect(line).toMatch(/^<b>\{\{x\}\} \$t\(y\)<\/b>茶+… \(order 4868000000000000001\)$/)
  expect(line.length).toBeLessThan(80)
})
