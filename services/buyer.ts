/** How the reader buys, as several features need it: a view of the settings of orders, where these choices are stored. */
import { hotlineRegions } from '../rules/hotlines.ts'
import { travelWays } from '../rules/travel-ways.ts'
import * as z from '../rules/zod.ts'
import { loadSettings, type SettingsSpec } from './settings.ts'
import type { DatedById, DatedSettings } from './settings-copy.ts'
import type { SettingsStore } from './settings-store.ts'

export const travelChoices = ['unset', ...travelWays] as const
export type TravelChoice = (typeof travelChoices)[number]
export const regions = hotlineRegions
export type Region = (typeof regions)[number]
/** `auto`: as currency and way of paying say. */
export const regionChoices = ['auto', ...regions] as const
export type RegionChoice = (typeof regionChoices)[number]

export interface BuyerSettings extends Record<string, unknown> {
  travel: TravelChoice
  /** The id of a refund route, or `unset`. */
  route: string
  region: RegionChoice
}

const routeId = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/))

export const buyerSettings: SettingsSpec<BuyerSettings> = {
  id: 'orders',
  fields: {
    travel: z.enum(travelChoices),
    route: routeId,
    region: z.enum(regionChoices),
  },
  defaults: { travel: 'unset', route: 'unset', region: 'auto' },
}

/** What prices are counted with, stored with their settings. */
const paying: SettingsSpec<{ route: string; currency: string }> = {
  id: 'prices',
  fields: { route: routeId, currency: z.string() },
  defaults: { route: 'none', currency: 'auto' },
}

/** What a store of settings must hold for the choices of the buyer. */
export const buyerSpecs = [buyerSettings, paying] as const

/** How the reader pays: what was said for refunds, else for prices; `unset` when neither was. */
export function routeOf(settings: SettingsStore): string {
  const forRefunds = settings.read(buyerSettings).value.route
  const forPrices = settings.read(paying).value.route
  if (forRefunds !== buyerSettings.defaults.route || forPrices === paying.defaults.route) return forRefunds
  return forPrices
}

const regionsOfCurrencies: Readonly<Record<string, Region>> = { HKD: 'HK', TWD: 'TW', CNY: 'CN' }

function regionOfLanguage(language: string | undefined): string | undefined {
  try {
    return language && new Intl.Locale(language).maximize().region
  } catch {
    return undefined
  }
}

/**
 * Where somebody buys who did not say so: by the route they pay by, else by the currency they count in, else by their
 * browser's first language (BCP 47); `other` when none of them says it.
 */
export function guessRegion(route: string, currency: string, languages: readonly string[]): Region {
  if (route.startsWith('alipayhk-')) return 'HK'
  if (route.startsWith('chunghwa-')) return 'TW'
  if (currency !== paying.defaults.currency) return regionsOfCurrencies[currency] ?? 'other'
  const region = regionOfLanguage(languages[0])
  return regions.find((one) => one === region) ?? 'other'
}

const routesOfRegions: Readonly<Record<Region, string>> = {
  HK: 'alipayhk-balance',
  TW: 'international-card',
  CN: 'alipay-bank-card',
  other: 'international-card',
}

/** How somebody probably pays who counts in this currency and reads these languages (BCP 47). To be shown, never counted with before they agree: ways of paying have fees. */
export function guessRoute(currency: string, languages: readonly string[]): string {
  return routesOfRegions[guessRegion(buyerSettings.defaults.route, currency, languages)]
}

/** Where the reader is taken to be as long as they do not say it. */
export function guessedRegion(settings: SettingsStore): Region {
  return guessRegion(routeOf(settings), settings.read(paying).value.currency, navigator.languages)
}

/** Where the reader is: as they said, else as it is guessed. */
export function regionOf(settings: SettingsStore): Region {
  const { region } = settings.read(buyerSettings).value
  return region === 'auto' ? guessedRegion(settings) : region
}

/** The settings of orders as pages get them: where the reader is has been worked out. */
export async function buyerForPages(settings: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { region, route } = settings as BuyerSettings
  if (region !== 'auto') return settings
  const { currency } = await loadSettings(paying)
  return { ...settings, region: guessRegion(route, currency, navigator.languages) }
}

/** Stores a currency, or how the reader pays: the one choice for what prices cost and for when refunds come back. */
export function choosePaying(settings: SettingsStore, chosen: { currency?: string; route?: string }): void {
  const { route } = chosen
  if (route !== undefined) settings.change(buyerSettings, { route: refundRouteOf(route) })
  settings.change(paying, { ...chosen, ...(route !== undefined && { route: priceRouteOf(route) }) })
}

/** The two names of "not said". */
const refundRouteOf = (route: string) => (route === paying.defaults.route ? buyerSettings.defaults.route : route)
const priceRouteOf = (route: string) => (route === buyerSettings.defaults.route ? paying.defaults.route : route)

/**
 * One way of paying for prices and for refunds, where the settings of the two say different things: earlier versions asked
 * twice, and a browser may hear of another one's choice by halves. The later choice goes; of two without a time, that for
 * prices, if there is one. Gives the feature that has to change; none where one of the two cannot be read, which stays as it is.
 */
export function agreeOnRoute({ orders, prices }: DatedById): DatedById {
  const [forRefunds, forPrices] = [orders, prices].map((side) => side?.values.route) as [unknown, unknown]
  const isUnreadable = (route: unknown) => route !== undefined && !routeId.safeParse(route).success
  if ([forRefunds, forPrices].some(isUnreadable)) return {}
  const saidOf = (route: unknown, unsaid: string) => (typeof route === 'string' ? route : unsaid)
  const refunds = saidOf(forRefunds, buyerSettings.defaults.route)
  const route = saidOf(forPrices, paying.defaults.route)
  if (refundRouteOf(route) === refunds) return {}
  const [refundsAt, pricesAt] = [orders, prices].map((side) => side?.at.route ?? 0) as [number, number]
  const isForPrices = refundsAt === pricesAt ? route !== paying.defaults.route : pricesAt > refundsAt
  return isForPrices
    ? { orders: withRoute(orders, refundRouteOf(route), pricesAt) }
    : { prices: withRoute(prices, priceRouteOf(refunds), refundsAt) }
}

const withRoute = (side: DatedSettings | undefined, route: string, at: number): DatedSettings => ({
  values: { ...side?.values, route },
  at: { ...side?.at, ...(at > 0 && { route: at }) },
})
