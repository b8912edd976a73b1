/** What the packaged rules say about currencies and ways of paying, for popup and background. */
import currencyFile from '../../rules/currencies.json' with { type: 'json' }
import priceFile from '../../rules/prices.json' with { type: 'json' }
import type { CurrencyFile } from '../../rules/rates.ts'
import routeFile from '../../rules/refund-routes.json' with { type: 'json' }
import type { RefundRouteFile } from '../../rules/refund-routes.ts'
import { currencyOfLanguages } from './quote.ts'

export const currencies: Pick<CurrencyFile, 'digits' | 'regions'> = currencyFile
export const { routes } = routeFile as RefundRouteFile

/** The currencies that pages may print. */
export const printedCurrencies: readonly string[] = [
  ...new Set([priceFile.before, priceFile.either, priceFile.after].flatMap(Object.keys)),
]

/** The currency of the reader's languages (BCP 47); undefined when none of them names a region with one. */
export function guessCurrency(languages: readonly string[]): string | undefined {
  return currencyOfLanguages(languages, currencies.regions)
}
