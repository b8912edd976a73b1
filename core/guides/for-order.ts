/** The checklist that helps with an order as it stands. */
import type { GuideId } from '../../rules/guides.ts'
import type { TravelWay } from '../../rules/travel-ways.ts'
import { isRefundRunning } from '../deadlines/applies.ts'
import type { OrderFacts } from '../orders/facts.ts'

export interface OrderGuide {
  guide: GuideId
  /** Absent for a checklist that is not kept for each order. */
  orderId?: string
}

/**
 * The one for a refund that runs or may be asked for, for a parcel on its way, or for a payment; undefined where there is
 * nothing left to do, where the status is not known, and where our checklists do not apply: a deposit of a pre-sale has
 * rules of its own, and Xianyu has.
 */
export function guideForOrder(facts: OrderFacts, travel: TravelWay | undefined): OrderGuide | undefined {
  const { orderId, trade } = facts
  // Through an agent the buyer on the shop is the agent.
  if (travel === 'agent') return { guide: 'agent-orders' }
  if (facts.site === 'xianyu') return undefined
  const isRefund = [facts.refund, ...(facts.items ?? []).map(({ refund }) => refund)].some(isRefundRunning)
  if (isRefund) return { guide: 'refund-direct', orderId }
  switch (trade?.status) {
    case 'WAIT_BUYER_PAY':
    case 'FRONT_NOPAID_FINAL_NOPAID':
      return { guide: 'payment-failed' }
    case 'WAIT_BUYER_CONFIRM_GOODS':
      return { guide: 'on-arrival', orderId }
    case 'FRONT_PAID_FINAL_PAID':
    case 'PAID_FORBID_CONSIGN':
    case 'WAIT_SELLER_SEND_GOODS':
    case 'SELLER_CONSIGNED_PART':
    case 'TRADE_BUYER_SIGNED':
    case 'TRADE_FINISHED':
    case 'ALL_CLOSED':
      return { guide: 'refund-direct', orderId }
    default:
      return undefined
  }
}
