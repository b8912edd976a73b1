/** How the reader buys, as several features need it: a view of the settings of orders, where these choices are stored. */
import { hotlineRegions } from '../rules/hotlines.ts'
import { travelWays } from '../rules/travel-ways.ts'
import * as z from '../rules/zod.ts'
import type { SettingsSpec } from './settings.ts'

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

export const buyerSettings: SettingsSpec<BuyerSettings> = {
  id: 'orders',
  fields: {
    travel: z.enum(travelChoices),
    route: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
    region: z.enum(regions),
  },
  defaults: { travel: 'unset', route: 'unset', region: 'other' },
}
