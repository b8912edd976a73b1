/** Small orders for tests of deadlines and next steps. */
import type { OrderFacts, PrintedDeadline, RefundFacts, TradeStatus } from '../../core/orders/facts.ts'
import deadlineFile from '../../rules/deadlines.json' with { type: 'json' }
import { DeadlineFile } from '../../rules/deadlines.ts'

export const rules = DeadlineFile.parse(deadlineFile)
export const hour = 3_600_000
export const day = 24 * hour

/** A moment given in China time, as epoch ms. */
export const china = (text: string): number => Date.parse(`${text.replace(' ', 'T')}+08:00`)

export const seenAt = china('2026-11-20 12:00:00')

/** An order as a list page prints it, with what a test adds. */
export function orderOf(trade: TradeStatus | undefined, more: Partial<OrderFacts> = {}): OrderFacts {
  return {
    orderId: '4868000000000000001',
    site: 'taobao',
    pageKind: 'order-list',
    url: 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm',
    seenAt,
    ...(trade ? { trade: { status: trade } } : {}),
    ...more,
  }
}

export const printed = (more: Partial<PrintedDeadline>): PrintedDeadline => ({
  granularityMs: 0,
  words: '还剩',
  seenAt,
  ...more,
})

export const refund = (status: RefundFacts['status'], more: Partial<RefundFacts> = {}): RefundFacts => ({
  status,
  ...more,
})
