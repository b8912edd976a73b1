/** "What will I get back": a refund in the buyer's currency, and when it is there. */
import type { RefundRouteRule } from '../../rules/refund-routes.ts'
import { isCountable } from '../deadlines/applies.ts'
import { type RefundArrival, refundArrival } from '../deadlines/refund-arrival.ts'
import type { WorkingCalendar } from '../deadlines/working-days.ts'
import { convert, type Rates } from './convert.ts'
import type { CurrencyDigits, Money } from './money.ts'

export interface ExpectedRefund {
  refund: Money
  /** At the rates given. No source says which day's rate a refund gets, nor that a fee comes back, so no fee is in it. */
  expected?: Money
  /** From when and until when; absent with the reason in `why`. */
  arrival?: RefundArrival
  why?: 'weak-evidence' | 'unknown-start' | 'no-calendar'
  /** What the source of the route says, also where it is too weak to count with. */
  workingDays?: { min: number; max: number }
  route: RefundRouteRule
}

export interface RefundOptions {
  to: string
  rates: Rates
  digits: CurrencyDigits
  calendar: WorkingCalendar
  /** When the refund was done (epoch ms); unknown for one that is still asked for. */
  refundedAt?: number | undefined
}

/** What is expected back. Without a rate `expected` is absent, without a usable figure or a day `arrival` is. */
export function expectedRefund(refund: Money, route: RefundRouteRule, options: RefundOptions): ExpectedRefund {
  const { to, rates, digits, calendar, refundedAt } = options
  const expected = convert(refund, to, rates, digits)
  const { workingDays } = route
  const arrival = refundedAt === undefined ? undefined : refundArrival(refundedAt, route, calendar)
  const isWeak = !workingDays || !isCountable(route.grade)
  const why = isWeak ? 'weak-evidence' : refundedAt === undefined ? 'unknown-start' : 'no-calendar'
  return {
    refund,
    route,
    ...(expected && { expected }),
    ...(workingDays && { workingDays }),
    ...(arrival ? { arrival } : { why }),
  }
}
