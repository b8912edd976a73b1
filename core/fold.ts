/**
 * Folding: one spelling for the many ways a page prints the same label.
 * Every character becomes exactly one other, so a position in the folded text is a position in the page's text.
 */

/** Turns a text of the page into its folded form, of the same length. */
export type Fold = (text: string) => string

const firstFullWidth = 0xff01
const lastFullWidth = 0xff5e
const fullWidthShift = 0xfee0
const firstIcon = 0xe000
const lastIcon = 0xf8ff

/** What characters that are in no pair fold into: full-width forms, icons and capitals. */
function foldCharacter(char: string): string {
  const code = char.charCodeAt(0)
  if (code >= firstIcon && code <= lastIcon) return ' '
  const isFullWidth = code >= firstFullWidth && code <= lastFullWidth
  const plain = isFullWidth ? String.fromCharCode(code - fullWidthShift) : char
  return plain >= 'A' && plain <= 'Z' ? plain.toLowerCase() : plain
}

/**
 * Makes the fold for a list of character pairs, as printed then folded ("買买賣卖…"), which the build
 * makes (scripts/vocabulary/spellings.ts). Whatever the pairs, it folds full-width forms, letter case, and the private characters of icon fonts.
 * An odd last character is ignored.
 */
export function makeFold(pairs: string): Fold {
  // One bit a character: most need no folding, and a text that needs none comes back as it is.
  const folds = new Uint8Array(0x10000 / 8)
  const mark = (code: number) => {
    folds[code >> 3] = (folds[code >> 3] as number) | (1 << (code & 7))
  }
  folds.fill(0xff, firstIcon >> 3, (lastIcon + 1) >> 3)
  for (let code = firstFullWidth; code <= lastFullWidth; code++) mark(code)
  for (let code = 0x41; code <= 0x5a; code++) mark(code)
  for (let i = 0; i + 1 < pairs.length; i += 2) mark(pairs.charCodeAt(i))

  function folded(char: string): string {
    let at = pairs.indexOf(char)
    while (at & 1 && at !== -1) at = pairs.indexOf(char, at + 1)
    const to = pairs[at + 1]
    return at === -1 || !to ? foldCharacter(char) : folded(to)
  }

  return (text) => {
    let done = ''
    let from = 0
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (!((folds[code >> 3] as number) & (1 << (code & 7)))) continue
      done += text.slice(from, i) + folded(text[i] as string)
      from = i + 1
    }
    return from === 0 ? text : done + text.slice(from)
  }
}

const han = /[\u3400-\u9fff\uf900-\ufaff]/

/** Whether the text holds at least one Han character. */
export function hasHan(text: string): boolean {
  return han.test(text)
}
