/** Printed amounts of yuan → fen. Other currencies, ranges and rounded amounts (1.06万) give nothing. */
import { halfWidth } from './half-width.ts'

const digits = String.raw`(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{1,2}))?(?![\d.,]*\d)`
const withSign = new RegExp(String.raw`(-?)\s*(?<![A-Za-z$]\s?)(?:CN|RMB\s?)?¥\s*(-?)\s*${digits}`, 'g')
const withYuan = new RegExp(String.raw`(?<![\d.,¥-])(-?)()${digits}\s*元`, 'g')
const bare = new RegExp(`^(-?)()${digits}$`)
const notOne =
  /[万萬億亿起~$€£₩฿₫%约約]|\d\s*[千仟百kK角多]|\d\s*-\s*[¥\d]|\d\s*[至到]\s*[¥\d]|[折减減满滿]|以[上下内內]|左右|不[足到]/
/** A label with its amount is short; a longer text is not one amount. */
const longest = 200

function fen([, before, after, whole = '', decimals = '']: RegExpMatchArray): number {
  const amount = Number(whole.replaceAll(',', '')) * 100 + Number(decimals.padEnd(2, '0'))
  return before || after ? 0 - amount : amount
}

/**
 * The one amount in a text, in fen: `¥1,234.50`, `实付款￥194.28`, `12 元`, `-￥23.00`. Undefined when there is none,
 * more than one, no sign of the currency, or anything that makes it a range, a threshold or a rounded number.
 */
export function parseAmountFen(text: string): number | undefined {
  if (text.length > longest) return undefined
  const plain = halfWidth(text).trim()
  if (notOne.test(plain)) return undefined
  const found = [...plain.matchAll(withSign)]
  if (found.length === 0) found.push(...plain.matchAll(withYuan))
  const [first] = found
  return first && found.length === 1 && (plain.match(/\d[\d,.]*/g) ?? []).length === 1 ? fen(first) : undefined
}

/** An amount of page data that is known to be in yuan, with or without a sign: `47.40`. Undefined for other text. */
export function parseYuanFen(text: unknown): number | undefined {
  if (typeof text !== 'string') return undefined
  const match = bare.exec(halfWidth(text).trim())
  return match ? fen(match) : parseAmountFen(text)
}
