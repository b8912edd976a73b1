/** How the reader buys, as several features need it: a view of the settings of orders, where these choices are stored. */
import { hotlineRegions } from '../rules/hotlines.ts'
import { travelWays } from '../rules/travel-ways.ts'
import * as z from '../rules/zod.ts'
import type { SettingsSpec } from './settings.ts'
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

/** The way of paying that prices count with, stored with their settings. */
const paying: SettingsSpec<{ route: string }> = {
  id: 'prices',
  fields: { route: routeId },
  defaults: { route: 'none' },
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
