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

/**
 * Makes the fold for a list of character pairs, Traditional then Simplified ("買买賣卖…").
 * Also folds full-width forms, quotes, dashes, invisible characters, letter case, and the private characters of icon fonts.
 * An odd last character is ignored.
 */
export function makeFold(traditionalPairs: string): Fold {
  const table = new Uint16Array(0x10000)
  for (let code = 0; code < table.length; code++) table[code] = code
  for (let code = firstFullWidth; code <= lastFullWidth; code++) table[code] = code - fullWidthShift
  table.fill(0x20, firstIcon, lastIcon + 1)
  for (const [from, to] of Object.entries(single)) table[from.charCodeAt(0)] = to.charCodeAt(0)
  for (let i = 0; i + 1 < traditionalPairs.length; i += 2) {
    table[traditionalPairs.charCodeAt(i)] = table[traditionalPairs.charCodeAt(i + 1)] as number
  }
  for (let code = 0x41; code <= 0x5a; code++) {
    table[code] = code + 0x20
    table[code + fullWidthShift] = code + 0x20
  }
  return (text) => {
    let folded = ''
    for (let i = 0; i < text.length; i++) folded += String.fromCharCode(table[text.charCodeAt(i)] as number)
    return folded
  }
}

const han = /[\u3400-\u9fff\uf900-\ufaff]/

/** Whether the text holds at least one Han character. */
export function hasHan(text: string): boolean {
  return han.test(text)
}
