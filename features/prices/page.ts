/** The feature on a page: the converted amount beside each printed one. */
import { amountReader } from '../../core/money/read.ts'
import { regionalForm, speak } from '../../locales/i18n.ts'
import { makeGuard } from '../../page/guard.ts'
import { showPrices } from '../../page/prices/show-prices.ts'
import type { PageContext, PageFeature, PageReport } from '../feature.ts'
import { readQuote } from './quote.ts'
import { makeSayAmount } from './say-amount.ts'

export const pricesOnPages: PageFeature = {
  id: 'prices',
  signs: ({ prices }) => new RegExp(prices.sign),
  start: startPrices,
}

/** Starts converting what a document prints; ends with the signal and leaves nothing. Without a rate nothing is shown. */
function startPrices(context: PageContext, signal: AbortSignal): () => PageReport {
  const { view, at, pack, sight } = context
  const quote = readQuote(context.settings.quote)
  if (!quote) return () => ({})
  const { t, locale } = speak(pack.language, regionalForm(pack.language, view.navigator.languages), pack.words)
  showPrices({
    view,
    sight,
    signal,
    guard: makeGuard(context.onBroken),
    language: pack.language,
    read: amountReader(pack.prices, quote.digits),
    bare: at.isOverseas ? [] : (at.rule?.spots?.['bare-price'] ?? []),
    say: makeSayAmount(quote, locale, t),
  })
  return () => ({})
}
