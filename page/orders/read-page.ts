/** Every order on a page: from its elements, and from the data embedded in it. */

import { withoutContradictions } from '../../core/orders/contradictions.ts'
import type { OrderFacts, OrderSite } from '../../core/orders/facts.ts'
import { mergeFacts } from '../../core/orders/merge.ts'
import { readOldDetail } from '../../core/orders/old-detail.ts'
import { readOldList } from '../../core/orders/old-list.ts'
import type { StatusIndex } from '../../core/orders/status.ts'
import { readTmallDetail } from '../../core/orders/tmall-detail.ts'
import type { PageKind } from '../../rules/schema.ts'
import { addressOf, type PageAt, siteAt } from '../kinds.ts'
import { loadTimeOf } from '../load-time.ts'
import { makeAddressTrust } from './address-trust.ts'
import type { PageOrder, PageReading } from './context.ts'
import { embeddedData } from './embedded-data.ts'
import { makeFirstSeen } from './first-seen.ts'
import { readDetail } from './read-detail.ts'
import { readListOrder } from './read-list.ts'
import { readRefund } from './read-refund.ts'
import { isRequest, isRequestList, readRequest, requestRoots } from './read-refund-list.ts'
import { makeSpots, type Spots } from './spots.ts'

type Reader = (root: Element, reading: PageReading) => PageOrder | undefined

const readers: Partial<Record<PageKind, Reader>> = {
  'order-list': readListOrder,
  xianyu: readListOrder,
  'order-detail': readDetail,
  logistics: readDetail,
  refund: (root, reading) => (isRequest(root, reading) ? readRequest : readRefund)(root, reading),
}

const memory = makeFirstSeen()
/** Lives as long as the script: the address may change while old content still stands there. */
const addresses = makeAddressTrust()

export interface PageReader {
  spots: Spots
  /** The elements that hold an order each. */
  roots: () => Element[]
  /** The order in a root, by what stands there now; `seenAt` is when its words came (epoch ms). */
  read: (root: Element, seenAt: number) => PageOrder | undefined
  /** The orders of the page's own data, by number. */
  embedded: () => Map<string, OrderFacts>
}

/** Whether a kind of page is about orders. */
export function hasOrders(kind: PageKind): boolean {
  return kind in readers
}

/** The page's data, as read when the page was loaded. */
function embeddedFacts(page: Document, reading: Omit<PageReading, 'spots' | 'site'>): Map<string, OrderFacts> {
  const facts = embeddedData(page).flatMap((data) => [
    ...readOldList(data, reading),
    ...[readOldDetail(data, reading), readTmallDetail(data, reading)].filter((one) => one !== undefined),
  ])
  // Items without a title cannot be found again among those of the page.
  return new Map(
    facts.map(({ items, ...rest }) => [rest.orderId, items?.every(({ title }) => title) ? { ...rest, items } : rest]),
  )
}

/** The order with what the page's data adds to it; its items may have come into another order by that. */
function joined(order: PageOrder, facts: OrderFacts): PageOrder {
  const items = order.items.flatMap(({ index, ...where }) => {
    const own = order.facts.items?.[index]
    const at = facts.items?.findIndex(({ title, options }) => title === own?.title && options === own?.options) ?? -1
    return at < 0 ? [] : [{ ...where, index: at }]
  })
  return { ...order, facts, items }
}

/** Makes the reader for one kind of page; undefined for pages that are not about orders. */
export function makePageReader(view: Window, { kind, rule }: PageAt, index: StatusIndex): PageReader | undefined {
  const readOrder = readers[kind]
  if (!readOrder) return undefined
  const { document } = view
  const spots = makeSpots(rule)
  const loadedAt = loadTimeOf(view)
  let data: Map<string, OrderFacts> | undefined
  /** What the text of each order said at first. */
  const firsts = new Map<string, OrderFacts>()
  const reading = (seenAt: number): PageReading => {
    const url = addressOf(view)
    const site = (siteAt(url) ?? 'taobao') as OrderSite
    return { seenAt, url: url.href, pageKind: kind, index, spots, site, numberInAddress: addresses.numberIn(url.href) }
  }
  const embedded = () => {
    data ??= embeddedFacts(document, reading(loadedAt))
    return data
  }
  const isList = kind === 'order-list' || kind === 'xianyu'
  return {
    spots,
    embedded,
    roots: () => {
      const page = reading(loadedAt)
      const requests = kind === 'refund' ? requestRoots(document, page) : []
      if (requests.length || isRequestList(page)) return requests
      const found = spots.all(document, 'order')
      return isList || found.length ? found : document.body ? [document.body] : []
    },
    read(root, seenAt) {
      const order = readOrder(root, reading(seenAt))
      if (!order) return undefined
      const facts = memory.settle(order.facts, Date.now())
      const first = firsts.get(facts.orderId)
      if (!first) firsts.set(facts.orderId, facts)
      const inData = embedded().get(facts.orderId)
      if (!inData) return { ...order, facts }
      const [known, shown] = withoutContradictions(inData, facts, first, index.fold)
      // What stands on the page is never older than the data it was drawn from.
      return joined(
        { ...order, facts: shown },
        mergeFacts({ ...known, seenAt: Math.min(known.seenAt, shown.seenAt) }, shown, index.fold),
      )
    },
  }
}
