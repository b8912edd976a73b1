/** Refund pages: the request about one item, what state it is in, and until when somebody must act. */
import { agreedDeadlines } from '../../core/orders/agreement.ts'
import { parseAmountFen } from '../../core/orders/amounts.ts'
import type { DeadlineKind, OrderFacts, PrintedDeadline, RefundFacts, SubOrderFacts } from '../../core/orders/facts.ts'
import type { Row } from '../../core/orders/labelled.ts'
import { parseOrderNumber, subOrderNumberInUrl } from '../../core/orders/order-number.ts'
import { present, presentAny } from '../../core/orders/page-data.ts'
import { deadlineKindOfRefund, parseDeadline } from '../../core/orders/printed.ts'
import { parseRefundStatus } from '../../core/orders/status.ts'
import { parseTime } from '../../core/orders/times.ts'
import { besideNumber } from './beside-number.ts'
import type { PageOrder, PageReading } from './context.ts'
import { rowsIn } from './labelled.ts'
import { isTold, readItem } from './read-items.ts'
import { placeOf } from './read-order.ts'
import { isShown, shownSentence, wordsOf } from './shown-text.ts'

const labels: ReadonlySet<string> = new Set([
  ...['订单编号', '订单号', '退款编号', '退款金额', '退款原因', '申请时间', '客服介入', '卖家', '商家'],
  // Named here only to end the value before them.
  ...['退款类型', '货物状态', '退款说明', '退货宝', '成交时间'],
])

/** The value of all rows with a name; undefined when there is none or when two differ. */
function agreed<T>(rows: readonly Row[], name: string, pick: (value: string) => T | undefined): T | undefined {
  const values = rows.flatMap(([label, value]) => (label === name ? [pick(value)] : []))
  return values.length && values.every((value) => value === values[0]) ? values[0] : undefined
}

/** What labelled rows say of a refund beside its state. */
export function refundDetails(rows: readonly Row[], { seenAt }: PageReading): Omit<RefundFacts, 'status'> {
  return present<Omit<RefundFacts, 'status'>>({
    refundId: agreed(rows, '退款编号', (value) => /^\d{10,30}(?!\d)/.exec(value)?.[0]),
    amountFen: agreed(rows, '退款金额', parseAmountFen),
    reason: agreed(rows, '退款原因', (value) => value),
    appliedAt: agreed(rows, '申请时间', (value) => parseTime(value, { seenAt, aheadMs: 0 })?.at),
  })
}

function refundOf(root: Element, rows: readonly Row[], reading: PageReading): RefundFacts | undefined {
  const { spots, index } = reading
  const states = spots.all(root, 'refund-status').filter(isShown)
  const found = states.flatMap((element) => parseRefundStatus(wordsOf(element), index) ?? [])
  const known = found.filter(({ status }) => status !== 'unknown')
  const [read] = known.length ? known : found
  if (!read || known.some(({ status }) => status !== read.status)) return undefined
  const intervention = parseRefundStatus(agreed(rows, '客服介入', (value) => value) ?? '', index)?.intervention
  return present<RefundFacts>({
    ...read,
    intervention: read.intervention ?? intervention,
    ...refundDetails(rows, reading),
  })
}

/** Only the state of the refund says what its countdown runs to: the words name what happens after it. */
function deadlinesOf(root: Element, refund: RefundFacts | undefined, reading: PageReading): SubOrderFacts['deadlines'] {
  const { spots, index, seenAt } = reading
  const read = spots.all(root, 'countdown').flatMap((element): [DeadlineKind, PrintedDeadline][] => {
    const words = isShown(element) ? shownSentence(element) : undefined
    const kind = refund && words ? deadlineKindOfRefund(refund.status, words, index.fold) : undefined
    const one = kind && words ? parseDeadline(words, index.fold, { seenAt }) : undefined
    return kind && one ? [[kind, one.deadline]] : []
  })
  return presentAny(agreedDeadlines(read))
}

/** The order a refund page is about, with its one item; undefined when the order's number cannot be read. */
export function readRefund(root: Element, reading: PageReading): PageOrder | undefined {
  const { pageKind, url, seenAt, site, index } = reading
  const rows = rowsIn(root, labels, index.fold, true)
  const numbers = new Set(rows.map(([label, value]) => parseOrderNumber(`${label}：${value}`)).filter(Boolean))
  const [orderId] = numbers
  if (!orderId || numbers.size > 1) return undefined
  const refund = refundOf(root, rows, reading)
  const subOrderId = subOrderNumberInUrl(url)
  const item = present<SubOrderFacts>({
    ...readItem(root, reading).facts,
    subOrderId: subOrderId === orderId ? undefined : subOrderId,
    refund,
    deadlines: deadlinesOf(root, refund, reading),
  })
  const shop = (value: string) => value.replace(/\s*联系[卖商]家$/, '') || undefined
  const facts = present<OrderFacts>({
    orderId,
    site,
    pageKind,
    url,
    seenAt,
    shop: agreed(rows, '卖家', shop) ?? agreed(rows, '商家', shop),
    items: isTold(item) ? [item] : undefined,
  })
  // The form of a request has no state. Elsewhere one that cannot be read has no mark: what is stored may be older.
  const isForm = new URL(url).pathname.includes('/apply')
  return { facts, root, place: isForm ? besideNumber(root, orderId) : refund && placeOf(root, reading), items: [] }
}
