/** What a buyer can do now: steps with the words on the controls, the way to a refund, and when to escalate. */
import type { MessageId } from '../../rules/messages.ts'
import type { NextStepFile, Step } from '../../rules/next-steps.ts'
import type { OrderFacts, OrderSite, RefundStatus, TradeStatus } from '../orders/facts.ts'

export interface NextStep extends Step {
  id: string
}

export interface OrderSteps {
  status: TradeStatus
  steps: NextStep[]
  /** The way to a refund from here; empty when there is none, or when a refund already runs or is done. */
  refund: NextStep[]
  messages: MessageId[]
}

export interface RefundStepsNow {
  /** Index in `facts.items`; absent for a refund of the whole order. */
  item?: number
  status: RefundStatus
  steps: NextStep[]
  /** Asking customer service to step in; empty when it is not the time for it. */
  escalation: NextStep[]
  messages: MessageId[]
}

export interface NextSteps {
  order: OrderSteps
  refunds: RefundStepsNow[]
}

function pick(ids: readonly string[], site: OrderSite, file: NextStepFile): NextStep[] {
  return ids.flatMap((id) => {
    const step = file.steps[id]
    return step && (step.sites?.includes(site) ?? true) ? [{ id, ...step }] : []
  })
}

/**
 * The next steps of an order and of each of its refunds. A status that was not read is `unknown`, whose only step is to
 * look at the order itself; where a refund is all that was read, its own steps say where to look.
 */
export function nextStepsFor(facts: OrderFacts, file: NextStepFile): NextSteps {
  const status = facts.trade?.status ?? 'unknown'
  const { steps, refund, messages } = file.trade[status]
  const refunds: { item?: number; status: RefundStatus }[] = [
    ...(facts.refund ? [{ status: facts.refund.status }] : []),
    ...(facts.items ?? []).flatMap((one, item) => (one.refund ? [{ item, status: one.refund.status }] : [])),
  ].filter((one) => one.status !== 'NO_REFUND')
  const ofItems = refunds.filter(({ item }) => item !== undefined).length
  // The way to a refund stays open while an item has none.
  const isAskedForAll = refunds.length > ofItems || (ofItems > 0 && ofItems === facts.items?.length)
  return {
    order: {
      status,
      steps: facts.trade || refunds.length === 0 ? pick(steps, facts.site, file) : [],
      refund: isAskedForAll ? [] : pick(refund, facts.site, file),
      messages,
    },
    refunds: refunds.map((one) => {
      const rule = file.refund[one.status]
      return {
        ...one,
        steps: pick(rule.steps, facts.site, file),
        escalation: rule.escalate ? pick(file.escalation, facts.site, file) : [],
        messages: rule.messages,
      }
    }),
  }
}
