/** The running deadlines of some orders as calendar events, in words that the caller has. */
import type { DeadlineAnswer } from '../../deadlines/answer.ts'
import type { OrderFacts } from '../facts.ts'
import type { CalendarEvent } from './ics.ts'

export interface AnsweredOrder {
  facts: OrderFacts
  answers: readonly DeadlineAnswer[]
}

export interface EventWords {
  title: (answer: DeadlineAnswer, facts: OrderFacts) => string
  text: (answer: DeadlineAnswer, facts: OrderFacts) => string
  url: (facts: OrderFacts) => string
}

/** One event for each running deadline with a known end, the soonest first. */
export function deadlineEvents(
  orders: readonly AnsweredOrder[],
  alarmHours: readonly number[],
  words: EventWords,
): CalendarEvent[] {
  return orders
    .flatMap(({ facts, answers }) =>
      answers.flatMap((answer) => {
        if (answer.state !== 'running' || answer.dueAt === undefined) return []
        const item = answer.item === undefined ? '' : `-${facts.items?.[answer.item]?.subOrderId ?? answer.item}`
        return {
          uid: `${facts.orderId}-${answer.kind}${item}@taolens`,
          at: answer.dueAt,
          title: words.title(answer, facts),
          text: words.text(answer, facts),
          url: words.url(facts),
          alarmHours,
        }
      }),
    )
    .sort((a, b) => a.at - b.at)
}
