/** The page data of the old Taobao order detail → facts. */
import { parseAmountFen } from './amounts.ts'
import type { OrderFacts, OrderTimes, PrintedDeadlines, SubOrderFacts } from './facts.ts'
import { amountsOf, type Row, timesOfRows } from './labelled.ts'
import { statusOf } from './old-list.ts'
import { isOrderNumber, parseOrderNumber } from './order-number.ts'
import { inside, listIn, present, presentAny, quantityIn, type ReadContext, textIn } from './page-data.ts'
import { deadlineFrom, deadlineKindOfTrade, deadlineKindOfWords, deadlinesOfWords } from './printed.ts'
import { remainingSeconds } from './remaining.ts'
import { parseOrderStatus, parseRefundStatus } from './status.ts'

/** A value is a text, or a list of texts that belong together. */
function valueText(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  return listIn({ value }, 'value')
    .map((one) => textIn(one, 'value') ?? '')
    .join('')
}

const contents = (lines: unknown[]) => lines.flatMap((line) => listIn(line, 'content'))

function rowsOf(lines: unknown[]): Row[] {
  return contents(lines)
    .filter((one) => inside(one, 'type') === 'namevalue')
    .map((one) => [textIn(one, 'value', 'name') ?? '', valueText(inside(one, 'value', 'value'))] as const)
}

/** The step bar prints the same moments, and the shipping that the rows may leave out. */
function timesOf(data: unknown, rows: Row[], { index, seenAt }: ReadContext): OrderTimes | undefined {
  const steps = listIn(data, 'orderBar', 'nodes').map(
    (step) => [textIn(step, 'text') ?? '', textIn(step, 'date') ?? ''] as const,
  )
  return presentAny(timesOfRows([...rows, ...steps], index.fold, { seenAt }))
}

/** What an item's own state says: an order's words, or a refund word. */
function itemStatus(sub: unknown, { index }: ReadContext): Pick<SubOrderFacts, 'trade' | 'refund'> {
  const words = contents(listIn(sub, 'tradeStatus'))
    .map((one) => textIn(one, 'value') ?? '')
    .filter(Boolean)
  for (const one of words) {
    const refund = parseRefundStatus(one, index)
    if (refund && (refund.status !== 'unknown' || refund.intervention)) return { refund }
    const { trade } = parseOrderStatus(one, index)
    if (trade && trade.status !== 'unknown') return { trade }
  }
  const [first] = words
  return first ? { trade: { status: 'unknown', words: first } } : {}
}

function itemOf(sub: unknown, createdAt: number | undefined, context: ReadContext): SubOrderFacts {
  const id = textIn(sub, 'idStr')
  const options = rowsOf(listIn(sub, 'itemInfo', 'skuText')).map(([name, value]) => name + value)
  const hint = present<{ seenAt: number; notBefore?: number }>({ seenAt: context.seenAt, notBefore: createdAt })
  const promises = listIn(sub, 'itemInfo', 'extra').map((extra) => textIn(extra, 'value'))
  return present<SubOrderFacts>({
    subOrderId: id && isOrderNumber(id) ? id : undefined,
    title: textIn(sub, 'itemInfo', 'title'),
    options: options.join(' ') || undefined,
    quantity: quantityIn(sub, 'quantity'),
    priceFen: parseAmountFen(textIn(sub, 'priceInfo') ?? ''),
    ...itemStatus(sub, context),
    deadlines: deadlinesOfWords(promises, context.index.fold, hint),
  })
}

/** The countdown is a number of seconds between the words of one line. */
function countdownOf(data: unknown, status: OrderFacts['trade'], context: ReadContext): PrintedDeadlines | undefined {
  for (const line of listIn(data, 'operationsGuide').flatMap((guide) => listIn(guide, 'lines'))) {
    const pieces = listIn(line, 'content')
    const remaining = pieces
      .map((one) => remainingSeconds(inside(one, 'value', 'countDown')))
      .find((one) => one !== undefined)
    if (!remaining) continue
    const words = pieces.map((one) => textIn(one, 'value') ?? textIn(one, 'value', 'text') ?? '…').join('')
    // Without the texts of links: titles of goods stand there.
    const said = pieces.map((one) => textIn(one, 'value') ?? '…').join('')
    const { fold } = context.index
    const kind = deadlineKindOfWords(said, fold) ?? deadlineKindOfTrade(status?.status, said, fold)
    if (kind) return { [kind]: deadlineFrom(remaining, words, context.seenAt) }
  }
  return undefined
}

/** The order in the page data of the old Taobao detail; undefined when its number cannot be read. */
export function readOldDetail(data: unknown, context: ReadContext): OrderFacts | undefined {
  const order = inside(data, 'mainOrder')
  const rows = rowsOf(listIn(order, 'orderInfo', 'lines'))
  const printed = rows.map(([label, value]) => parseOrderNumber(label + value)).find((one) => one !== undefined)
  const orderId = [textIn(order, 'id'), printed].find((id) => id && isOrderNumber(id))
  if (!orderId) return undefined
  const { seenAt, url, pageKind, index } = context
  const status = statusOf(textIn(order, 'statusInfo', 'text'), inside(order, 'tradeStatus'), context)
  const times = timesOf(data, rows, context)
  const fees = listIn(order, 'payInfo', 'feeMess').filter((fee) =>
    index.fold(textIn(fee, 'name') ?? '').startsWith('运费'),
  )
  const items = listIn(order, 'subOrders').map((sub) => itemOf(sub, times?.createdAt, context))
  return present<OrderFacts>({
    orderId,
    site: inside(data, 'detailExtra', 'b2c') === true ? 'tmall' : 'taobao',
    pageKind,
    url,
    seenAt,
    shop: textIn(order, 'seller', 'shopName') ?? textIn(order, 'seller', 'nick'),
    ...status,
    logistics: presentAny({
      carrier: textIn(data, 'deliveryInfo', 'logisticsName'),
      trackingNumber: textIn(data, 'deliveryInfo', 'logisticsNum'),
    }),
    times,
    amounts: amountsOf(
      {
        total: textIn(order, 'payInfo', 'actualFee', 'value'),
        shipping: fees.length === 1 ? textIn(fees[0], 'value') : undefined,
      },
      status.trade?.status,
    ),
    items: items.length ? items : undefined,
    deadlines: countdownOf(data, status.trade, context),
  })
}
