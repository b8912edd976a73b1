/** Order lists: Taobao's two generations and Xianyu's bought list. One row, one order. */
import type { OrderFacts, OrderTimes } from '../../core/orders/facts.ts'
import { chinaDay } from '../../core/orders/labelled.ts'
import { orderNumberInId, parseOrderNumber } from '../../core/orders/order-number.ts'
import { present, presentAny } from '../../core/orders/page-data.ts'
import {
  agreedTradeStatus,
  type OrderStatusFacts,
  parseOrderStatus,
  parseRefundStatus,
} from '../../core/orders/status.ts'
import { dayMs, parseTime } from '../../core/orders/times.ts'
import type { PageOrder, PageReading } from './context.ts'
import { isTold, itemPlaces, readItem } from './read-items.ts'
import { amountsIn, deadlinesIn, eventIn, placeOf, shipWordsIn, siteOf } from './read-order.ts'
import { shownText, wordsIn } from './shown-text.ts'
import { textOf } from './spots.ts'

/** The number in the element's id and the printed one; undefined when they differ. */
function numberOf(root: Element, { spots }: PageReading): string | undefined {
  const printed = spots.all(root, 'order-number').map((element) => parseOrderNumber(textOf(element)))
  const numbers = new Set([orderNumberInId(root.id), ...printed].filter((number) => number !== undefined))
  return numbers.size === 1 ? [...numbers][0] : undefined
}

function timesOf(root: Element, { spots, seenAt }: PageReading): OrderTimes | undefined {
  for (const element of spots.all(root, 'order-time')) {
    const time = parseTime(shownText(element) ?? '', { seenAt, aheadMs: 0 })
    if (time) return time.granularityMs === dayMs ? { createdOn: chinaDay(time.at) } : { createdAt: time.at }
  }
  return undefined
}

/** The status, made more exact by a note beside it that says the same and more: 交易关闭 with 超时未付款…. */
function statusOf(root: Element, { spots, index }: PageReading): OrderStatusFacts {
  const status = parseOrderStatus(wordsIn(root, 'order-status', spots), index)
  const note = wordsIn(root, 'order-note', spots)
  const agreed = agreedTradeStatus(status.trade?.status, parseOrderStatus(note, index).trade?.status)
  if (status.trade && agreed && agreed !== 'unknown') status.trade = { ...status.trade, status: agreed }
  const refund = parseRefundStatus(note, index)
  if (status.refund?.status === 'REFUNDING' && refund && refund.status !== 'unknown') status.refund = refund
  return status
}

/** One order of a list; undefined when its number cannot be read. */
export function readListOrder(root: Element, reading: PageReading): PageOrder | undefined {
  const { spots, pageKind, url, seenAt } = reading
  const orderId = numberOf(root, reading)
  if (!orderId) return undefined
  const status = statusOf(root, reading)
  const times = timesOf(root, reading)
  const created =
    times?.createdAt ?? (times?.createdOn ? parseTime(times.createdOn, { seenAt, aheadMs: 0 })?.at : undefined)
  const roots = spots.all(root, 'item')
  const items = (roots.length ? roots : [root]).map((item) => readItem(item, reading, created))
  const { logistics, refundedFen } = eventIn(root, reading)
  const amounts = presentAny({ ...amountsIn(root, reading, status.trade?.status), ...present({ refundedFen }) })
  const known = items.filter(({ facts }) => isTold(facts))
  const facts = present<OrderFacts>({
    orderId,
    site: siteOf(root, reading),
    pageKind,
    url,
    seenAt,
    shop: spots.text(root, 'shop'),
    ...status,
    logistics,
    times,
    amounts,
    items: known.length ? known.map((item) => item.facts) : undefined,
    deadlines: deadlinesIn(root, reading, status.trade?.status, created),
    shipWords: shipWordsIn(root, reading),
  })
  return {
    facts,
    root,
    place: placeOf(root, reading),
    items: itemPlaces(known),
  }
}
