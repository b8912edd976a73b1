/**
 * Writes rules/rates.json and rules/currencies.json from the packages @fawazahmed0/currency-api and cldr-core. They are
 * too big to be dependencies: install both in a folder of their own, /tmp/rates for `npm run rates`, and name it.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CurrencyFile, RateFile } from '../rules/rates.ts'

interface RegionCurrency {
  _from?: string
  _to?: string
  _tender?: string
}
interface CurrencyData {
  fractions: Record<string, { _digits: string }>
  region: Record<string, Record<string, RegionCurrency>[]>
}

/** In the list of the browsers, but no longer money: replaced or withdrawn (ISO 4217 list three), or no country's. */
const notMoney = new Set(['ANG', 'BGN', 'CUC', 'HRK', 'SLL', 'XDR', 'XSU', 'ZWL'])
const checked = '2026-11-22'
const folder = process.argv[2]
if (!folder) throw new Error('Name the folder in which @fawazahmed0/currency-api and cldr-core are installed')
const readPackage = <T>(file: string) => JSON.parse(readFileSync(join(folder, 'node_modules', file), 'utf8')) as T
const versionOf = (name: string) => readPackage<{ version: string }>(`${name}/package.json`).version
const write = (name: string, content: unknown) =>
  writeFileSync(join(import.meta.dirname, '../rules', name), `${JSON.stringify(content, null, 2)}\n`)

const answer = readPackage<{ date: string; cny: Record<string, number> }>(
  '@fawazahmed0/currency-api/v1/currencies/cny.min.json',
)
const currencies = Intl.supportedValuesOf('currency').filter(
  (code) => !notMoney.has(code) && answer.cny[code.toLowerCase()] !== undefined,
)
const rates = Object.fromEntries(currencies.map((code) => [code, String(answer.cny[code.toLowerCase()])]))
write(
  'rates.json',
  RateFile.parse({
    about: 'How much of each currency one yuan is. Written by scripts/rates.ts. Not edited by hand.',
    source: `@fawazahmed0/currency-api ${versionOf('@fawazahmed0/currency-api')} (CC0), cny.min.json`,
    date: answer.date,
    rates,
  }),
)

const cldr = readPackage<{ supplemental: { currencyData: CurrencyData } }>('cldr-core/supplemental/currencyData.json')
  .supplemental.currencyData
const regionsOf: Record<string, string[]> = {}
for (const [region, history] of Object.entries(cldr.region)) {
  const now = history
    .flatMap((entry) => Object.entries(entry))
    .filter(([code, { _to, _tender }]) => !_to && _tender !== 'false' && currencies.includes(code))
    .sort(([, one], [, other]) => (other._from ?? '').localeCompare(one._from ?? ''))[0]?.[0]
  if (now) {
    regionsOf[now] ??= []
    regionsOf[now].push(region)
  }
}
write(
  'currencies.json',
  CurrencyFile.parse({
    about: 'Digits and regions of the currencies in rates.json. Written by scripts/rates.ts. Not edited by hand.',
    source: `cldr-core ${versionOf('cldr-core')} (Unicode licence), supplemental/currencyData.json`,
    checked,
    digits: Object.fromEntries(
      currencies
        .map((code) => [code, Number((cldr.fractions[code] ?? cldr.fractions.DEFAULT)?._digits)] as const)
        .filter(([, digits]) => digits !== 2),
    ),
    regions: Object.fromEntries(
      currencies.filter((code) => regionsOf[code]).map((code) => [code, regionsOf[code]?.join(' ')]),
    ),
  }),
)
