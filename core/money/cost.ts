/** What an amount really costs by a way of paying: converted, with the fees that our sources name. */
import type { Evidence } from '../../rules/evidence.ts'
import { exactly, type Rates, rateBetween } from './convert.ts'
import { add, type Fraction, multiply, parseFraction, toMinor } from './fraction.ts'
import type { CurrencyDigits, Money } from './money.ts'

export interface Fee {
  /** Decimal text: `3` is three hundredths of the amount. */
  percent: string
  fixed?: Money | undefined
  /** Only payments above (`over`) or of at least (`from`) so many fen. */
  overFen?: number | undefined
  fromFen?: number | undefined
}

/** What one source, or the user, says about the fee. */
export type FeeClaim = Fee & Partial<Evidence>

export type CostStep =
  | { kind: 'convert'; from: Money; to: Money }
  | { kind: 'percent'; percent: string; amount: Money }
  | { kind: 'fixed'; fixed: Money; amount: Money }

/** One answer to "what will it cost": there are several where sources disagree, or where it depends on the whole payment. */
export interface CostOutcome {
  total: Money
  /** `total` less the converted amount, so that the three figures add up. */
  fee: Money
  steps: CostStep[]
  claims: FeeClaim[]
}

export interface Cost {
  amount: Money
  converted: Money
  /** How much of the buyer's currency one unit of the amount's currency is, exactly. */
  rate: Fraction
  /** By rising total. With no claim there is one, without a fee. */
  outcomes: CostOutcome[]
}

export interface CostOptions {
  rates: Rates
  digits: CurrencyDigits
  /** The amount is all that is paid at once; otherwise it may be a part of a payment that is over a threshold. */
  isPayment: boolean
}

const nothing: Fraction = { num: 0n, den: 1n }

/** Whether the fee is due: yes, no, or both where only the whole payment can tell. */
function isDue({ overFen, fromFen }: Fee, fen: Fraction, isPayment: boolean): boolean[] {
  const limit = overFen ?? fromFen
  if (limit === undefined) return [true]
  const above = fen.num - BigInt(limit) * fen.den
  return above > 0n || (above === 0n && overFen === undefined) ? [true] : isPayment ? [false] : [false, true]
}

interface Ground extends CostOptions {
  exact: Fraction
  convert: CostStep & { kind: 'convert' }
}

/** One outcome; every step is exact, and only what is shown is rounded. Undefined when a rate is missing. */
function outcome(claim: FeeClaim, due: boolean, ground: Ground): CostOutcome | undefined {
  const { exact, convert, rates, digits } = ground
  const { currency } = convert.to
  const percent = parseFraction(due ? claim.percent : '0')
  const share = percent && multiply(exact, { num: percent.num, den: percent.den * 100n })
  const fixed = due && claim.fixed?.minor ? exactly(claim.fixed, currency, rates, digits) : nothing
  const total = share && fixed && toMinor(add(add(exact, share), fixed))
  const shareMinor = share && toMinor(share)
  const fixedMinor = fixed && toMinor(fixed)
  if (total === undefined || shareMinor === undefined || fixedMinor === undefined) return undefined
  const steps: CostStep[] = [convert]
  if (shareMinor) steps.push({ kind: 'percent', percent: claim.percent, amount: { minor: shareMinor, currency } })
  if (claim.fixed && fixedMinor)
    steps.push({ kind: 'fixed', fixed: claim.fixed, amount: { minor: fixedMinor, currency } })
  const fee = { minor: total - convert.to.minor, currency }
  return { total: { minor: total, currency }, fee, steps, claims: [claim] }
}

/**
 * What the amount costs in the buyer's currency. Claims that come to the same are one outcome; others are shown side by
 * side, never averaged. Undefined when a rate is missing, a percentage is no number, or a result is too big.
 */
export function costOf(amount: Money, claims: readonly FeeClaim[], to: string, options: CostOptions): Cost | undefined {
  const { rates, digits, isPayment } = options
  const rate = rateBetween(amount.currency, to, rates)
  const exact = exactly(amount, to, rates, digits)
  const fen = exactly(amount, 'CNY', rates, digits)
  const minor = exact && toMinor(exact)
  if (!rate || !exact || !fen || minor === undefined) return undefined
  const converted = { minor, currency: to }
  const ground: Ground = { ...options, exact, convert: { kind: 'convert', from: amount, to: converted } }
  const outcomes: CostOutcome[] = []
  for (const claim of claims.length > 0 ? claims : [{ percent: '0' }]) {
    for (const due of isDue(claim, fen, isPayment)) {
      const next = outcome(claim, due, ground)
      if (!next) return undefined
      const same = outcomes.find(({ total }) => total.minor === next.total.minor)
      if (same) same.claims.push(claim)
      else outcomes.push(next)
    }
  }
  if (claims.length === 0) for (const one of outcomes) one.claims = []
  return { amount, converted, rate, outcomes: outcomes.sort((a, b) => a.total.minor - b.total.minor) }
}
