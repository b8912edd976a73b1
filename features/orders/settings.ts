/** The feature's switch, how parcels travel and money comes back, and when to remind. */
import * as z from '../../rules/zod.ts'
import { type BuyerSettings, buyerSettings, type Region } from '../../services/buyer.ts'
import type { SettingsSpec } from '../../services/settings.ts'

export {
  guessedRegion,
  type Region,
  type RegionChoice,
  regionChoices,
  regionOf,
  type TravelChoice,
  travelChoices,
} from '../../services/buyer.ts'

/** Lead times a reader can choose from; hours before the end. */
export const leadHourChoices = [1, 3, 12, 24, 48, 72, 120] as const
/** Windows a reader can choose for the number on the button. */
export const dueWindowHourChoices = [12, 24, 48, 72, 168] as const

export interface ReminderSettings {
  enabled: boolean
  leadHours: number[]
}

export interface OrderSettings extends BuyerSettings {
  enabled: boolean
  reminders: ReminderSettings
  /** The toolbar button counts the orders on which the buyer must act within so many hours. */
  dueWindowHours: number
  /** An order is forgotten so many days after its end and its last deadline. */
  keepDays: number
}

/** As pages get them: where the reader is has been worked out. */
export interface OrdersOnPages extends OrderSettings {
  region: Region
}

const hours = z.int().check(z.minimum(1), z.maximum(24 * 60))

export const orderSettings: SettingsSpec<OrderSettings> = {
  id: 'orders',
  fields: {
    enabled: z.boolean(),
    ...buyerSettings.fields,
    reminders: z.object({ enabled: z.boolean(), leadHours: z.array(hours).check(z.maxLength(10)) }),
    dueWindowHours: hours,
    // Less, which nothing in the settings offers, would forget orders that can still be contested.
    keepDays: z.int().check(z.minimum(30), z.maximum(3650)),
  },
  defaults: {
    enabled: true,
    ...buyerSettings.defaults,
    reminders: { enabled: false, leadHours: [72, 24, 3] },
    dueWindowHours: 48,
    keepDays: 180,
  },
}
