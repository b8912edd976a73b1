/** What a page needs to know of rates: those of the reader's currency and of the currencies that pages print. */
import type { Rates } from '../../core/money/convert.ts'
import { type RateTable, rateDate } from '../../core/money/rates.ts'
import type { PricesSettings } from './settings.ts'

export interface PriceQuote {
  /** The reader's currency (ISO 4217). */
  currency: string
  /** How much of each one yuan is; with the reader's own rate, where there is one. */
  rates: Rates
  /** The day the rate is of; absent for the reader's own. */
  date?: string
  /** Who gave the rates; absent for the reader's own. */
  source?: string
}

/** The currency of the region of the first language that has one: `en-GB` GBP, `de` EUR. Undefined when none has. */
export function currencyOfLanguages(
  languages: readonly string[],
  regions: Readonly<Record<string, string>>,
): string | undefined {
  for (const language of languages) {
    const region = regionOf(language)
    const found = region && Object.keys(regions).find((currency) => regions[currency]?.split(' ').includes(region))
    if (found) return found
  }
  return undefined
}

function regionOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().region
  } catch {
    return undefined
  }
}

/**
 * The quote for a page. `printed` are the currencies that pages may print. Undefined when there is no rate for the chosen
 * currency, or none can be guessed.
 */
export function quoteFor(
  { currency: chosen, ownRate }: Pick<PricesSettings, 'currency' | 'ownRate'>,
  table: RateTable,
  guessed: string | undefined,
  printed: readonly string[],
): PriceQuote | undefined {
  const currency = chosen === 'auto' ? guessed : chosen
  if (!currency) return undefined
  const own = ownRate?.currency === currency ? ownRate.rate : undefined
  const rate = own ?? table.rates[currency]
  if (!rate) return undefined
  const others = printed.filter((code) => code !== currency && table.rates[code])
  const rates = Object.fromEntries(others.map((code) => [code, table.rates[code] as string]))
  const quote = { currency, rates: { ...rates, [currency]: rate } }
  return own ? quote : { ...quote, date: rateDate(table, currency), source: table.source }
}
