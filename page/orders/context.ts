/** What every reader of order pages needs to know. */
import type { OrderFacts, OrderSite } from '../../core/orders/facts.ts'
import type { ReadContext } from '../../core/orders/page-data.ts'
import type { Spots } from './spots.ts'

export interface PageReading extends ReadContext {
  spots: Spots
  site: OrderSite
  /** The order number in the page's address, where it can be believed without a printed one. */
  numberInAddress: string | undefined
}

/** Where a mark of ours may stand, seen from an element: before its first text, after its last, or below all of it. */
export type Side = 'before' | 'after' | 'below'

export interface MarkPlace {
  element: Element
  side: Side
}

/** An order as it stands on the page. */
export interface PageOrder {
  facts: OrderFacts
  /** Holds the whole order. */
  root: Element
  place: MarkPlace | undefined
  /** Items with a fact of their own, by their index in `facts.items`. */
  items: { index: number; place: MarkPlace; root: Element }[]
}
