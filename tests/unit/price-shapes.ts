/** Short writing for the parts of a place and for the amounts read from it. */
import { decimalText } from '../../core/money/format.ts'
import { digitsOf, type Money } from '../../core/money/money.ts'
import type { Part } from '../../core/money/parts.ts'
import { pricePatterns } from '../../core/money/price-patterns.ts'
import { type Amount, amountReader, type ReadOptions } from '../../core/money/read.ts'
import { unreadableFinder } from '../../core/money/unreadable.ts'
import currencyFile from '../../rules/currencies.json' with { type: 'json' }
import priceFile from '../../rules/prices.json' with { type: 'json' }
import { PriceWords } from '../../rules/prices.ts'
import { CurrencyFile } from '../../rules/rates.ts'

export const { digits, regions } = CurrencyFile.parse(currencyFile)
export const patterns = pricePatterns(PriceWords.parse(priceFile))
export const readAmounts = amountReader(patterns, digits)
const isUnreadable = unreadableFinder(patterns, digits)

/** The amounts, and whether there is one that nobody can read. */
export const readAll = (parts: readonly Part[]) => ({ ...readAmounts(parts), unreadable: isUnreadable(parts) })

/** `￥|24` is two parts; `~` before one is struck through, `!` hidden, `#` generated, `^` on a line of its own. */
export function partsOf(shape: string): Part[] {
  return shape.split('|').map((piece) => {
    const [, marks = '', text = ''] = /^([~!#^]*)(.*)$/s.exec(piece) ?? []
    return {
      text,
      ...(marks.includes('~') && { struck: true }),
      ...(marks.includes('!') && { hidden: true }),
      ...(marks.includes('#') && { generated: true }),
      ...(marks.includes('^') && { gap: true }),
    }
  })
}

const plain = ({ minor, currency }: Money) => decimalText(minor, digitsOf(currency, digits))

/** `CNY 8.27`, `CNY 1.00..2.00 paid from /件 rounded struck`. */
export function saying(amount: Amount): string {
  return [
    `${amount.money.currency} ${plain(amount.money)}${amount.to ? `..${plain(amount.to)}` : ''}`,
    amount.role,
    amount.open,
    amount.per && `/${amount.per}`,
    amount.each && 'each',
    amount.rounded && 'rounded',
    amount.struck && 'struck',
  ]
    .filter(Boolean)
    .join(' ')
}

/** The amounts of a shape, in short. */
export function readShape(shape: string, options: ReadOptions = {}): string {
  return readAmounts(partsOf(shape), options).amounts.map(saying).join(', ')
}
