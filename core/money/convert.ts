/** From one currency to another: exact up to the last step, which rounds once. */
import { type Fraction, multiply, parseFraction, toMinor } from './fraction.ts'
import { type CurrencyDigits, digitsOf, type Money } from './money.ts'

/** How much of each currency one yuan is, as decimal texts or quotients (`0.1491`, `1/7.1`). CNY needs no entry. */
export type Rates = Readonly<Record<string, string>>

/** How much one yuan is in a currency; undefined without a rate above zero. */
function perYuan(currency: string, rates: Rates): Fraction | undefined {
  const rate = parseFraction(currency === 'CNY' ? '1' : (rates[currency] ?? ''))
  return rate && rate.num > 0n ? rate : undefined
}

/** How much of `to` one unit of `from` is, exactly; undefined when one of the rates is missing. */
export function rateBetween(from: string, to: string, rates: Rates): Fraction | undefined {
  const before = perYuan(from, rates)
  const after = perYuan(to, rates)
  return before && after && multiply(after, { num: before.den, den: before.num })
}

/** The amount in minor units of `to`, exactly; undefined when a rate is missing. */
export function exactly(amount: Money, to: string, rates: Rates, digits: CurrencyDigits): Fraction | undefined {
  const rate = rateBetween(amount.currency, to, rates)
  if (!rate) return undefined
  const scale = {
    num: 10n ** BigInt(digitsOf(to, digits)),
    den: 10n ** BigInt(digitsOf(amount.currency, digits)),
  }
  return multiply(multiply({ num: BigInt(amount.minor), den: 1n }, rate), scale)
}

/**
 * The amount in another currency, rounded once, half to even. Undefined when a rate is missing or the result is too big
 * for a number to hold exactly.
 */
export function convert(amount: Money, to: string, rates: Rates, digits: CurrencyDigits): Money | undefined {
  const exact = exactly(amount, to, rates, digits)
  const minor = exact && toMinor(exact)
  return minor === undefined ? undefined : { minor, currency: to }
}
