/** What to know before a request is sent: nothing can be asked for, or not here. */
import type { OrderFacts } from '../../../core/orders/facts.ts'
import type { Translate } from '../../../locales/i18n.ts'
import type { TravelChoice } from '../settings.ts'

const closedSteps: Partial<Record<string, string>> = {
  TRADE_CLOSED: 'nothing-closed-refunded',
  TRADE_CLOSED_BY_TAOBAO: 'nothing-closed-unpaid',
  ALL_CLOSED: 'closed-which',
}

const isRefunded = ({ refund, items = [] }: OrderFacts) =>
  refund?.status === 'SUCCESS' || (items.length > 0 && items.every((item) => item.refund?.status === 'SUCCESS'))

/** The sentences for an order of a buyer whose parcels travel that way; none for most. */
export function requestNotes(facts: OrderFacts, travel: TravelChoice, t: Translate): string[] {
  const { trade } = facts
  const closed =
    trade && closedSteps[trade.status === 'ALL_CLOSED' && isRefunded(facts) ? 'TRADE_CLOSED' : trade.status]
  return [
    ...(closed ? [t(`step.${closed}`)] : []),
    ...(travel === 'agent' && !closed ? [t('warning.refund-through-agent')] : []),
  ]
}
