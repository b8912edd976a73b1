/** The feature's parts of the popup: converter and refunds in one tab, the choices behind them in another. */
import './panel/panel.css'
import type { ComponentType } from 'preact'
import { useLayoutEffect, useMemo, useReducer } from 'preact/hooks'
import { useNow } from '../../components/clock.ts'
import { Notice } from '../../components/Notice.tsx'
import { Section } from '../../components/Section.tsx'
import { Switch } from '../../components/Switch.tsx'
import { choosePaying } from '../../services/buyer.ts'
import { generalSettings } from '../../services/settings.ts'
import type { PanelProps, PanelView } from '../feature.ts'
import { guessCurrency } from './facts.ts'
import { Choices } from './panel/Choices.tsx'
import { MoneyTab } from './panel/MoneyTab.tsx'
import { type MoneyStore, openMoney } from './panel/money-store.ts'
import { makeMoneyWords } from './panel/money-words.ts'
import { currencyFor, ratesFor } from './quote.ts'
import { type PricesSettings, pricesSettings } from './settings.ts'

type OpenProps = PanelProps & { store: MoneyStore }

/** What both parts are drawn from, anew with every new rate. */
function useMoney({ speech, settings, store }: OpenProps) {
  const [, draw] = useReducer((turn: number) => turn + 1, 0)
  // At once: what is stored before a later effect would not be drawn.
  useLayoutEffect(() => store.subscribe(() => draw(undefined)), [store])
  const words = useMemo(() => makeMoneyWords(speech), [speech])
  const guessed = useMemo(() => guessCurrency(navigator.languages), [])
  return {
    settings: settings.read(pricesSettings).value,
    onChange: ({ currency, route, ...change }: Partial<PricesSettings>) => {
      if (Object.keys(change).length > 0) settings.change(pricesSettings, change)
      if (currency !== undefined || route !== undefined) {
        choosePaying(settings, { ...(currency && { currency }), ...(route && { route }) })
      }
    },
    table: store.rates().table,
    guessed,
    words,
    speech,
  }
}

function Money(props: OpenProps) {
  const { speech, settings: all, store, asked, go } = props
  const money = useMoney(props)
  const now = useNow()
  const { settings, guessed, table } = money
  const currency = currencyFor(settings.currency, guessed)
  if (currency && ratesFor(currency, settings, table)[currency]) {
    const isRenewed = settings.enabled && all.read(generalSettings).value.enabled
    return (
      <MoneyTab {...money} currency={currency} store={store} isRenewed={isRenewed} asked={asked} now={now} go={go} />
    )
  }
  return (
    <Section title={speech.t('converter')}>
      <Notice tone="warning">{currency ? speech.t('noRate', { currency }) : speech.t('noCurrency')}</Notice>
      <Choices {...money} />
    </Section>
  )
}

function PricesChoices(props: OpenProps) {
  const money = useMoney(props)
  const { t } = props.speech
  const { enabled } = money.settings
  return (
    <Section title={t('pricesTitle')}>
      <Switch
        label={t('pricesSwitch')}
        hint={t(enabled ? 'pricesHint' : 'pricesOffHint')}
        checked={enabled}
        onChange={(on) => money.onChange({ enabled: on })}
      />
      <Choices {...money} />
    </Section>
  )
}

/** A part that is drawn once its data is there. */
const opened = (Part: ComponentType<OpenProps>) =>
  function Opened(props: PanelProps) {
    return props.prepared === undefined ? null : <Part {...props} store={props.prepared as MoneyStore} />
  }

export const moneyPanel: PanelView = { component: opened(Money), prepare: openMoney }
export const pricesChoices: PanelView = { component: opened(PricesChoices), prepare: openMoney }
