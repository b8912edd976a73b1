/** Reminders in words: one notification, whatever the number. */
import type { Reminder } from '../../../core/deadlines/reminders.ts'
import { minuteMs } from '../../../core/orders/times.ts'
import type { Speech } from '../../../locales/i18n.ts'
import { makeTimeWords } from '../time-words.ts'

export interface Said {
  title: string
  message: string
}

function titleOf({ answer }: Reminder, { t, locale }: Speech): string {
  const deadline = t(`deadlineKind.${answer.kind}`)
  if (answer.state === 'passed') return t('reminder.passedTitle', { deadline })
  const { remainingMs = 0, granularityMs = minuteMs } = answer
  const words = makeTimeWords(locale)
  const known = Math.max(granularityMs, minuteMs)
  const left = words.long(remainingMs, known)
  if (left) return t('reminder.title', { deadline, left })
  return t('reminder.titleLess', { deadline, left: words.most(remainingMs, known, 'long') })
}

/** Notifications are cut after a few lines: a long title must not push out what follows it. */
const longestTitle = 40

function short(title: string): string {
  const characters = [...title]
  return characters.length > longestTitle ? `${characters.slice(0, longestTitle - 1).join('')}…` : title
}

function orderOf({ facts, answer }: Reminder, { t }: Speech): string {
  const title = (facts.items?.[answer.item ?? 0] ?? facts.items?.[0])?.title
  const item = title && short(title)
  return t(item ? 'reminder.orderWithItem' : 'reminder.order', { orderId: facts.orderId, item })
}

/** What to say of some reminders, the most urgent first; undefined when there are none. */
export function sayReminders(reminders: readonly Reminder[], speech: Speech): Said | undefined {
  const [first] = reminders
  if (!first) return undefined
  const { t } = speech
  const title = titleOf(first, speech)
  if (reminders.length === 1) {
    const { basis, ruleId, state } = first.answer
    const more = [
      state === 'passed' ? t(`deadline.${ruleId}.works`) : t('reminder.after', { what: t(`deadline.${ruleId}.then`) }),
      ...(basis === 'rule' ? [t('reminder.estimate')] : []),
    ]
    return { title, message: [orderOf(first, speech), ...more].join('\n') }
  }
  const orders = new Set(reminders.map(({ facts }) => facts.orderId))
  const passed = new Set(reminders.filter(({ answer }) => answer.state === 'passed').map(({ facts }) => facts.orderId))
  const next = reminders.find(({ answer }) => answer.state === 'running')
  const lines = [
    ...(next ? [t('reminder.severalFirst', { title: titleOf(next, speech) }), orderOf(next, speech)] : []),
    ...(passed.size ? [t('reminder.passedToo', { count: passed.size })] : []),
  ]
  return { title: t('reminder.severalTitle', { count: orders.size }), message: lines.join('\n') }
}
