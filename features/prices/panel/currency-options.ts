/** All currencies that have a rate, as options to choose from. */
import type { Option } from '../../../components/find-options.ts'
import type { RateTable } from '../../../core/money/rates.ts'
import type { Speech } from '../../../locales/i18n.ts'
import { currencies } from '../facts.ts'
import type { MoneyWords } from './money-words.ts'

/** In the order of their names, after the choice of the browser's own; found by code, name and region too. */
export function currencyOptions(
  table: RateTable,
  guessed: string | undefined,
  words: MoneyWords,
  { t, locale }: Pick<Speech, 't' | 'locale'>,
): Option[] {
  const regions = new Intl.DisplayNames([locale], { type: 'region' })
  const regionsOf = (code: string) =>
    (currencies.regions[code] ?? '')
      .split(' ')
      .filter(Boolean)
      .map((region) => regions.of(region) ?? region)
      .join(' ')
  const compare = new Intl.Collator(locale).compare
  const all = Object.keys(table.rates)
    .map((code) => ({ value: code, name: words.currency(code), note: code, keywords: regionsOf(code) }))
    .sort((a, b) => compare(a.name, b.name))
  const auto = guessed ? t('currencyAuto', { currency: words.currency(guessed) }) : t('currencyNotGuessed')
  return [{ value: 'auto', name: auto }, ...all]
}
