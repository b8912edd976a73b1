/** The popup: what holds for all of TaoLens, and a place for each feature's panel. */
import { Logo } from '../../components/Logo.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Section } from '../../components/Section.tsx'
import { Switch } from '../../components/Switch.tsx'
import type { Speech } from '../../locales/i18n.ts'
import { generalSettings } from '../../services/settings.ts'
import type { SettingsStore } from '../../services/settings-store.ts'
import type { TabReport } from '../../services/tab-report.ts'
import { LanguageChoice } from './LanguageChoice.tsx'
import { panels } from './panels.ts'

export interface AppProps {
  speech: Speech
  settings: SettingsStore
  report: TabReport
  version: string
  /** Where the popup opens in a tab of its own; undefined when it is in one. */
  tabAddress: string | undefined
  /** What the panels read while the popup started, by their ids. */
  prepared: ReadonlyMap<string, unknown>
  inTab: boolean
}

function Here({ speech: { t }, settings, report }: AppProps) {
  const { enabled, pausedSites } = settings.read(generalSettings).value
  const { state, site, broken } = report
  const paused = pausedSites.includes(site)
  const pause = (on: boolean) => {
    const others = pausedSites.filter((other) => other !== site)
    settings.change(generalSettings, { pausedSites: on ? others : [...others, site] })
  }
  if (!enabled) return <Notice tone="calm">{t('allOff')}</Notice>
  if (state === 'asking') return <Notice tone="calm">{t('asking')}</Notice>
  if (state === 'none') return <Notice tone="calm">{t('notHere')}</Notice>
  return (
    <>
      {site && (
        <Switch
          label={t('onSite', { site: t(`site.${site}`) })}
          hint={t(paused ? 'offSiteHint' : 'onSiteHint')}
          checked={!paused}
          onChange={pause}
        />
      )}
      {broken && <Notice tone="warning">{t('broken')}</Notice>}
    </>
  )
}

function Troubles({ speech: { t, locale }, settings }: AppProps) {
  const unreadable = settings.unreadable()
  const names = new Intl.ListFormat(locale).format(unreadable.map((name) => t(`setting.${name}`)))
  return (
    <>
      <div role="alert" class="alert">
        {settings.failed() && <Notice tone="error">{t('saveFailed')}</Notice>}
      </div>
      {unreadable.length > 0 && <Notice tone="warning">{t('unreadable', { count: unreadable.length, names })}</Notice>}
    </>
  )
}

/** The whole popup, drawn from what is known now. */
export function App(props: AppProps) {
  const { speech, settings, report, version, tabAddress, prepared, inTab } = props
  const { t } = speech
  const { enabled, pausedSites } = settings.read(generalSettings).value
  const active = enabled && report.state === 'here' && !pausedSites.includes(report.site)
  return (
    <>
      <header>
        <Logo />
        <h1 class="grow">{t('name')}</h1>
        <Switch
          label={t(enabled ? 'on' : 'off')}
          name={t('name')}
          checked={enabled}
          onChange={(on) => settings.change(generalSettings, { enabled: on })}
        />
      </header>
      <main>
        <Troubles {...props} />
        <Section name={t('here')}>
          <Here {...props} />
        </Section>
        {panels.map(({ id, component: Panel }) => (
          <Panel
            key={id}
            speech={speech}
            settings={settings}
            report={report}
            active={active}
            prepared={prepared.get(id)}
            inTab={inTab}
          />
        ))}
        <Section name={t('settings')}>
          <LanguageChoice speech={speech} settings={settings} />
        </Section>
      </main>
      <footer>
        <span class="grow">{t('version', { version })}</span>
        {tabAddress && (
          <a href={tabAddress} target="_blank" rel="noreferrer">
            {t('openInTab')}
          </a>
        )}
      </footer>
    </>
  )
}
