/** An own rate, in whichever direction it is typed, held against the rate of the service. */
import { type Fraction, parseFraction, significantText } from '../../../core/money/fraction.ts'

/** So much of the reader's currency for one yuan, or so many yuan for one unit of it. */
export type RateDirection = 'per-yuan' | 'per-own'

export interface RateVerdict {
  /** No number above nought; more than ten times off; more than a quarter off; near the service's, or there is none. */
  kind: 'none' | 'absurd' | 'distant' | 'good'
  /** What the service has, in the direction typed. */
  expected?: Fraction
}

/** The rate as settings keep it: for one yuan, as a decimal text or a quotient. */
export const rateOf = (decimal: string, direction: RateDirection): string =>
  direction === 'per-yuan' ? decimal : `1/${decimal}`

const turned = ({ num, den }: Fraction): Fraction => ({ num: den, den: num })

/** What a stored rate was typed as; without one the service's rate, in the direction in which it is above one. */
export function typedOf(
  rate: string | undefined,
  serviceRate: string | undefined,
): { decimal: string; direction: RateDirection } {
  if (rate?.startsWith('1/')) return { decimal: rate.slice(2), direction: 'per-own' }
  if (rate) return { decimal: rate, direction: 'per-yuan' }
  const service = serviceRate ? parseFraction(serviceRate) : undefined
  if (!service || service.num <= 0n) return { decimal: '', direction: 'per-own' }
  const direction = service.num >= service.den ? 'per-yuan' : 'per-own'
  return { decimal: significantText(direction === 'per-yuan' ? service : turned(service), 5), direction }
}

/** How a typed rate stands to the service's. */
export function judgeRate(
  decimal: string | undefined,
  direction: RateDirection,
  serviceRate: string | undefined,
): RateVerdict {
  const typed = decimal === undefined ? undefined : parseFraction(decimal)
  const service = serviceRate ? parseFraction(serviceRate) : undefined
  const expected = service && service.num > 0n ? (direction === 'per-yuan' ? service : turned(service)) : undefined
  const known = expected ? { expected } : {}
  if (!typed || typed.num <= 0n) return { kind: 'none', ...known }
  if (!expected) return { kind: 'good' }
  const [mine, theirs] = [typed.num * expected.den, expected.num * typed.den]
  const [more, less] = mine > theirs ? [mine, theirs] : [theirs, mine]
  if (more > less * 10n) return { kind: 'absurd', expected }
  return { kind: more * 4n > less * 5n ? 'distant' : 'good', expected }
}
