/** The feature on a page: the converted amount beside each printed one. */
import { drawPriceCard, type PriceCardProps } from '../../components/price-card.ts'
import { type Amount, amountReader } from '../../core/money/read.ts'
import { regionalForm, speak } from '../../locales/i18n.ts'
import { directionOf } from '../../locales/languages.ts'
import { makeGuard } from '../../page/guard.ts'
import { findPrice, type PriceWords, type TellRefund } from '../../page/prices/pointed.ts'
import { showPrices } from '../../page/prices/show-prices.ts'
import { ask } from '../../services/page-messages.ts'
import type { PrintedAmount } from '../../services/price-card-shapes.ts'
import type { PageContext, PageFeature, PageReport } from '../feature.ts'
import { readQuote } from './quote.ts'
import { makeSayAmount } from './say-amount.ts'

/** The feature; `refunds` is for pages about orders, given the selectors of an order. */
export const pricesFeature = (refunds?: (order: readonly string[]) => TellRefund): PageFeature => ({
  id: 'prices',
  signs: ({ prices }) => new RegExp(prices.sign),
  start: (context, signal) => startPrices(context, signal, refunds?.(context.at.rule?.spots?.order ?? [])),
})

export const pricesOnPages = pricesFeature()

/** Starts converting what a document prints; ends with the signal and leaves nothing. Without a rate nothing is shown. */
function startPrices(context: PageContext, signal: AbortSignal, tell?: TellRefund): () => PageReport {
  const { view, at, pack, sight } = context
  const quote = readQuote(context.settings.quote)
  if (!quote) return () => ({})
  const { t, locale } = speak(pack.language, regionalForm(pack.language, view.navigator.languages), pack.words)
  const guard = makeGuard(context.onBroken)
  const read = amountReader(pack.prices, quote.digits)
  const prices = showPrices({
    view,
    sight,
    signal,
    guard,
    language: pack.language,
    direction: directionOf(pack.language),
    read,
    bare: at.isOverseas ? [] : (at.rule?.spots?.['bare-price'] ?? []),
    say: makeSayAmount(quote, locale, t),
  })
  context.pointing.add((...where) => {
    const found = guard(() => findPrice(prices, read, tell, ...where), undefined)
    return found && { ...found, fill: async () => guard(() => askForCard(found.describe()), undefined) }
  }, signal)
  return () => ({})
}

const printedAmount = ({ money, to, role }: Amount): PrintedAmount => ({
  ...money,
  toMinor: to?.minor,
  role,
})

/** The background writes the card: what it needs for that would cost every page. */
async function askForCard(words: PriceWords | undefined) {
  if (!words) return undefined
  const { amount, beside, paid, refunded } = words
  const answer = await ask('prices:card', {
    amounts: [amount, ...beside].map(printedAmount),
    paid: paid && printedAmount(paid),
    refunded: refunded && printedAmount(refunded),
  })
  const card = answer as PriceCardProps | undefined
  return card && ((section: HTMLElement) => drawPriceCard(section, card))
}
