/** Which guides to offer, and why: by errors on the page, the page, what was begun, orders, the way of paying. */
import type { Guide, GuideId } from '../../rules/guides.ts'
import type { OrderFacts } from '../orders/facts.ts'

export interface Surroundings {
  /** The kind of page in front; empty when it is not one of ours. */
  page: string
  /** `guide/section` of the errors recognised on it. */
  errors: readonly string[]
  /** The order that the page is about. */
  order?: string | undefined
  /** Ids of a refund route and a way of travelling, or `unset`. */
  route: string
  travel: string
  /** The latest first. */
  orders: readonly OrderFacts[]
  /** Begun and not finished, the latest first. */
  begun: readonly { guide: string; orderId?: string | undefined }[]
}

export interface Offer {
  guide: GuideId
  section?: string
  orderId?: string
  why: 'error' | 'page' | 'begun' | 'refund' | 'parcel' | 'route' | 'travel'
}

const most = 4

/** The offers, the most useful first, each guide once; none when nothing speaks for one. */
export function offersFor(guides: readonly Guide[], around: Surroundings): Offer[] {
  const all = [
    ...around.errors.flatMap((error) => offerFor(guides, error)),
    ...guides.filter((guide) => fitsPage(guide, around)).map(({ id, per }) => onPage(id, per, around)),
    ...around.begun.flatMap(({ guide, orderId }) => offerFor(guides, guide, orderId)),
    ...around.orders.flatMap((facts) => forOrder(guides, facts)),
    ...guides.filter(({ offers }) => offers.travel?.some((way) => way === around.travel)).map(because('travel')),
    ...guides.filter(({ offers }) => offers.routes?.includes(around.route)).map(because('route')),
  ]
  const seen = new Set<string>()
  return all.filter(({ guide }) => !seen.has(guide) && seen.add(guide)).slice(0, most)
}

const because =
  (why: Offer['why']) =>
  ({ id }: Guide): Offer => ({ guide: id, why })

/** An error's or a begun guide; nothing for one that this version does not have. */
function offerFor(guides: readonly Guide[], where: string, orderId?: string): Offer[] {
  const [id, section] = where.split('/')
  const guide = guides.find((one) => one.id === id)
  if (!guide) return []
  if (section !== undefined) return [{ guide: guide.id, section, why: 'error' }]
  return [{ guide: guide.id, why: 'begun', ...(orderId && { orderId }) }]
}

function fitsPage({ offers }: Guide, { page, route }: Surroundings): boolean {
  return Boolean(offers.pages?.some((kind) => kind === page)) && (!offers.routes || offers.routes.includes(route))
}

function onPage(guide: GuideId, per: Guide['per'], { order }: Surroundings): Offer {
  return { guide, why: 'page', ...(per === 'order' && order && { orderId: order }) }
}

function forOrder(guides: readonly Guide[], facts: OrderFacts): Offer[] {
  const { orderId, logistics } = facts
  const refunds = [facts.refund, ...(facts.items ?? []).map(({ refund }) => refund)].map((one) => one?.status)
  const isWaiting = facts.trade?.status === 'WAIT_BUYER_CONFIRM_GOODS'
  return guides.flatMap(({ id, offers }): Offer[] => {
    if (offers.refund?.some((status) => refunds.includes(status))) return [{ guide: id, orderId, why: 'refund' }]
    const isHere = isWaiting && offers.parcel?.some((state) => state === logistics?.state)
    return isHere ? [{ guide: id, orderId, why: 'parcel' }] : []
  })
}
