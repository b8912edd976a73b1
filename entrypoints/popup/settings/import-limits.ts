/** What a file may bring: only what the controls of the settings offer, as whoever writes a file by hand has none of them. */
import type { RateTable } from '../../../core/money/rates.ts'
import { routes } from '../../../features/prices/facts.ts'
import { judgeRate, typedOf } from '../../../features/prices/panel/own-rate.ts'
import type { OwnFee, OwnRate } from '../../../features/prices/settings.ts'
import { languages } from '../../../locales/languages.ts'
import siteFile from '../../../rules/sites.json' with { type: 'json' }
import type { Limits } from '../../../services/settings-file.ts'
import { readServerAddress } from '../../../services/translation-server.ts'
import { pageFeatures } from '../panels.ts'

const sites: readonly string[] = siteFile.map(({ id }) => id)
const features: readonly string[] = pageFeatures.map(({ id }) => id)
const ways: readonly string[] = routes.map(({ id }) => id)

const oneOf = (known: readonly string[]) => (value: string) => (known.includes(value) ? value : undefined)
const someOf = (known: readonly string[]) => (values: readonly string[]) => values.filter((one) => known.includes(one))

/** An address as the form would keep it. */
const server = (address: unknown) =>
  typeof address === 'string' && address !== '' ? readServerAddress(address) : address

/** By `id.field`; rates are held against those of the table, and currencies are those that have one. */
export function importLimits(table: RateTable): Limits {
  const currencies = Object.keys(table.rates)
  const fee = (value: OwnFee) => (currencies.includes(value.fixed.currency) ? value : undefined)
  const ownRate = (value: OwnRate | null) => {
    if (value === null) return value
    const { decimal, direction } = typedOf(value.rate, undefined)
    const { kind } = judgeRate(decimal, direction, table.rates[value.currency])
    const isPlain = !decimal.includes('/') && currencies.includes(value.currency)
    return isPlain && (kind === 'good' || kind === 'distant') ? value : undefined
  }
  return {
    'general.language': oneOf(['auto', ...languages]),
    'general.pausedSites': someOf(sites),
    'general.pausedFeatures': (paused: Record<string, string[]>) =>
      Object.fromEntries(
        Object.entries(paused)
          .filter(([site]) => sites.includes(site))
          .map(([site, ids]) => [site, someOf(features)(ids)] as const)
          .filter(([, ids]) => ids.length > 0),
      ),
    'orders.route': oneOf(['unset', ...ways]),
    'prices.route': oneOf(['none', ...ways]),
    'prices.currency': oneOf(['auto', ...currencies]),
    'prices.ownRate': ownRate,
    'prices.ownRateOff': ownRate,
    'prices.agentFee': fee,
    'prices.customFee': fee,
    'titles.server': server,
  }
}
