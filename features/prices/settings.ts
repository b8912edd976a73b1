/** The feature's switch, the reader's currency, how to round, the own rate, and how orders are paid. */
import * as z from '../../rules/zod.ts'
import type { SettingsSpec } from '../../services/settings.ts'

export const roundings = ['cents', 'whole'] as const

/** A fee of the reader's own: a percentage as decimal text, and a fixed sum in minor units of a currency. */
export interface OwnFee {
  percent: string
  fixed: { minor: number; currency: string }
}

/** The reader's own fixed rate: so much of the currency for one yuan, as `0.149`, or the other way round as `1/7.1`. */
export interface OwnRate {
  currency: string
  rate: string
}

export interface PricesSettings extends Record<string, unknown> {
  enabled: boolean
  /** ISO 4217; `auto`: that of the region of the browser's languages. */
  currency: string
  rounding: (typeof roundings)[number]
  /** Counts only while `currency` is its currency. */
  ownRate: OwnRate | null
  /** The last own rate while none is used: it is there when one is wanted again. */
  ownRateOff: OwnRate | null
  /** An id of `rules/refund-routes.json`; `none`: only the converted amount. */
  route: string
  agentFee: OwnFee
  customFee: OwnFee
}

const currency = z.string().check(z.regex(/^[A-Z]{3}$/))
/** No more than the whole. */
const percent = /^(100(\.0{1,12})?|\d{1,2}(\.\d{1,12})?)$/
const positive = String.raw`(?!0*\.?0*(?:\/|$))\d{1,9}(?:\.\d{1,12})?`
const ownFee = z.strictObject({
  percent: z.string().check(z.regex(percent)),
  fixed: z.strictObject({ minor: z.int().check(z.gte(0)), currency }),
})
const ownRate = z.nullable(
  z.strictObject({ currency, rate: z.string().check(z.regex(new RegExp(`^${positive}(?:/${positive})?$`))) }),
)
const noFee: OwnFee = { percent: '0', fixed: { minor: 0, currency: 'CNY' } }

export const pricesSettings: SettingsSpec<PricesSettings> = {
  id: 'prices',
  fields: {
    enabled: z.boolean(),
    currency: z.string().check(z.regex(/^(auto|[A-Z]{3})$/)),
    rounding: z.enum(roundings),
    ownRate,
    ownRateOff: ownRate,
    route: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
    agentFee: ownFee,
    customFee: ownFee,
  },
  defaults: {
    enabled: true,
    currency: 'auto',
    rounding: 'cents',
    ownRate: null,
    ownRateOff: null,
    route: 'none',
    agentFee: noFee,
    customFee: noFee,
  },
}
