/** What a choice is, in the reader's words: a preview of an import names it before and after. */
import { moneyFormat } from '../../../core/money/format.ts'
import type { ReminderSettings } from '../../../features/orders/settings.ts'
import { currencies } from '../../../features/prices/facts.ts'
import type { OwnFee, OwnRate } from '../../../features/prices/settings.ts'
import type { Speech } from '../../../locales/i18n.ts'
import type { SettingChange } from '../../../services/settings-file.ts'

type Say = (value: never, speech: Speech) => string

const nothing = '–'
const unsaid = new Set(['unset', 'none'])

const inList = (values: readonly string[], { locale }: Speech) =>
  values.length > 0 ? new Intl.ListFormat(locale, { type: 'unit' }).format(values) : nothing
const inUnit =
  (unit: 'hour' | 'day') =>
  (value: number, { locale }: Speech) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value)
const inHours = inUnit('hour')
/** By a key of the words; a value that has none is said as it is stored. */
const byKey =
  (keyOf: (value: string) => string): Say =>
  (value: string, { t }) => {
    const said = t(keyOf(value))
    return said === keyOf(value) ? value : said
  }
const sites = (ids: readonly string[], speech: Speech) =>
  inList(
    ids.map((id) => byKey((site) => `site.${site}`)(id as never, speech)),
    speech,
  )
const fee = ({ percent, fixed }: OwnFee, { locale }: Speech) => {
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 4 }).format(
    Number(percent) / 100,
  )
  return fixed.minor === 0
    ? share
    : `${share} + ${moneyFormat(locale, fixed.currency, currencies.digits, 'cents')(fixed)}`
}

const ownRate = ({ currency, rate }: OwnRate) => `1 CNY = ${rate} ${currency}`

const says: Readonly<Record<string, Say>> = {
  'general.pausedSites': sites,
  'general.pausedFeatures': (paused: Record<string, string[]>, speech) =>
    inList(
      Object.entries(paused).map(([site, ids]) => {
        const features = ids.map((id) => byKey((feature) => `feature.${feature}`)(id as never, speech))
        return `${sites([site], speech)} (${inList(features, speech)})`
      }),
      speech,
    ),
  'general.language': (code: string, { locale }) =>
    new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code,
  'translate.style': byKey((style) => `style.${style}`),
  'orders.travel': byKey((way) => `travelWay.${way}`),
  'orders.region': byKey((region) => `region.${region}`),
  'orders.route': byKey((route) => `refundRoute.${route}.name`),
  'orders.reminders': ({ enabled, leadHours }: ReminderSettings, speech) => {
    const hours = [...new Set(leadHours)].map((one) => inHours(one, speech))
    return enabled ? inList(hours, speech) : speech.t('off')
  },
  'orders.dueWindowHours': inHours,
  'orders.keepDays': inUnit('day'),
  'prices.route': byKey((route) => `refundRoute.${route}.name`),
  'prices.rounding': byKey((rounding) => `rounding.${rounding}`),
  'prices.ownRate': ownRate,
  'prices.ownRateOff': ownRate,
  'prices.agentFee': fee,
  'prices.customFee': fee,
  // A secret that somebody may look at over the reader's shoulder.
  'titles.serverKey': () => '•••',
}

/** One value of a choice, as `id.field`. */
export function saySetting(name: string, value: unknown, speech: Speech): string {
  if (typeof value === 'boolean') return speech.t(value ? 'on' : 'off')
  if (value === undefined || value === null || value === '') return nothing
  if (value === 'auto') return speech.t('automatically')
  if (typeof value === 'string' && unsaid.has(value)) return speech.t('notChosen')
  const say = says[name] ?? ((one: unknown) => (typeof one === 'object' ? JSON.stringify(one) : String(one)))
  return say(value as never, speech)
}

/** A line for each change, none twice: how one pays is stored with prices and with orders, and is one choice. */
export function sayChanges(changes: readonly SettingChange[], speech: Speech): string[] {
  const lines = changes.map(({ id, field, before, after }) =>
    speech.t('changeFromTo', {
      name: speech.t(`setting.${id}.${field}`),
      before: saySetting(`${id}.${field}`, before, speech),
      after: saySetting(`${id}.${field}`, after, speech),
    }),
  )
  return [...new Set(lines)]
}

/** So many names are read; a file of somebody else's can have thousands, of any length. */
const mostNames = 5
const longestName = 60

const shortened = (name: string) => (name.length > longestName ? `${name.slice(0, longestName)}…` : name)

/** What of a file is left out: by its name among the settings, else as the file calls it. */
export function sayRefused(refused: readonly string[], speech: Speech): string {
  const nameOf = byKey((name) => `setting.${name}`)
  const all = [...new Set(refused.map((name) => shortened(nameOf(name as never, speech))))]
  const names = inList(all.slice(0, mostNames), speech)
  const more = all.length - mostNames
  return more > 0
    ? speech.t('importRefusedMore', { count: more, names })
    : speech.t('importRefused', { count: all.length, names })
}
