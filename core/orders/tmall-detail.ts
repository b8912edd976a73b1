/** The page data of the old Tmall order detail (`var detailData`) → facts. Its texts may be HTML inside JSON. */
import type { Fold } from '../fold.ts'
import { agreedDeadlines } from './agreement.ts'
import { parseAmountFen } from './amounts.ts'
import type {
  DeadlineKind,
  LogisticsFacts,
  OrderFacts,
  PrintedDeadline,
  PrintedDeadlines,
  SubOrderFacts,
} from './facts.ts'
import { amountsOf, type Row, timesOfRows } from './labelled.ts'
import { statusOf } from './old-list.ts'
import { isOrderNumber } from './order-number.ts'
import { inside, listIn, present, presentAny, quantityIn, type ReadContext, textIn } from './page-data.ts'
import { deadlineFrom, deadlineKindOfTrade, deadlineKindOfWords, deadlinesOfWords, parseDeadline } from './printed.ts'
import { remainingUntil } from './remaining.ts'
import { parseOrderStatus } from './status.ts'

const withoutTags = (text: string | undefined) => text?.replace(/<[^>]*>/g, '').trim() || undefined
const contentOf = (part: unknown) => listIn(part, 'content')

/** Rows of a key and a text, those behind 更多 included. */
function rowsOf(lists: unknown[]): Row[] {
  return lists.flatMap((list) => {
    const texts = contentOf(list).map((one) => textIn(one, 'text') ?? '')
    const more = contentOf(list).flatMap((one) => listIn(one, 'moreList'))
    return [[textIn(list, 'key') ?? '', texts[0] ?? ''] as const, ...rowsOf(more)]
  })
}

/** Amounts are three labels: name, colon, money. */
function moneyRows(data: unknown): Row[] {
  return listIn(data, 'amount', 'count')
    .flatMap((group) => listIn({ group }, 'group'))
    .flatMap(contentOf)
    .map((one) => [textIn(one, 'data', 'titleLink', 'text') ?? '', textIn(one, 'data', 'money', 'text') ?? ''] as const)
}

function moneyOf(rows: Row[], start: string, fold: Fold): string | undefined {
  const found = rows.filter(([name]) => fold(name).startsWith(start))
  return found.length === 1 ? found[0]?.[1] : undefined
}

function itemOf(sub: unknown, status: string | undefined, context: ReadContext): SubOrderFacts {
  const options = listIn(sub, 'itemInfo', 'skuText').map((one) => {
    const values = contentOf(one).map((value) => textIn(value, 'text') ?? '')
    return [textIn(one, 'key'), values.join('')].filter(Boolean).join('：')
  })
  const promises = listIn(sub, 'itemInfo', 'serviceIcons').map((icon) => textIn(icon, 'linkTitle'))
  const { trade, refund } = status ? parseOrderStatus(status, context.index) : {}
  return present<SubOrderFacts>({
    title: textIn(sub, 'itemInfo', 'title'),
    options: options.filter(Boolean).join(' ') || undefined,
    quantity: quantityIn(sub, 'quantity'),
    priceFen: parseAmountFen(textIn(sub, 'priceInfo', 0, 'text') ?? ''),
    trade,
    refund,
    deadlines: deadlinesOfWords(promises, context.index.fold, context),
  })
}

function deadlinesOf(data: unknown, status: OrderFacts['trade'], context: ReadContext): PrintedDeadlines | undefined {
  const { fold } = context.index
  const read = listIn(data, 'overStatus', 'prompt')
    .flatMap(contentOf)
    .flatMap((one): [DeadlineKind, PrintedDeadline][] => {
      const until = remainingUntil(inside(one, 'targetTime'), inside(one, 'serverTime'))
      if (!until) {
        const named = parseDeadline(textIn(one, 'text') ?? '', fold, context)
        return named?.kind ? [[named.kind, named.deadline]] : []
      }
      const words = `${textIn(one, 'preText') ?? ''}…${textIn(one, 'afterText') ?? ''}`
      const kind = deadlineKindOfWords(words, fold) ?? deadlineKindOfTrade(status?.status, words, fold)
      return kind ? [[kind, deadlineFrom(until, words, context.seenAt)]] : []
    })
  return presentAny(agreedDeadlines(read))
}

/** Carrier and number of each parcel. */
function readParcels(data: unknown): Pick<OrderFacts, 'logistics' | 'parcels'> {
  const parcels = listIn(data, 'orders', 'list')
    .flatMap((order) => listIn(order, 'logistic', 'content'))
    .flatMap((one) => {
      const parcel = { carrier: textIn(one, 'companyName'), trackingNumber: textIn(one, 'mailNo') }
      return presentAny<LogisticsFacts>(parcel) ?? []
    })
  return parcels.length > 1 ? { parcels } : present({ logistics: parcels[0] })
}

/** The order in the page data of the old Tmall detail; undefined when its number cannot be read. */
export function readTmallDetail(data: unknown, context: ReadContext): OrderFacts | undefined {
  const { seenAt, url, pageKind, index } = context
  const rows = rowsOf(listIn(data, 'basic', 'lists'))
  const orderId = rows.find(([label]) => index.fold(label) === '订单编号')?.[1]
  if (!orderId || !isOrderNumber(orderId)) return undefined
  const heading = withoutTags(textIn(data, 'overStatus', 'status', 'content', 0, 'text'))
  const status = statusOf(heading, inside(data, 'tradeStatus'), context)
  const steps = listIn(data, 'stepbar', 'options').map(
    (one) => [textIn(one, 'content') ?? '', textIn(one, 'time') ?? ''] as const,
  )
  const money = moneyRows(data)
  const groups = listIn(data, 'orders', 'list').flatMap((order) => listIn(order, 'status'))
  const items = groups.flatMap((group) =>
    listIn(group, 'subOrders').map((sub) => itemOf(sub, textIn(group, 'statusInfo', 0, 'text'), context)),
  )
  return present<OrderFacts>({
    orderId,
    site: 'tmall',
    pageKind,
    url,
    seenAt,
    ...status,
    ...readParcels(data),
    times: presentAny(timesOfRows([...rows, ...steps], index.fold, { seenAt })),
    amounts: amountsOf(
      { total: moneyOf(money, '实付款', index.fold), shipping: moneyOf(money, '运费', index.fold) },
      status.trade?.status,
    ),
    items: items.length ? items : undefined,
    deadlines: deadlinesOf(data, status.trade, context),
  })
}
