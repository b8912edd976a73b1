/** Order details of all generations, and the logistics page: one order, with rows of labels and values. */
import type { OrderFacts } from '../../core/orders/facts.ts'
import { only, type Row, timesOfRows } from '../../core/orders/labelled.ts'
import { orderNumberInUrl, parseOrderNumber } from '../../core/orders/order-number.ts'
import { present, presentAny } from '../../core/orders/page-data.ts'
import { parseOrderStatus } from '../../core/orders/status.ts'
import { besideNumber } from './beside-number.ts'
import type { PageOrder, PageReading } from './context.ts'
import { rowsIn } from './labelled.ts'
import { isTold, itemPlaces, readItem } from './read-items.ts'
import { amountsIn, deadlinesIn, placeOf, shipWordsIn, siteOf } from './read-order.ts'
import { nameIn, parcelLabels, readParcels } from './read-parcels.ts'
import { wordsIn } from './shown-text.ts'

const numberLabels = ['订单编号', '订单号']
const shopLabels = ['卖家', '商家', '店铺', '昵称']
const timeLabels = ['创建时间', '下单时间', '付款时间', '发货时间', '成交时间', '签收时间', '确认时间', '确认收货时间']
const labels: ReadonlySet<string> = new Set([
  ...numberLabels,
  ...parcelLabels,
  ...shopLabels,
  ...timeLabels,
  '关闭时间',
  '结束时间',
])

/** The number in the address and the printed ones; undefined when they differ, or when the address cannot speak alone. */
function numberOf(rows: readonly Row[], { url, numberInAddress }: PageReading): string | undefined {
  const printed = rows.flatMap(([label, value]) => parseOrderNumber(`${label}：${value}`) ?? [])
  if (printed.length === 0) return numberInAddress
  const numbers = new Set([orderNumberInUrl(url) ?? printed[0], ...printed])
  return numbers.size === 1 ? printed[0] : undefined
}

/** The order of a page of its own; undefined when its number cannot be read. */
export function readDetail(root: Element, reading: PageReading): PageOrder | undefined {
  const { spots, index, pageKind, url, seenAt } = reading
  const rows = rowsIn(root, labels, index.fold)
  const orderId = numberOf(rows, reading)
  if (!orderId) return undefined
  const status = parseOrderStatus(wordsIn(root, 'order-status', spots), index)
  const times = presentAny(timesOfRows(rows, index.fold, { seenAt }))
  const all = spots.all(root, 'item').map((item) => readItem(item, reading, times?.createdAt))
  const items = all.filter((item) => isTold(item.facts))
  const facts = present<OrderFacts>({
    orderId,
    site: siteOf(root, reading),
    pageKind,
    url,
    seenAt,
    shop: spots.text(root, 'shop') ?? only(rows, shopLabels, nameIn),
    ...status,
    ...readParcels(root, rows, reading),
    times,
    amounts: amountsIn(root, reading, status.trade?.status),
    items: items.length ? items.map((item) => item.facts) : undefined,
    deadlines: deadlinesIn(root, reading, status.trade?.status, times?.createdAt),
    shipWords: shipWordsIn(root, reading),
  })
  return {
    facts,
    root,
    place: pageKind === 'logistics' ? besideNumber(root, orderId) : placeOf(root, reading),
    items: itemPlaces(items),
  }
}
