/** How the reader buys, as several features need it: a view of the settings of orders, where these choices are stored. */
import { hotlineRegions } from '../rules/hotlines.ts'
import { travelWays } from '../rules/travel-ways.ts'
import * as z from '../rules/zod.ts'
import { changeSettings, loadSettings, type SettingsSpec } from './settings.ts'
import type { SettingsStore } from './settings-store.ts'

export const travelChoices = ['unset', ...travelWays] as const
export type TravelChoice = (typeof travelChoices)[number]
export const regions = hotlineRegions
export type Region = (typeof regions)[number]

export interface BuyerSettings extends Record<string, unknown> {
  travel: TravelChoice
  /** The id of a refund route, or `unset`. */
  route: string
  region: Region
}

const routeId = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/))

export const buyerSettings: SettingsSpec<BuyerSettings> = {
  id: 'orders',
  fields: {
    travel: z.enum(travelChoices),
    route: routeId,
    region: z.enum(regions),
  },
  defaults: { travel: 'unset', route: 'unset', region: 'other' },
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

/** Where somebody buys who pays by this route, or counts in this currency; `other` when neither says it. */
export function regionFor(currency: string, route: string): Region {
  if (route.startsWith('alipayhk-')) return 'HK'
  if (route.startsWith('chunghwa-')) return 'TW'
  return regionsOfCurrencies[currency] ?? buyerSettings.defaults.region
}

/**
 * Stores a currency, or how the reader pays: the one choice for what prices cost and for when refunds come back. The region
 * follows from both, unless the reader chose another one.
 */
export function choosePaying(settings: SettingsStore, chosen: { currency?: string; route?: string }): void {
  const { route: routeNow, region } = settings.read(buyerSettings).value
  const { currency: currencyNow } = settings.read(paying).value
  const isNone = chosen.route === paying.defaults.route
  const route = isNone ? buyerSettings.defaults.route : (chosen.route ?? routeNow)
  const next = regionFor(chosen.currency ?? currencyNow, route)
  const follows = [buyerSettings.defaults.region, regionFor(currencyNow, routeNow)].includes(region)
  const change = { ...(chosen.route && { route }), ...(follows && next !== region && { region: next }) }
  if (Object.keys(change).length > 0) settings.change(buyerSettings, change)
  const isUnset = chosen.route === buyerSettings.defaults.route
  settings.change(paying, { ...chosen, ...(isUnset && { route: paying.defaults.route }) })
}

/** Earlier versions asked twice how the reader pays: what prices were counted with goes for refunds too, else the other way round. Never rejects. */
export async function agreeOnRoute(): Promise<void> {
  const [{ route: forRefunds }, { route: forPrices }] = await Promise.all([
    loadSettings(buyerSettings),
    loadSettings(paying),
  ])
  if (forPrices !== paying.defaults.route) {
    if (forRefunds !== forPrices) await changeSettings(buyerSettings, { route: forPrices }).catch(() => undefined)
  } else if (forRefunds !== buyerSettings.defaults.route) {
    await changeSettings(paying, { route: forRefunds }).catch(() => undefined)
  }
}
