/** The files a reader can take away: deadlines as a calendar, orders as a table, everything as JSON. */
import type { DeadlineOptions } from '../../core/deadlines/answer.ts'
import { csvFile } from '../../core/orders/export/csv.ts'
import { type AnsweredOrder, deadlineEvents } from '../../core/orders/export/deadline-events.ts'
import { calendarFile } from '../../core/orders/export/ics.ts'
import { orderJson } from '../../core/orders/export/json.ts'
import { orderTable } from '../../core/orders/export/order-table.ts'
import type { Speech } from '../../locales/i18n.ts'
import { readAllOrders } from '../../services/orders.ts'
import { orderAddress } from './address.ts'
import { answersFor } from './answers.ts'

export const fileKinds = ['ics', 'csv', 'json'] as const
export type FileKind = (typeof fileKinds)[number]

export interface FileOptions {
  deadlines: DeadlineOptions
  /** Hours before a deadline at which the calendar reminds. */
  leadHours: readonly number[]
  speech: Speech
  /** Epoch ms. */
  now: number
}

const types: Record<FileKind, string> = { ics: 'text/calendar', csv: 'text/csv', json: 'application/json' }

function calendarOf(orders: readonly AnsweredOrder[], { leadHours, speech: { t }, now }: FileOptions): string {
  const events = deadlineEvents(orders, leadHours, {
    title: ({ kind, basis, item }, { orderId, items }) =>
      t(`calendar.title.${basis}`, { what: t(`deadlineKind.${kind}`), order: items?.[item ?? 0]?.title ?? orderId }),
    text: ({ ruleId, basis }, { orderId, shop }) =>
      [
        t('orderNumber', { id: orderId }),
        shop,
        t(`deadlineBasis.${basis}`),
        t(`deadline.${ruleId}.text`),
        t('afterThat', { what: t(`deadline.${ruleId}.then`) }),
      ]
        .filter(Boolean)
        .join('\n'),
    url: orderAddress,
  })
  return calendarFile(events, { name: t('calendar.name'), now })
}

/**
 * The file of all readable orders, named by the day it is made. The calendar leaves out orders that the reader is done
 * with or ignores; the table and the JSON have all.
 */
export async function makeFile(kind: FileKind, options: FileOptions) {
  const { orders } = await readAllOrders()
  const { deadlines, speech, now } = options
  const answered = (list: typeof orders) =>
    list.map(({ facts }) => ({ facts, answers: answersFor(facts, now, deadlines) }))
  const text = {
    ics: () => calendarOf(answered(orders.filter(({ note }) => !note.done && !note.ignored)), options),
    csv: () => csvFile(orderTable(answered(orders), (column) => speech.t(`csv.${column}`))),
    json: () => orderJson(orders, now),
  }[kind]()
  return { name: `taolens-orders-${new Date(now).toISOString().slice(0, 10)}.${kind}`, type: types[kind], text }
}
