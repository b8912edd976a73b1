/** Full-width digits and signs as half-width ones, and every kind of blank as a space: enough to read numbers. */

/** The text with the same length in characters, read the same whatever the width it was printed in. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u2000-\u200f\u202f\u2060\u3000\ufeff\s]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\uffe5/g, '¥')
}
