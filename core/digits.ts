/**
 * Numbers inside texts: digits of base 224 (U+0020 to U+00FF), which strings of one byte a character hold and JSON
 * leaves as they are. A page reads them where they lie, instead of building tables.
 */
export const base = 224

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
