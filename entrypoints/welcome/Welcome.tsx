/** The first run: three choices, guessed from the browser; what TaoLens may do, a line each; and a page to try it on. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { Logo } from '../../components/Logo.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Section } from '../../components/Section.tsx'
import { Select } from '../../components/Select.tsx'
import { orderSettings } from '../../features/orders/settings.ts'
import { currencies, guessCurrency, routes } from '../../features/prices/facts.ts'
import { pricesSettings } from '../../features/prices/settings.ts'
import type { Speech } from '../../locales/i18n.ts'
import { choosePaying, guessRegion, guessRoute, routeOf } from '../../services/buyer.ts'
import type { SettingsStore } from '../../services/settings-store.ts'
import { LanguageChoice } from '../popup/settings/LanguageChoice.tsx'

export interface WelcomeProps {
  speech: Speech
  settings: SettingsStore
  /** The browser's languages, the reader's first. */
  languages: readonly string[]
  /** Closes the page. */
  onLeave: () => void
}

/** What the browser may list as rights of TaoLens, in the order of how much they sound like. */
const rights = ['pages', 'storage', 'alarms', 'activeTab', 'scripting', 'menus', 'side', 'notifications', 'server']

function CurrencyChoice({ speech: { t, locale }, settings, languages }: WelcomeProps) {
  const names = new Intl.DisplayNames([locale], { type: 'currency' })
  const nameOf = (code: string) => names.of(code) ?? code
  const guessed = guessCurrency(languages)
  const { currency } = settings.read(pricesSettings).value
  const codes = Object.keys(currencies.regions)
  return (
    <Select
      label={t('welcomeCurrency')}
      options={[
        { value: 'auto', name: guessed ? t('automatic', { language: nameOf(guessed) }) : t('welcomeCurrencyUnknown') },
        ...codes
          .map((value) => ({ value, name: `${nameOf(value)} (${value})` }))
          .toSorted((a, b) => a.name.localeCompare(b.name, locale)),
      ]}
      chosen={currency}
      onChoose={(chosen) => choosePaying(settings, { currency: chosen })}
    />
  )
}

interface RouteChoiceProps extends WelcomeProps {
  route: string
  isGuessed: boolean
  onChoose: (route: string) => void
}

/** One choice for both: what a price costs by this way, and when a refund comes back by it. The likely ones stand first. */
function RouteChoice({ speech: { t }, settings, languages, route, isGuessed, onChoose }: RouteChoiceProps) {
  const region = guessRegion('unset', settings.read(pricesSettings).value.currency, languages)
  const isLikely = ({ id }: { id: string }) => guessRegion(id, 'auto', []) === region
  const likelyFirst = routes.toSorted((a, b) => Number(isLikely(b)) - Number(isLikely(a)))
  return (
    <>
      <Select
        label={t('welcomeRoute')}
        options={[
          { value: 'unset', name: t('welcomeRouteUnset') },
          ...likelyFirst.map(({ id }) => {
            const name = t(`refundRoute.${id}.name`)
            return { value: id, name: isGuessed && id === route ? t('welcomeGuess', { name }) : name }
          }),
        ]}
        chosen={route}
        onChoose={onChoose}
      />
      <p class="hint" role="status">
        {isGuessed && t('welcomeRouteGuess')}
      </p>
    </>
  )
}

/**
 * How the reader pays: as they said, else a guess that follows the currency. The guess has a fee that would stand in every
 * price, so it is shown and only stored when the reader is done with this page.
 */
function useRoute(settings: SettingsStore, languages: readonly string[]) {
  const [isAsked, setIsAsked] = useState(false)
  const stored = routeOf(settings)
  const isGuessed = !isAsked && stored === orderSettings.defaults.route
  const route = isGuessed ? guessRoute(settings.read(pricesSettings).value.currency, languages) : stored
  return {
    route,
    isGuessed,
    choose(chosen: string) {
      setIsAsked(true)
      choosePaying(settings, { route: chosen })
    },
    agree() {
      if (isGuessed) choosePaying(settings, { route })
    },
  }
}

/** Below the button that was pressed, so that both are in sight wherever the reader chose. */
function Failure({ speech: { t }, settings }: WelcomeProps) {
  const alert = useRef<HTMLDivElement>(null)
  const failed = settings.failed()
  const newer = settings.newer()
  useEffect(() => {
    if (failed) alert.current?.scrollIntoView?.({ block: 'nearest' })
  }, [failed])
  return (
    <div ref={alert} role="alert">
      {failed && <Notice tone="error">{t(newer ? 'newerSettings' : 'welcomeFailed')}</Notice>}
      {newer && !failed && <Notice tone="warning">{t('newerSettings')}</Notice>}
    </div>
  )
}

/** The whole page. What is chosen is stored at once, so that it can be left at any moment; what is guessed, with "Done". */
export function Welcome(props: WelcomeProps) {
  const { speech, settings, languages, onLeave } = props
  const { t } = speech
  const paying = useRoute(settings, languages)
  const done = async () => {
    paying.agree()
    await settings.settled()
    if (!settings.failed()) onLeave()
  }
  return (
    <main>
      <header>
        <Logo />
        <h1>{t('welcomeTitle')}</h1>
      </header>
      <p class="lead">{t('welcomeLead')}</p>
      <Section title={t('welcomeChoices')}>
        <LanguageChoice speech={speech} settings={settings} />
        <CurrencyChoice {...props} />
        <RouteChoice {...props} route={paying.route} isGuessed={paying.isGuessed} onChoose={paying.choose} />
        <p class="hint">
          {t('welcomeTravel')}{' '}
          <a href="/popup.html#settings/orders" target="_blank" rel="noreferrer">
            {t('welcomeTravelLink')}
          </a>
        </p>
        <p class="hint">{t('welcomeLater')}</p>
      </Section>
      <div class="actions">
        <button type="button" class="main" onClick={() => void done()}>
          {t('welcomeDone')}
        </button>
        <a class="button" href="/sample.html" target="_blank" rel="noreferrer">
          {t('welcomeSample')}
        </a>
        <button type="button" onClick={onLeave}>
          {t('welcomeSkip')}
        </button>
      </div>
      <Failure {...props} />
      <Section title={t('welcomeRights')}>
        <dl class="rights">
          {rights.map((right) => (
            <div key={right}>
              <dt>{t(`right.${right}`)}</dt>
              <dd>{t(`rightWhy.${right}`)}</dd>
            </div>
          ))}
        </dl>
        <p class="hint">{t('welcomePrivate')}</p>
      </Section>
    </main>
  )
}
