/** The list of refunds: one request, one item of an order. Only what the request itself says is read. */
import type { OrderFacts, RefundFacts, SubOrderFacts } from '../../core/orders/facts.ts'
import { only } from '../../core/orders/labelled.ts'
import { parseOrderNumber, subOrderNumberInUrl } from '../../core/orders/order-number.ts'
import { present } from '../../core/orders/page-data.ts'
import { parseRefundStatus } from '../../core/orders/status.ts'
import type { PageOrder, PageReading } from './context.ts'
import { rowsIn } from './labelled.ts'
import { refundDetails } from './read-refund.ts'
import { isShown } from './shown-text.ts'
import { type Spots, textOf } from './spots.ts'

const labels: ReadonlySet<string> = new Set([
  ...['订单编号', '订单号', '退款编号', '退款金额', '退款原因', '申请时间'],
  // Named here only to end the value before them.
  ...['卖家', '商家', '店铺', '退款类型', '货物状态', '交易金额'],
])

/** The entries of the list: around each number the smallest element that also has the body of a request. */
export function requestRoots(page: Document, spots: Spots): Element[] {
  const roots = spots.all(page, 'request-number').map((number) => {
    let at = number.parentElement
    while (at && !spots.first(at, 'request-body')) at = at.parentElement
    return at
  })
  return [...new Set(roots.filter((root) => root !== null))]
}

/** Whether an element is an entry of the list, and not the page of one request. */
export function isRequest(root: Element, { spots }: PageReading): boolean {
  return spots.first(root, 'request-number') !== undefined
}

/** The state that the request says, whatever element says it; undefined when there is none, or when two differ. */
function statusIn(root: Element, { index }: PageReading): { refund: RefundFacts; element: Element } | undefined {
  const found = [...root.querySelectorAll('*')].flatMap((element) => {
    const refund =
      element.children.length > 0 || !isShown(element) ? undefined : parseRefundStatus(textOf(element), index)
    return refund && refund.status !== 'unknown' ? { refund, element } : []
  })
  return new Set(found.map(({ refund }) => refund.status)).size === 1 ? found[0] : undefined
}

/** The order a request is about, with its one item; undefined without its number, its state and the title of the item. */
export function readRequest(root: Element, reading: PageReading): PageOrder | undefined {
  const { spots, pageKind, url, seenAt, site, index } = reading
  const rows = rowsIn(root, labels, index.fold, true)
  const orderId = only(rows, ['订单编号', '订单号'], (value) => parseOrderNumber(`订单编号：${value}`))
  const status = statusIn(root, reading)
  const title = spots.text(root, 'request-title')
  if (!orderId || !status || !title) return undefined
  const links = [...root.querySelectorAll('a[href]')].map((link) =>
    subOrderNumberInUrl(link.getAttribute('href') ?? ''),
  )
  const subOrderId = links.find((id) => id !== undefined && id !== orderId)
  const refund = present<RefundFacts>({ ...status.refund, ...refundDetails(rows, reading) })
  const items = [present<SubOrderFacts>({ subOrderId, title, refund })]
  const facts = present<OrderFacts>({ orderId, site, pageKind, url, seenAt, items })
  const cell = status.element.closest('td')
  const isCell = cell !== null && root.contains(cell)
  const place = { element: isCell ? cell : status.element, side: isCell ? ('below' as const) : ('after' as const) }
  return { facts, root, place, items: [] }
}
