/** Orders as a table: one row each, in columns that the caller names. */
import { type OrderFacts, parcelsOf } from '../facts.ts'
import type { Cell } from './csv.ts'
import type { AnsweredOrder } from './deadline-events.ts'
import { isoTime } from './iso-time.ts'

/** `8890` fen → `88.90`, exactly. */
export function yuanText(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

const time = (at: number | undefined) => (at === undefined ? undefined : isoTime(at))
const money = (fen: number | undefined) => (fen === undefined ? undefined : yuanText(fen))

const statusText = ({ words, status }: { words?: string; status: string }) => words ?? status

const itemsText = ({ items = [] }: OrderFacts) =>
  items
    .flatMap(({ title, options, quantity }) =>
      title ? [title, options, quantity === undefined ? undefined : `× ${quantity}`].filter(Boolean).join(' ') : [],
    )
    .join('\n')

function refundsText({ refund, items = [] }: OrderFacts): string {
  const refunds = [refund, ...items.map((item) => item.refund)].filter((one) => one !== undefined)
  return [...new Set(refunds.map(statusText))].join('\n')
}

const linesOf = (texts: readonly (string | undefined)[]) => texts.filter(Boolean).join('\n') || undefined

type Column = (order: AnsweredOrder) => Cell

const nextOf = ({ answers }: AnsweredOrder) => answers.find(({ state, dueAt }) => state === 'running' && dueAt)

/** Times are UTC in ISO 8601, amounts yuan, statuses as the page printed them. */
const columns = {
  orderId: ({ facts }) => facts.orderId,
  site: ({ facts }) => facts.site,
  shop: ({ facts }) => facts.shop,
  status: ({ facts }) => facts.trade && statusText(facts.trade),
  statusCode: ({ facts }) => facts.trade?.status,
  refunds: ({ facts }) => refundsText(facts) || undefined,
  logistics: ({ facts }) => linesOf(parcelsOf(facts).map(({ words, state }) => words ?? state)),
  trackingNumber: ({ facts }) => linesOf(parcelsOf(facts).map(({ trackingNumber }) => trackingNumber)),
  items: ({ facts }) => itemsText(facts) || undefined,
  createdAt: ({ facts: { times } }) => time(times?.createdAt) ?? times?.createdOn,
  paidAt: ({ facts }) => time(facts.times?.paidAt),
  shippedAt: ({ facts }) => time(facts.times?.shippedAt),
  signedAt: ({ facts }) => time(facts.times?.signedAt),
  confirmedAt: ({ facts }) => time(facts.times?.confirmedAt),
  endedAt: ({ facts }) => time(facts.times?.endedAt),
  total: ({ facts: { amounts } }) => money(amounts?.totalFen) ?? amounts?.totalWords,
  paid: ({ facts }) => money(facts.amounts?.paidFen),
  shipping: ({ facts }) => money(facts.amounts?.shippingFen),
  refunded: ({ facts }) => money(facts.amounts?.refundedFen),
  nextDeadline: (order) => nextOf(order)?.kind,
  nextDeadlineAt: (order) => time(nextOf(order)?.dueAt),
  nextDeadlineBasis: (order) => nextOf(order)?.basis,
  seenAt: ({ facts }) => time(facts.seenAt),
  url: ({ facts }) => facts.url,
} satisfies Record<string, Column>

export type OrderColumn = keyof typeof columns
export const orderColumns = Object.keys(columns) as OrderColumn[]

/** The table with its head; `name` gives the words for a column. */
export function orderTable(orders: readonly AnsweredOrder[], name: (column: OrderColumn) => string): Cell[][] {
  const all: Record<OrderColumn, Column> = columns
  return [orderColumns.map(name), ...orders.map((order) => orderColumns.map((column) => all[column](order)))]
}
