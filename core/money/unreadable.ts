/** What is money and cannot be read: masked, generated or running digits, a bare `$`, two currencies. */
import type { CurrencyDigits } from './money.ts'
import { joinParts, type Part, unknown } from './parts.ts'
import type { PricePatterns } from './price-patterns.ts'
import { groupsOf, longest, makeReader, worthOf } from './read.ts'
import { tokensOf } from './tokens.ts'

/**
 * Makes the test of a place for a price that nobody can read; there may be others beside it that can be. Pages show nothing
 * for one, so they do not carry this.
 */
export function unreadableFinder(patterns: PricePatterns, digits: CurrencyDigits): (parts: readonly Part[]) => boolean {
  const reader = makeReader(patterns, digits)
  return (parts) => {
    const { text } = joinParts(parts)
    const tokens = text.length > longest ? [] : tokensOf(text, reader)
    const signs = tokens.filter(({ sign }) => /¥$/.test(sign))
    if (text.includes(unknown) || text.split('¥').length > signs.length + 1) return true
    const unread = groupsOf(text, tokens, reader).filter((group) => !worthOf(group, tokens, text, reader).money)
    return unread.flat().some(({ sign, word }) => /[^A-Z]/.test(sign + word))
  }
}
