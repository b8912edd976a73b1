/** The feature's part of the popup: guides that fit now, all of them, phrases, and a search over everything. */
import './panel/panel.css'
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { Section } from '../../components/Section.tsx'
import { offersFor } from '../../core/guides/offers.ts'
import { valuesOf } from '../../core/guides/phrase.ts'
import { buyerSettings, regionOf, routeOf } from '../../services/buyer.ts'
import type { PanelProps, PanelView } from '../feature.ts'
import { useFold } from '../use-fold.ts'
import { FoundList } from './panel/FoundList.tsx'
import { GuideList, type OpenAt } from './panel/GuideList.tsx'
import { GuideView } from './panel/GuideView.tsx'
import { leadTo, nameOf, placeOf } from './panel/place.ts'
import { begunRuns } from './panel/progress.ts'
import { openRuns, type RunsStore } from './panel/runs-store.ts'
import { makeSearch } from './panel/search.ts'
import { Troubles } from './panel/Troubles.tsx'
import { useRuns } from './panel/use-runs.ts'
import { guides } from './rules.ts'

function Start(props: PanelProps & { store: RunsStore; onOpen: (at: OpenAt) => void }) {
  const { store, settings, report, speech, onOpen } = props
  const { t } = speech
  const [asked, setAsked] = useState('')
  const fold = useFold(asked, speech.language)
  const search = useMemo(() => makeSearch(t, fold), [t, fold])
  const { travel } = settings.read(buyerSettings).value
  const route = routeOf(settings)
  const { page, guides: errors, order } = report
  const { orders } = store.state()
  const offers = offersFor(guides, { page, errors, order, route, travel, orders, begun: begunRuns(store) })
  const facts = orders.find(({ orderId }) => orderId === order)
  const values = facts ? valuesOf(facts) : {}
  return (
    <>
      <search>
        <input
          type="search"
          aria-label={t('searchGuides')}
          placeholder={t('searchGuides')}
          value={asked}
          onInput={(event) => setAsked(event.currentTarget.value)}
        />
      </search>
      {asked.trim() ? (
        <FoundList found={search(asked)} values={values} onOpen={onOpen} speech={speech} />
      ) : (
        <GuideList offers={offers} store={store} values={values} onOpen={onOpen} speech={speech} />
      )}
    </>
  )
}

function OpenPanel({ store, ...props }: PanelProps & { store: RunsStore }) {
  const { speech, settings, asked } = props
  const { t } = speech
  const [open, setOpen] = useState<OpenAt | undefined>()
  const top = useRef<HTMLDivElement>(null)
  const state = useRuns(store)
  const route = routeOf(settings)
  const show = useCallback(
    (at: OpenAt | undefined) => {
      if (at) leadTo(at, store)
      setOpen(at)
      if (!at) top.current?.scrollIntoView?.({ block: 'start' })
    },
    [store],
  )
  useEffect(() => {
    if (!open) return
    top.current?.querySelector<HTMLElement>('.guide-title')?.focus({ preventScroll: true })
    top.current?.scrollIntoView?.({ block: 'start' })
  }, [open])
  useEffect(() => {
    const place = asked && placeOf(asked.target)
    if (place) show(place)
  }, [asked, show])
  return (
    <div ref={top} class="guides">
      <Troubles state={state} speech={speech} />
      {open ? (
        <>
          <button type="button" class="back" onClick={() => show(undefined)}>
            {t('backToList')}
          </button>
          <GuideView
            key={nameOf(open)}
            guide={open.guide}
            orderId={open.orderId}
            onOrder={(orderId) => show({ guide: open.guide, orderId })}
            route={route}
            region={regionOf(settings)}
            onRegion={(chosen) => settings.change(buyerSettings, { region: chosen })}
            store={store}
            speech={speech}
            print={{ href: `/guide.html#${nameOf(open)}` }}
          />
        </>
      ) : (
        <Start {...props} store={store} onOpen={show} />
      )}
    </div>
  )
}

function GuidesPanel(props: PanelProps) {
  const { speech, prepared } = props
  return (
    <Section name={speech.t('guidesTitle')}>
      {prepared !== undefined && <OpenPanel {...props} store={prepared as RunsStore} />}
    </Section>
  )
}

export const guidesPanel: PanelView = { component: GuidesPanel, prepare: openRuns }
