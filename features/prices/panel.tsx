/** The feature's part of the popup: converter, what a refund brings, and the choices behind both. */
import './panel/panel.css'
import { useEffect, useMemo, useReducer } from 'preact/hooks'
import { useNow } from '../../components/clock.ts'
import { Notice } from '../../components/Notice.tsx'
import { Section } from '../../components/Section.tsx'
import { Switch } from '../../components/Switch.tsx'
import { generalSettings } from '../../services/settings.ts'
import type { Panel, PanelProps } from '../feature.ts'
import { guessCurrency } from './facts.ts'
import { Choices } from './panel/Choices.tsx'
import { MoneyTab } from './panel/MoneyTab.tsx'
import { type MoneyStore, openMoney } from './panel/money-store.ts'
import { makeMoneyWords } from './panel/money-words.ts'
import { currencyFor, ratesFor } from './quote.ts'
import { pricesSettings } from './settings.ts'

/** Drawn again with every new rate. */
function useMoney(store: MoneyStore): void {
  const [, draw] = useReducer((turn: number) => turn + 1, 0)
  useEffect(() => store.subscribe(() => draw(undefined)), [store])
}

function OpenPanel({ speech, settings, store }: PanelProps & { store: MoneyStore }) {
  useMoney(store)
  const now = useNow()
  const { t } = speech
  const words = useMemo(() => makeMoneyWords(speech), [speech])
  const guessed = useMemo(() => guessCurrency(navigator.languages), [])
  const value = settings.read(pricesSettings).value
  const change = (next: Partial<typeof value>) => settings.change(pricesSettings, next)
  const { table } = store.rates()
  const currency = currencyFor(value.currency, guessed)
  const hasRate = currency !== undefined && ratesFor(currency, value, table)[currency] !== undefined
  return (
    <>
      {hasRate ? (
        <MoneyTab
          currency={currency}
          settings={value}
          onChange={change}
          store={store}
          isRenewed={value.enabled && settings.read(generalSettings).value.enabled}
          asked={undefined}
          now={now}
          words={words}
          speech={speech}
        />
      ) : (
        <Notice tone="warning">{currency ? t('noRate', { currency }) : t('noCurrency')}</Notice>
      )}
      <Section name={t('moneySettings')}>
        <h2 class="section-title">{t('moneySettings')}</h2>
        <Switch
          label={t('pricesSwitch')}
          hint={t(value.enabled ? 'pricesHint' : 'pricesOffHint')}
          checked={value.enabled}
          onChange={(enabled) => change({ enabled })}
        />
        <Choices settings={value} onChange={change} table={table} guessed={guessed} words={words} speech={speech} />
      </Section>
    </>
  )
}

function MoneyPanel(props: PanelProps) {
  return props.prepared === undefined ? null : <OpenPanel {...props} store={props.prepared as MoneyStore} />
}

export const moneyPanel: Panel = {
  id: 'prices',
  order: 20,
  words: ['prices', 'deadlines'],
  settings: pricesSettings,
  component: MoneyPanel,
  prepare: openMoney,
}
