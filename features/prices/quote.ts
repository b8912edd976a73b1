/** What a page needs to know of money: rates of the reader's currency and of those that pages print, and what paying costs. */
import type { Rates } from '../../core/money/convert.ts'
import type { FeeClaim } from '../../core/money/cost.ts'
import type { Rounding } from '../../core/money/format.ts'
import type { CurrencyDigits } from '../../core/money/money.ts'
import { type RateTable, rateDate } from '../../core/money/rates.ts'
import type { RefundRouteRule } from '../../rules/refund-routes.ts'
import { judgeRate, typedOf } from './panel/own-rate.ts'
import type { PricesSettings } from './settings.ts'

export interface PriceQuote {
  /** The reader's currency (ISO 4217). */
  currency: string
  /** How much of each one yuan is; with the reader's own rate, where there is one. */
  rates: Rates
  /** Digits after the point of the currencies in `rates` and of those that pages print, where they are not two. */
  digits: CurrencyDigits
  rounding: Rounding
  /** The day the rate is of; absent for the reader's own. */
  date?: string
  /** Who gave the rates; absent for the reader's own. */
  source?: string
  /** How the reader pays, with what is said about its fee; absent when only the converted amount is wanted. */
  route?: { id: string; claims: FeeClaim[] }
}

/** What a quote is made of, besides the settings. */
export interface QuoteFacts {
  table: RateTable
  /** The currency of the reader's languages, for the setting `auto`. */
  guessed: string | undefined
  /** The currencies that pages may print. */
  printed: readonly string[]
  digits: CurrencyDigits
  routes: readonly RefundRouteRule[]
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

/** The currency to convert to; undefined when none is chosen and none can be guessed. */
export function currencyFor(chosen: string, guessed: string | undefined): string | undefined {
  return chosen === 'auto' ? guessed : chosen
}

/**
 * What is said about the fee of a way of paying: by sources, or by the reader. None for nought of one's own, and none where
 * no source names a fee (grade U): an unknown fee is not one of nought.
 */
export function claimsFor(
  { id, ownFee, fees = [] }: RefundRouteRule,
  { agentFee, customFee }: Pick<PricesSettings, 'agentFee' | 'customFee'>,
): FeeClaim[] {
  if (!ownFee) return fees.filter(({ grade }) => grade !== 'U')
  const own = id === 'agent' ? agentFee : customFee
  return Number(own.percent) > 0 || own.fixed.minor > 0 ? [own] : []
}

/**
 * The rates with the reader's own for their currency in them; the very rates of the table where there is none, or one so
 * far from the table's that the settings say it is not used.
 */
export function ratesFor(currency: string, { ownRate }: Pick<PricesSettings, 'ownRate'>, table: RateTable): Rates {
  if (ownRate?.currency !== currency) return table.rates
  const { decimal, direction } = typedOf(ownRate.rate, undefined)
  const isAbsurd = judgeRate(decimal, direction, table.rates[currency]).kind === 'absurd'
  return isAbsurd ? table.rates : { ...table.rates, [currency]: ownRate.rate }
}

/** The quote for a page. Undefined when there is no rate for the chosen currency, or none can be guessed. */
export function quoteFor(settings: PricesSettings, facts: QuoteFacts): PriceQuote | undefined {
  const { table, guessed, printed, routes } = facts
  const currency = currencyFor(settings.currency, guessed)
  if (!currency) return undefined
  const all = ratesFor(currency, settings, table)
  if (!all[currency]) return undefined
  const chosen = routes.find(({ id }) => id === settings.route)
  const claims = chosen && claimsFor(chosen, settings)
  const codes = [...printed, ...(claims ?? []).flatMap(({ fixed }) => fixed?.currency ?? []), currency]
  const pick = <Value>(from: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(codes.filter((code) => code in from).map((code) => [code, from[code] as Value]))
  return {
    currency,
    rates: pick(all),
    digits: pick(facts.digits),
    rounding: settings.rounding,
    ...(chosen && claims && { route: { id: chosen.id, claims } }),
    ...(all === table.rates && { date: rateDate(table, currency), source: table.source }),
  }
}

/** The quote that the background published; undefined without one, or when it is not whole. */
export function readQuote(stored: unknown): PriceQuote | undefined {
  const { currency, rates, digits, rounding } = (stored ?? {}) as Partial<PriceQuote>
  return currency && rates && digits && rounding ? (stored as PriceQuote) : undefined
}
