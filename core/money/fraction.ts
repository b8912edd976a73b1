/** Exact rational numbers, and their one rounding. */

export interface Fraction {
  num: bigint
  /** Above zero. */
  den: bigint
}

/** A decimal text (`0.1491`) or a quotient of two (`1/7.1`) as a fraction, exactly; undefined for any other text. */
export function parseFraction(text: string): Fraction | undefined {
  const parts = /^(\d+)(?:\.(\d+))?(?:\/(\d+)(?:\.(\d+))?)?$/.exec(text)
  if (!parts) return undefined
  const [, whole = '', decimals = '', whole2 = '1', decimals2 = ''] = parts
  const den = BigInt(whole2 + decimals2) * 10n ** BigInt(decimals.length)
  return den === 0n ? undefined : { num: BigInt(whole + decimals) * 10n ** BigInt(decimals2.length), den }
}

/** The product of two fractions, exactly. */
export function multiply(a: Fraction, b: Fraction): Fraction {
  return { num: a.num * b.num, den: a.den * b.den }
}

/** The sum of two fractions, exactly. */
export function add(a: Fraction, b: Fraction): Fraction {
  return { num: a.num * b.den + b.num * a.den, den: a.den * b.den }
}

/** The nearest whole number, halves to the even one: the default of CLDR number patterns (UTS #35). */
export function roundHalfEven({ num, den }: Fraction): bigint {
  const size = num < 0n ? -num : num
  const whole = size / den
  const twice = (size % den) * 2n
  const up = twice > den || (twice === den && whole % 2n === 1n)
  const rounded = up ? whole + 1n : whole
  return num < 0n ? -rounded : rounded
}

/** The fraction as a number of minor units; undefined when no number can hold it exactly. */
export function toMinor(fraction: Fraction): number | undefined {
  const minor = Number(roundHalfEven(fraction))
  return Number.isSafeInteger(minor) ? minor : undefined
}

/** The fraction as a decimal text of so many significant digits, rounded; `0` for nought. */
export function significantText({ num, den }: Fraction, figures: number): string {
  if (num <= 0n) return '0'
  const places = figures - 1 - magnitudeOf(num, den)
  const scaled = roundHalfEven(
    places >= 0 ? { num: num * 10n ** BigInt(places), den } : { num, den: den * 10n ** BigInt(-places) },
  )
  if (places <= 0) return `${scaled}${'0'.repeat(-places)}`
  const text = String(scaled).padStart(places + 1, '0')
  return `${text.slice(0, -places)}.${text.slice(-places)}`.replace(/\.?0+$/, '')
}

/** The power of ten of the first digit. */
function magnitudeOf(num: bigint, den: bigint): number {
  if (num >= den) return String(num / den).length - 1
  return -String((den - 1n) / num).length
}
