/** The feature's part of the popup: every order seen, what to do and by when, and the feature's settings. */
import './panel/panel.css'
import { useEffect, useMemo, useReducer } from 'preact/hooks'
import { useNow } from '../../components/clock.ts'
import { Notice } from '../../components/Notice.tsx'
import { Section } from '../../components/Section.tsx'
import { UndoBar } from '../../components/UndoBar.tsx'
import type { PanelProps } from '../feature.ts'
import { optionsOf } from './answers.ts'
import { OrdersView } from './panel/OrdersView.tsx'
import type { OrdersState, OrdersStore } from './panel/orders-store.ts'
import { Troubles } from './panel/Troubles.tsx'
import { useLater } from './panel/use-later.ts'
import { useUndo } from './panel/use-undo.ts'
import { orderSettings, regionOf } from './settings.ts'

/** The state of the store, drawn again whenever it changes; the rest of the orders is read after the first drawing. */
function useOrders(store: OrdersStore) {
  const [, draw] = useReducer((turn: number) => turn + 1, 0)
  useEffect(() => {
    const stop = store.subscribe(() => draw(undefined))
    const timer = setTimeout(() => void store.readRest())
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [store])
  return store.state()
}

/** All that would be forgotten; the index may know one that cannot be read. */
const countStored = ({ entries, unreadable, newer }: OrdersState) =>
  new Set([...entries.map(({ id }) => id), ...unreadable, ...newer]).size

function OpenPanel({ speech, settings, report, view, asked, go, store }: PanelProps & { store: OrdersStore }) {
  const { t } = speech
  const value = settings.read(orderSettings).value
  const { travel, route } = value
  const options = useMemo(() => optionsOf({ travel, route }), [travel, route])
  const state = useOrders(store)
  const undo = useUndo(t)
  const later = useLater()
  const now = useNow()
  return (
    <>
      <Troubles
        trouble={state.trouble}
        unreadable={state.unreadable.length}
        newer={state.newer.length}
        drift={report.drift}
        speech={speech}
      />
      {later && <later.NoReminders reminders={value.reminders} speech={speech} />}
      <div role="alert" class="alert">
        {undo.failed && <Notice tone="error">{t('notStored')}</Notice>}
      </div>
      <OrdersView
        state={state}
        Details={later?.OrderDetails}
        target={asked}
        options={options}
        region={regionOf(settings)}
        now={now}
        speech={speech}
        onNote={undo.onNote}
        onForget={undo.onForget}
        onSettings={() => go('settings')}
        onChecklist={(target) => go('checklists', target)}
      />
      <UndoBar text={undo.text} undo={t('undo')} onUndo={undo.onUndo} />
      <details class="settings">
        <summary>{t('ordersFiles')}</summary>
        {later && (
          <div class="stack">
            <later.Data
              count={countStored(state)}
              options={options}
              leadHours={value.reminders.leadHours}
              speech={speech}
              inTab={view !== 'popup'}
              onForgetAll={undo.onForgetAll}
              onImport={undo.onImport}
            />
          </div>
        )}
      </details>
    </>
  )
}

/** The whole panel; `prepared` is the store that its tab opens. */
export function OrdersPanel(props: PanelProps) {
  const { speech, settings, prepared } = props
  const { t } = speech
  const { enabled } = settings.read(orderSettings).value
  return (
    <Section name={t('ordersTitle')}>
      <h2 class="unseen">{t('ordersTitle')}</h2>
      {!enabled && (
        <>
          <Notice tone="calm">{t('ordersOffHint')}</Notice>
          <button type="button" onClick={() => settings.change(orderSettings, { enabled: true })}>
            {t('switchOn')}
          </button>
        </>
      )}
      {enabled && prepared !== undefined && <OpenPanel {...props} store={prepared as OrdersStore} />}
    </Section>
  )
}
