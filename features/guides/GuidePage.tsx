/** A guide on a page of its own. */
import { Logo } from '../../components/Logo.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Section } from '../../components/Section.tsx'
import type { Speech } from '../../locales/i18n.ts'
import { buyerSettings, regionOf, routeOf } from '../../services/buyer.ts'
import type { SettingsStore } from '../../services/settings-store.ts'
import type { OpenAt } from './panel/GuideList.tsx'
import { GuideView } from './panel/GuideView.tsx'
import { nameOf } from './panel/place.ts'
import type { RunsStore } from './panel/runs-store.ts'
import { Troubles } from './panel/Troubles.tsx'

export interface GuidePageProps {
  /** Undefined when the address names no guide. */
  place: OpenAt | undefined
  onPlace: (name: string) => void
  settings: SettingsStore
  store: RunsStore
  speech: Speech
  onPrint: () => void
}

/** The page; without a guide it says so. */
export function GuidePage({ place, onPlace, settings, store, speech, onPrint }: GuidePageProps) {
  const { t } = speech
  return (
    <>
      <header class="screen-only">
        <Logo />
        <h1 class="grow">{t('guidesTitle')}</h1>
      </header>
      <main class="guides">
        <Troubles state={store.state()} speech={speech} />
        {place ? (
          <Section name={t(`guide.${place.guide.id}.title`)}>
            <GuideView
              key={nameOf(place)}
              guide={place.guide}
              orderId={place.orderId}
              onOrder={(orderId) => onPlace(nameOf({ guide: place.guide, orderId }))}
              route={routeOf(settings)}
              region={regionOf(settings)}
              onRegion={(chosen) => settings.change(buyerSettings, { region: chosen })}
              store={store}
              speech={speech}
              print={{ onPrint }}
            />
          </Section>
        ) : (
          <Notice tone="warning">{t('noSuchGuide')}</Notice>
        )}
      </main>
    </>
  )
}
