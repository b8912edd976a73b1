/**
 * The list of refunds: one request, one item of an order. No saved page is known, so that requests are found by two class
 * names or by their words, and only what one request itself says for certain is read.
 */
import type { OrderFacts, RefundFacts, SubOrderFacts } from '../../core/orders/facts.ts'
import { only, type Row } from '../../core/orders/labelled.ts'
import { parseOrderNumber, subOrderNumberInUrl } from '../../core/orders/order-number.ts'
import { present } from '../../core/orders/page-data.ts'
import { parseRefundStatus } from '../../core/orders/status.ts'
import { isSilent } from '../zones.ts'
import type { PageOrder, PageReading } from './context.ts'
import { rowsIn } from './labelled.ts'
import { refundDetails } from './read-refund.ts'
import { isShown, wordsOf } from './shown-text.ts'
import { isLeaf, type Spots, textOf } from './spots.ts'
import { isUnsure } from './unsure.ts'

const labels: ReadonlySet<string> = new Set([
  ...['订单编号', '订单号', '退款编号', '退款金额', '退款原因', '申请时间'],
  // Named here only to end the value before them.
  ...['卖家', '商家', '店铺', '退款类型', '货物状态', '交易金额'],
])

/** Whether the address is that of the list. */
export const isRequestList = ({ url }: PageReading) => /\/buyerDisputeList\b/i.test(url)
const numberLabel = /^订单(?:编号|号)\s*(?:[:：]|$)/
/** Label and value in one text. */
const inOne = /^([^:：]+)[:：]\s*(\S.*)$/

/** The labels of order numbers that are in sight. */
function numbersIn(root: Node, { index }: PageReading): Element[] {
  return shownTexts(root).flatMap(({ data, parentElement }) =>
    parentElement && numberLabel.test(index.fold(data).trim()) ? parentElement : [],
  )
}

function shownTexts(root: Node): Text[] {
  const texts = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    if (text.parentElement && !isSilent(text.parentElement) && isShown(text.parentElement)) found.push(text as Text)
  return found
}

function requestRows(root: Element, { index }: PageReading): Row[] {
  const inTexts = shownTexts(root).flatMap((text): Row[] => {
    const [, label = '', value = ''] = inOne.exec(index.fold(text.data).trim()) ?? []
    const isSure = labels.has(label) && text.parentElement && !isUnsure(text.parentElement)
    return isSure ? [[label, value]] : []
  })
  return [...rowsIn(root, labels, index.fold, true), ...inTexts]
}

/** Around each order number the smallest element that is a whole request, and no part of another one. */
function rootsByWords(page: Document, reading: PageReading): Element[] {
  const numbers = numbersIn(page, reading)
  return numbers.flatMap((number) => {
    let at: Element | null = number
    while (at && at.localName !== 'body' && numbers.every((other) => other === number || !at?.contains(other))) {
      if (readRequest(at, reading)) return at
      at = at.parentElement
    }
    return []
  })
}

/** The entries of the list: around each number the smallest element that also has the body of a request. */
export function requestRoots(page: Document, reading: PageReading): Element[] {
  const { spots } = reading
  const roots = spots.all(page, 'request-number').map((number) => {
    let at = number.parentElement
    while (at && !spots.first(at, 'request-body')) at = at.parentElement
    return at
  })
  const found = new Set(roots.filter((root) => root !== null))
  return found.size || !isRequestList(reading) ? [...found] : rootsByWords(page, reading)
}

/** Whether an element is an entry of the list, and not the page of one request. */
export function isRequest(root: Element, reading: PageReading): boolean {
  return isRequestList(reading) || reading.spots.first(root, 'request-number') !== undefined
}

/** The state that the request says, whatever element says it; undefined when there is none, or when two differ. */
function statusIn(root: Element, { index }: PageReading): { refund: RefundFacts; element: Element } | undefined {
  const found = [...root.querySelectorAll('*')].flatMap((element) => {
    const refund = isLeaf(element) && isShown(element) ? parseRefundStatus(wordsOf(element), index) : undefined
    return refund && refund.status !== 'unknown' ? { refund, element } : []
  })
  return new Set(found.map(({ refund }) => refund.status)).size === 1 ? found[0] : undefined
}

/** The title of the request's one item; undefined when there are two. */
function titleIn(root: Element, spots: Spots): string | undefined {
  const titles = new Set(spots.all(root, 'request-title').filter(isShown).map(textOf).filter(Boolean))
  return titles.size === 1 ? [...titles][0] : undefined
}

/** The order a request is about, with its one item; undefined without its number, its state and the title of the item. */
export function readRequest(root: Element, reading: PageReading): PageOrder | undefined {
  const { spots, pageKind, url, seenAt, site } = reading
  const rows = requestRows(root, reading)
  const orderId = only(rows, ['订单编号', '订单号'], (value) => parseOrderNumber(`订单编号：${value}`))
  const status = statusIn(root, reading)
  const title = titleIn(root, spots)
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
