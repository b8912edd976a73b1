/** Says what an amount of the page is in the reader's currency. */
import { convert } from '../../core/money/convert.ts'
import { moneyFormat } from '../../core/money/format.ts'
import type { Amount } from '../../core/money/read.ts'
import type { Translate } from '../../locales/i18n.ts'
import type { Said } from '../../page/prices/stand.ts'
import type { PriceQuote } from './quote.ts'

/**
 * Makes the writer of marks: `≈ €12.34` (in short `€12.34`; for a total `Total ≈ €12.34`; before a number of pieces
 * `≈ €12.34 each`), `≈ €10.00–12.00`, `≈ €9.90+` for "from". Nothing for an amount that is in the reader's currency already,
 * for nought, for one without a rate, and for what is struck through.
 */
export function makeSayAmount(
  { currency, rates, digits, rounding }: PriceQuote,
  locale: string,
  t: Translate,
): (amount: Amount) => Said | undefined {
  const format = moneyFormat(locale, currency, digits, rounding)
  // What is printed in 万 is rounded itself.
  const wholeFormat = moneyFormat(locale, currency, digits, 'whole')
  const smallest = { minor: rounding === 'whole' ? 10 ** (digits[currency] ?? 2) : 1, currency }
  return ({ money, to, open, role, rounded, each }) => {
    const [low, high] = [money, to ?? money].map((one) => convert(one, currency, rates, digits))
    const isNought = (to ?? money).minor === 0
    if (money.currency === currency || isNought || role === 'original' || !low || !high) return undefined
    const isTiny = Math.abs(high.minor) * 2 <= smallest.minor && open !== 'from'
    const amount = isTiny ? format(smallest) : (rounded ? wholeFormat : format)(low, high)
    const only = isTiny ? 'priceBelow' : open && (open === 'from' ? 'priceFrom' : 'priceUpTo')
    if (only) return { near: [t(only, { amount })], named: [] }
    const isTotal = /total|paid/.test(role ?? '')
    if (each && !isTotal) return { near: [], named: [t('priceEach', { amount })] }
    return {
      near: [t('priceAbout', { amount }), amount],
      named: isTotal ? [t(role === 'subtotal' ? 'priceSubtotal' : 'priceTotal', { amount })] : [],
    }
  }
}
