/**
 * Folding: one spelling for the many ways a page prints the same label.
 * Every character becomes exactly one other, so a position in the folded text is a position in the page's text.
 */

const single: Record<string, string> = {
  '　': ' ',
  '\u00a0': ' ',
  '\u200b': ' ',
  '\u200c': ' ',
  '\u200d': ' ',
  '\u200e': ' ',
  '\u200f': ' ',
  '\u2060': ' ',
  '\ufeff': ' ',
  '\t': ' ',
  '\n': ' ',
  '\r': ' ',
  '。': '.',
  '“': '"',
  '”': '"',
  '„': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '‘': "'",
  '’': "'",
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
  '《': '<',
  '》': '>',
  '〈': '<',
  '〉': '>',
  '￥': '¥',
  '—': '-',
  '–': '-',
  '－': '-',
  '・': '·',
  '•': '·',
  '×': 'x',
  // Two spellings of one word in Simplified pages too: 帐号 and 账号.
  帐: '账',
}

/** Turns a text of the page into its folded form, of the same length. */
export type Fold = (text: string) => string

const firstFullWidth = 0xff01
const lastFullWidth = 0xff5e
const fullWidthShift = 0xfee0
const firstIcon = 0xe000
const lastIcon = 0xf8ff

/** What characters fold into whatever the vocabulary: full-width forms, icons, capitals, and the single ones above. */
function foldCharacter(char: string): string {
  const code = char.charCodeAt(0)
  if (code >= firstIcon && code <= lastIcon) return ' '
  const isFullWidth = code >= firstFullWidth && code <= lastFullWidth
  const plain = single[char] ?? (isFullWidth ? String.fromCharCode(code - fullWidthShift) : char)
  return plain >= 'A' && plain <= 'Z' ? plain.toLowerCase() : plain
}

/**
 * Makes the fold for a list of character pairs, Traditional then Simplified ("買买賣卖…").
 * Also folds full-width forms, quotes, dashes, invisible characters, letter case, and the private characters of icon fonts.
 * An odd last character is ignored.
 */
export function makeFold(traditionalPairs: string): Fold {
  // One bit a character: most need no folding, and a text that needs none comes back as it is.
  const folds = new Uint8Array(0x10000 / 8)
  const mark = (code: number) => {
    folds[code >> 3] = (folds[code >> 3] as number) | (1 << (code & 7))
  }
  folds.fill(0xff, firstIcon >> 3, (lastIcon + 1) >> 3)
  for (let code = firstFullWidth; code <= lastFullWidth; code++) mark(code)
  for (let code = 0x41; code <= 0x5a; code++) mark(code)
  for (const char of Object.keys(single)) mark(char.charCodeAt(0))
  for (let i = 0; i + 1 < traditionalPairs.length; i += 2) mark(traditionalPairs.charCodeAt(i))

  function folded(char: string): string {
    let at = traditionalPairs.indexOf(char)
    while (at & 1 && at !== -1) at = traditionalPairs.indexOf(char, at + 1)
    return foldCharacter(at === -1 ? char : (traditionalPairs[at + 1] ?? char))
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
