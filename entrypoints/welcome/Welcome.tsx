/** The first run: three choices, guessed from the browser; what TaoLens may do, a line each; and a page to try it on. */
import { Logo } from '../../components/Logo.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Section } from '../../components/Section.tsx'
import { Select } from '../../components/Select.tsx'
import { orderSettings } from '../../features/orders/settings.ts'
import { currencies, guessCurrency, routes } from '../../features/prices/facts.ts'
import { pricesSettings } from '../../features/prices/settings.ts'
import type { Speech } from '../../locales/i18n.ts'
import { choosePaying, guessRegion } from '../../services/buyer.ts'
import type { SettingsStore } from '../../services/settings-store.ts'
import { LanguageChoice } from '../popup/settings/LanguageChoice.tsx'

export interface WelcomeProps {
  speech: Speech
  settings: SettingsStore
  /** The browser's languages, the reader's first. */
  languages: readonly string[]
  onDone: () => void
}

/** What the browser may list as rights of TaoLens, in the order of how much they sound like. */
const rights = ['pages', 'storage', 'alarms', 'activeTab', 'scripting', 'menus', 'side', 'notifications']

function CurrencyChoice({ speech: { t, locale }, settings, languages }: WelcomeProps) {
  const names = new Intl.DisplayNames([locale], { type: 'currency' })
  const nameOf = (code: string) => `${names.of(code) ?? code} (${code})`
  const guessed = guessCurrency(languages)
  const { currency } = settings.read(pricesSettings).value
  const codes = Object.keys(currencies.regions)
  return (
    <Select
      label={t('welcomeCurrency')}
      options={[
        { value: 'auto', name: guessed ? t('automatic', { language: nameOf(guessed) }) : t('welcomeCurrencyUnknown') },
        ...codes
          .map((value) => ({ value, name: nameOf(value) }))
          .toSorted((a, b) => a.name.localeCompare(b.name, locale)),
      ]}
      chosen={currency}
      onChoose={(chosen) => choosePaying(settings, { currency: chosen })}
    />
  )
}

/**
 * One choice for both: what a price costs by this way, and when a refund comes back by it. The likely ones stand first; none is
 * chosen by a guess, which would put a fee on every price that nobody may ask for.
 */
function RouteChoice({ speech: { t }, settings, languages }: WelcomeProps) {
  const { route } = settings.read(orderSettings).value
  const region = guessRegion('unset', settings.read(pricesSettings).value.currency, languages)
  const isLikely = ({ id }: { id: string }) => guessRegion(id, 'auto', []) === region
  const likelyFirst = routes.toSorted((a, b) => Number(isLikely(b)) - Number(isLikely(a)))
  return (
    <Select
      label={t('welcomeRoute')}
      options={[
        { value: 'unset', name: t('welcomeRouteUnset') },
        ...likelyFirst.map(({ id }) => ({ value: id, name: t(`refundRoute.${id}.name`) })),
      ]}
      chosen={route}
      onChoose={(chosen) => choosePaying(settings, { route: chosen })}
    />
  )
}

/** The whole page. Everything is stored as it is chosen, so that it can be left at any moment. */
export function Welcome(props: WelcomeProps) {
  const { speech, settings, onDone } = props
  const { t } = speech
  return (
    <main>
      <header>
        <Logo />
        <h1>{t('welcomeTitle')}</h1>
      </header>
      <p class="lead">{t('welcomeLead')}</p>
      <div role="alert">{settings.failed() && <Notice tone="error">{t('welcomeFailed')}</Notice>}</div>
      <Section title={t('welcomeChoices')}>
        <LanguageChoice speech={speech} settings={settings} />
        <CurrencyChoice {...props} />
        <RouteChoice {...props} />
        <p class="hint">{t('welcomeLater')}</p>
      </Section>
      <div class="actions">
        <a class="button main" href="/sample.html" target="_blank" rel="noreferrer">
          {t('welcomeSample')}
        </a>
        <button type="button" onClick={onDone}>
          {t('welcomeDone')}
        </button>
      </div>
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
