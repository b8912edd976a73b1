/**
 * Facts about an order: what a page printed, as plain data that survives JSON.
 * What could not be read is absent, never guessed; times are epoch milliseconds, amounts fen of the yuan.
 */
import type { PageKind } from '../../rules/schema.ts'
import type { DeadlineKind, Intervention, LogisticsState, RefundStatus, TradeStatus } from '../../rules/status-codes.ts'

export type { DeadlineKind, Intervention, LogisticsState, RefundStatus, TradeStatus }

export type OrderSite = 'taobao' | 'tmall' | 'xianyu'

/** A status with the words it was read from; `unknown` means that words were printed which we do not know. */
export interface Printed<Status> {
  status: Status
  /** As the page printed them; absent when the status came as a code. */
  words?: string
}

interface RefundDetails {
  intervention?: Intervention
  refundId?: string
  amountFen?: number
  reason?: string
  appliedAt?: number
  /** When it was last read as refused (by the user's clock), while it is not: then the buyer has changed it since. */
  refusedAt?: number
}

export interface RefundFacts extends Printed<RefundStatus>, RefundDetails {
  /** What was read until an earlier request was last read as ended, at `readAt`. */
  earlier?: RefundDetails & { readAt: number }
}

/**
 * A deadline that the page itself prints. Exactly one of `remainingMs` and `dueAt` is there, or both.
 * A page prints whole units and cuts the rest: the true end lies within `granularityMs` after the given one.
 */
export interface PrintedDeadline {
  /** Time left at `seenAt`; right even when the user's clock is wrong. */
  remainingMs?: number
  /** The moment that the page prints. */
  dueAt?: number
  granularityMs: number
  words: string
  /** When it was read, by the user's clock. */
  seenAt: number
}

export type PrintedDeadlines = Partial<Record<DeadlineKind, PrintedDeadline>>

/** One sub-order: an item of the order with its own refund and promises. */
export interface SubOrderFacts {
  /** The sub-order's own number, where the page has it. */
  subOrderId?: string
  title?: string
  /** The chosen options, as printed. */
  options?: string
  /** What the shop promises or refuses for the item, as printed; a limit that could be read is among the deadlines. */
  services?: string
  quantity?: number
  /** Of one piece. */
  priceFen?: number
  /** The item's own state, where the page prints one beside the order's. */
  trade?: Printed<TradeStatus>
  refund?: RefundFacts
  deadlines?: PrintedDeadlines
  /** Fields that were read before the order's `seenAt`, with their own time. */
  readAt?: Record<string, number>
}

export type DisputedTime = 'createdAt' | 'paidAt' | 'shippedAt' | 'signedAt' | 'confirmedAt' | 'endedAt'

export interface OrderTimes {
  createdAt?: number
  /** The day of the order in China, `2026-11-11`, where a page prints no time of day. */
  createdOn?: string
  paidAt?: number
  shippedAt?: number
  /** When logistics says that the parcel was signed for. */
  signedAt?: number
  /** When receipt was confirmed, by the buyer or by the system; 成交时间 alone is no proof, Tmall prints it for the purchase. */
  confirmedAt?: number
  /** When the order ended, however it ended. */
  endedAt?: number
  /** Times that a page prints in two ways, as those of two parcels: what was read before, or with it, is none of both. */
  disputed?: DisputedTime[]
}

export interface OrderAmounts {
  /** What the order costs (实付款, also printed while nothing is paid). */
  totalFen?: number
  /** What was paid: only there when the status says that it was. */
  paidFen?: number
  /** What came back last: of several refunds a list prints only the newest. */
  refundedFen?: number
  shippingFen?: number
  /** The total as printed: the only truth when the page shows another currency. */
  totalWords?: string
}

export interface LogisticsFacts {
  state?: LogisticsState
  words?: string
  carrier?: string
  trackingNumber?: string
}

export interface OrderFacts {
  orderId: string
  site: OrderSite
  /** Where this was read last. */
  pageKind: PageKind
  url: string
  /** When it was read last, by the user's clock. */
  seenAt: number
  shop?: string
  trade?: Printed<TradeStatus>
  /** A refund that the page prints for the whole order, not for one item. */
  refund?: RefundFacts
  /** The order's only parcel, or what a list prints of the newest event. */
  logistics?: LogisticsFacts
  /** The parcels of an order that has several, as its page lists them. */
  parcels?: LogisticsFacts[]
  times?: OrderTimes
  amounts?: OrderAmounts
  items?: SubOrderFacts[]
  deadlines?: PrintedDeadlines
  /** What the page says of the shipping beside the status, as printed. */
  shipWords?: string
  /** Fields that were read before `seenAt`, with their own time; keys as in `times.paidAt`. */
  readAt?: Record<string, number>
}

/** Every parcel that is known of an order: those its page lists, else the only one. */
export function parcelsOf({
  parcels,
  logistics,
}: Pick<OrderFacts, 'parcels' | 'logistics'>): readonly LogisticsFacts[] {
  return parcels ?? (logistics ? [logistics] : [])
}
