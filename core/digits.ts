/**
 * Numbers inside texts: digits of base 95, the printable ones of ASCII. A page reads them where they lie, instead of
 * building tables; a text that is ASCII throughout is copied to it, any other one decoded, which takes many times as long.
 */
export const base = 95

const zero = 0x20

/** The digit at a position; NaN behind the end. */
export function digitAt(text: string, at: number): number {
  return text.charCodeAt(at) - zero
}

/** The number written with so many digits at a position; NaN behind the end. */
export function numberAt(text: string, at: number, digits: number): number {
  let value = 0
  for (let i = at; i < at + digits; i++) value = value * base + digitAt(text, i)
  return value
}

/** Writes a whole number with so many digits; a number that does not fit is an error. */
export function writeNumber(value: number, digits: number): string {
  let text = ''
  let rest = value
  for (let i = 0; i < digits; i++) {
    text = String.fromCharCode(zero + (rest % base)) + text
    rest = Math.floor(rest / base)
  }
  if (rest !== 0 || !Number.isInteger(value)) throw new RangeError(`${value} does not fit into ${digits} digits`)
  return text
}
