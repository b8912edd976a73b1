/** Refunds: what was paid and what came back, where a page says both of one order. */
import type { Amount } from '../../core/money/read.ts'
import type { Known } from './known.ts'
import { roleOf, type TellRefund } from './pointed.ts'
import type { ReadAmounts } from './printed.ts'

/** The one amount of a role in an order; undefined when there are several that differ. */
function onlyOf(role: 'paid' | 'refunded', known: readonly Known[], read: ReadAmounts): Amount | undefined {
  const found = known.flatMap((one) => (one.printed && roleOf(one, read) === role ? one.printed.amount : []))
  const [first] = found
  const isOne = found.every(
    ({ money }) => money.minor === first?.money.minor && money.currency === first.money.currency,
  )
  return isOne ? first : undefined
}

/** Tells of both where one order says both; the selectors are what an order is on this page. */
export function refundsIn(order: readonly string[]): TellRefund {
  return ({ anchor }, prices, read) => {
    const box = order.length ? anchor.parentElement?.closest(order.join(',')) : undefined
    const inOrder = box ? prices.below(box) : []
    const [paid, refunded] = [onlyOf('paid', inOrder, read), onlyOf('refunded', inOrder, read)]
    return paid && refunded ? { paid, refunded } : {}
  }
}
