/** The other way round: what a sum is enough for, once the fee is paid too. */
import { convert } from './convert.ts'
import { type CostOptions, costOf, type FeeClaim } from './cost.ts'
import type { Money } from './money.ts'

/**
 * The highest price in yuan that costs no more than `budget`, whichever claim about the fee is true. Undefined when a rate
 * is missing, a percentage is no number, the fee alone is more than the budget, or the budget is below zero.
 */
export function mostFor(budget: Money, claims: readonly FeeClaim[], options: CostOptions): Money | undefined {
  const isEnough = (fen: number) => {
    const outcomes = costOf({ minor: fen, currency: 'CNY' }, claims, budget.currency, options)?.outcomes
    const highest = outcomes?.at(-1)?.total.minor
    return highest !== undefined && highest <= budget.minor
  }
  // A fee only adds, so one unit more than the budget is worth is surely too much; a unit may be less than a fen.
  const above = convert({ ...budget, minor: budget.minor + 1 }, 'CNY', options.rates, options.digits)
  if (!above || !isEnough(0)) return undefined
  let enough = 0
  let tooMuch = above.minor + 2
  while (tooMuch - enough > 1) {
    const middle = Math.floor((enough + tooMuch) / 2)
    if (isEnough(middle)) enough = middle
    else tooMuch = middle
  }
  return { minor: enough, currency: 'CNY' }
}
