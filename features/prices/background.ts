/** The feature in the background: rates are renewed while prices are on, and pages get a quote made of them. */
import { answer } from '../../services/messages.ts'
import { keepRates, loadRates } from '../../services/rates.ts'
import { generalSettings, keyOf, loadSettings } from '../../services/settings.ts'
import { onSessionStart, watchStorage } from '../../services/storage.ts'
import { cardSpeech } from './card-speech.ts'
import { priceCard } from './card-words.ts'
import { currencies, guessCurrency, printedCurrencies, routes } from './facts.ts'
import { type PriceQuote, quoteFor } from './quote.ts'
import { type PricesSettings, pricesSettings } from './settings.ts'

/** What the page's part of the feature is started with. Without a quote there is no rate to convert with. */
export interface PricesOnPages extends Record<string, unknown> {
  enabled: boolean
  quote?: PriceQuote
}

/** The settings as pages get them: the switch, and a quote while it is on. */
export async function pricesForPages(settings: Record<string, unknown>): Promise<PricesOnPages> {
  const { enabled } = settings as PricesSettings
  if (!enabled) return { enabled }
  const quote = quoteFor(settings as PricesSettings, {
    table: await loadRates(),
    guessed: guessCurrency(navigator.languages),
    printed: printedCurrencies,
    digits: currencies.digits,
    routes,
  })
  return { enabled, ...(quote && { quote }) }
}

/** Starts with the background. Nobody is asked for rates while prices, or all of TaoLens, are off. */
export function startPricesBackground(signal: AbortSignal): void {
  const wanted = async () =>
    (await loadSettings(generalSettings)).enabled && (await loadSettings(pricesSettings)).enabled
  const rates = keepRates(wanted, signal)
  answer('rates:refresh', signal, rates.refresh)
  answer('prices:card', signal, async (asked) => {
    const { quote } = await pricesForPages(await loadSettings(pricesSettings))
    const { language } = await loadSettings(generalSettings)
    return quote && priceCard(asked, quote, cardSpeech(language, navigator.languages), Date.now())
  })
  watchStorage([generalSettings, pricesSettings].map(keyOf), signal, () => void rates.check())
  onSessionStart('prices:started', () => void rates.check())
}
