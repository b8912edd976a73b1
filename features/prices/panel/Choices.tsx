/** The feature's choices: currency, rounding, own rate, way of paying and its fee. */
import { useMemo } from 'preact/hooks'
import { Combobox } from '../../../components/Combobox.tsx'
import { Select } from '../../../components/Select.tsx'
import type { RateTable } from '../../../core/money/rates.ts'
import type { Speech } from '../../../locales/i18n.ts'
import { routes } from '../facts.ts'
import { currencyFor } from '../quote.ts'
import { type PricesSettings, roundings } from '../settings.ts'
import { currencyOptions } from './currency-options.ts'
import type { MoneyWords } from './money-words.ts'
import { OwnFeeEntry } from './OwnFeeEntry.tsx'
import { OwnRateEntry } from './OwnRateEntry.tsx'
import { RouteNotes } from './RouteNotes.tsx'

export interface ChoicesProps {
  settings: PricesSettings
  onChange: (change: Partial<PricesSettings>) => void
  table: RateTable
  /** The currency of the reader's languages. */
  guessed: string | undefined
  words: MoneyWords
  speech: Speech
}

export interface RouteChoiceProps extends Omit<ChoicesProps, 'table' | 'guessed'> {
  /** The reader's currency, where it is known. */
  currency: string | undefined
}

/** The way of paying, with what is known about it; the fields of a fee of one's own. */
export function RouteChoice({ settings, onChange, currency, words, speech }: RouteChoiceProps) {
  const { t } = speech
  const route = routes.find(({ id }) => id === settings.route)
  const fee = route?.ownFee && (route.id === 'agent' ? 'agentFee' : 'customFee')
  return (
    <>
      <Select
        label={t('payBy')}
        options={[
          { value: 'none', name: t('payByNone') },
          ...routes.map(({ id }) => ({ value: id, name: t(`refundRoute.${id}.name`) })),
        ]}
        chosen={route?.id ?? 'none'}
        onChoose={(chosen) => onChange({ route: chosen })}
      />
      {fee && (
        <OwnFeeEntry
          key={fee}
          fee={settings[fee]}
          onChange={(changed) => onChange({ [fee]: changed })}
          ownCurrency={currency}
          speech={speech}
        />
      )}
      {route && <RouteNotes route={route} words={words} speech={speech} />}
    </>
  )
}

/** All choices but the feature's own switch. */
export function Choices(props: ChoicesProps) {
  const { settings, onChange, table, guessed, words, speech } = props
  const { t } = speech
  const options = useMemo(() => currencyOptions(table, guessed, words, speech), [table, guessed, words, speech])
  const currency = currencyFor(settings.currency, guessed)
  return (
    <>
      <Combobox
        label={t('ownCurrency')}
        options={options}
        chosen={settings.currency}
        onChoose={(chosen) => onChange({ currency: chosen })}
        nothingFits={t('noSuchCurrency')}
      />
      <Select
        label={t('rounding')}
        options={roundings.map((value) => ({ value, name: t(`rounding.${value}`) }))}
        chosen={settings.rounding}
        onChoose={(rounding) => onChange({ rounding: rounding as PricesSettings['rounding'] })}
      />
      <RouteChoice {...props} currency={currency} />
      {currency && currency !== 'CNY' && (
        <OwnRateEntry
          key={currency}
          currency={currency}
          ownRate={settings.ownRate}
          ownRateOff={settings.ownRateOff}
          serviceRate={table.rates[currency]}
          onChange={(ownRate) =>
            onChange({ ownRate, ownRateOff: ownRate ? null : (settings.ownRate ?? settings.ownRateOff) })
          }
          words={words}
          speech={speech}
        />
      )}
    </>
  )
}
