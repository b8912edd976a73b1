/** What is money and cannot be read: masked, generated or running digits, a bare `$`, two currencies. */
import type { CurrencyDigits } from './money.ts'
import { joinParts, type Part, unknown } from './parts.ts'
import type { PricePatterns } from './price-patterns.ts'
import { makeReader, readParts } from './read.ts'
import { tokensOf } from './tokens.ts'

/**
 * Makes the test of a place for a price that nobody can read; there may be others beside it that can be. Pages show nothing
 * for one, so they do not carry this.
 */
export function unreadableFinder(patterns: PricePatterns, digits: CurrencyDigits): (parts: readonly Part[]) => boolean {
  const reader = makeReader(patterns, digits)
  return (parts) => {
    const { text } = joinParts(parts)
    const signs = tokensOf(text, reader).filter(({ sign }) => /¥$/.test(sign))
    let isUnread = text.includes(unknown) || text.split('¥').length > signs.length + 1
    readParts(parts, reader, undefined, (group) => {
      isUnread ||= group.some(({ sign, word }) => /[^A-Z]/.test(sign + word))
    })
    return isUnread
  }
}
