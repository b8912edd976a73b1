/** The items of an order, each with its own refund word and promises. */
import { parseAmountFen } from '../../core/orders/amounts.ts'
import type { PrintedDeadlines, RefundFacts, SubOrderFacts } from '../../core/orders/facts.ts'
import { isOrderNumber, subOrderNumberInUrl } from '../../core/orders/order-number.ts'
import { present } from '../../core/orders/page-data.ts'
import { deadlinesOfWords } from '../../core/orders/printed.ts'
import { parseOrderStatus, parseRefundStatus } from '../../core/orders/status.ts'
import type { MarkPlace, PageOrder, PageReading } from './context.ts'
import { isShown, shownIn, shownSentence, shownSpots, shownText, wordsOf } from './shown-text.ts'
import { textOf } from './spots.ts'

export interface PageItem {
  facts: SubOrderFacts
  root: Element
  /** Beside the item's own state; absent for an item without one. */
  place: MarkPlace | undefined
}

interface ItemState extends Pick<SubOrderFacts, 'trade' | 'refund'> {
  element?: Element
}

/** The item's own state. Words of a link are a state only when we know them: most links are things to do. */
function stateOf(root: Element, { spots, index }: PageReading): ItemState {
  for (const element of shownSpots(root, 'item-status', spots)) {
    const words = wordsOf(element)
    const refund = parseRefundStatus(words, index)
    if (!refund) continue
    if (refund.status !== 'unknown' || refund.intervention) return { refund, element }
    const { trade } = parseOrderStatus(words, index)
    if (trade && trade.status !== 'unknown') return { trade, element }
    if (element.closest('a, button') === null && element.querySelector('a, button') === null) return { refund, element }
  }
  return {}
}

function quantityOf(words: string | undefined): number | undefined {
  const digits = /^[x×]?\s*(\d{1,5})$/i.exec(words ?? '')?.[1]
  return digits && Number(digits) > 0 ? Number(digits) : undefined
}

function priceOf(parts: readonly Element[]): number | undefined {
  const shown = parts.map((part) => shownText(part))
  return shown.includes(undefined) ? undefined : parseAmountFen(shown.join(''))
}

function deadlinesOf(root: Element, reading: PageReading, notBefore: number | undefined): PrintedDeadlines | undefined {
  const { spots, index, seenAt } = reading
  const hint = notBefore === undefined ? { seenAt } : { seenAt, notBefore }
  const promises = spots.all(root, 'item-promise').filter(isShown)
  return deadlinesOfWords(
    promises.map((promise) => shownSentence(promise)),
    index.fold,
    hint,
  )
}

function subOrderId(root: Element): string | undefined {
  const ids = [...root.querySelectorAll('a[href*="izOrderId="], a[href*="biz_order_id="]')].map((link) =>
    subOrderNumberInUrl(link.getAttribute('href') ?? ''),
  )
  const [first] = ids.filter((id) => id !== undefined && isOrderNumber(id))
  return first
}

const longestServices = 500

/** What the shop promises or refuses, and promises that are no readable limit: by them a rule's length may be wrong. */
function servicesOf(
  root: Element,
  { spots }: PageReading,
  deadlines: PrintedDeadlines | undefined,
): string | undefined {
  const found = [...spots.all(root, 'item-services'), ...(deadlines ? [] : spots.all(root, 'item-promise'))]
  return found.map(textOf).join(' ').trim().slice(0, longestServices) || undefined
}

/** One item; what its place on the page does not say is absent. */
export function readItem(root: Element, reading: PageReading, notBefore?: number): PageItem {
  const { spots } = reading
  const { element, ...state } = stateOf(root, reading)
  const options = spots.all(root, 'item-options').map(textOf).filter(Boolean)
  const refund: RefundFacts | undefined = state.refund
  const deadlines = deadlinesOf(root, reading, notBefore)
  const facts = present<SubOrderFacts>({
    subOrderId: subOrderId(root),
    title: spots.text(root, 'item-title'),
    options: options.join(' ') || undefined,
    services: servicesOf(root, reading, deadlines),
    quantity: quantityOf(shownIn(root, 'item-quantity', spots)),
    priceFen: priceOf(spots.all(root, 'item-price')),
    trade: state.trade,
    refund,
    deadlines,
  })
  const side = element?.closest('td') ? 'below' : 'before'
  return { facts, root, place: element && { element: element.closest('td') ?? element, side } }
}

/** Whether words say something of an item: one with only numbers is none that another page knows, and would be one more. */
export function isTold({ subOrderId: _, quantity: __, priceFen: ___, ...words }: SubOrderFacts): boolean {
  return Object.values(words).some((one) => one !== undefined)
}

/** Where items have marks of their own: at a refund, and at a state that is one of several. */
export function itemPlaces(items: readonly PageItem[]): PageOrder['items'] {
  return items.flatMap(({ facts, root, place }, index) =>
    place && (facts.refund || (facts.trade && items.length > 1)) ? [{ index, place, root }] : [],
  )
}
