/** The shell of the popup: what holds for all of TaoLens, the page in front, and the tabs. */
import { Logo } from '../../components/Logo.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Switch } from '../../components/Switch.tsx'
import { TabBar } from '../../components/TabBar.tsx'
import { generalSettings } from '../../services/settings.ts'
import { Here } from './Here.tsx'
import { icons } from './icons.tsx'
import { useScrollPlaces } from './scroll-places.ts'
import type { Shell } from './shell.ts'
import { TabPanel } from './TabPanel.tsx'
import { shownTabs } from './tabs.ts'

/** What could not be stored, in sight on every tab until it is closed or something could be. */
function Failure({ speech, settings }: Shell) {
  const { t } = speech.value
  return (
    <div role="alert" class="alert">
      {settings.failed() && (
        <Notice tone="error">
          {t(settings.newer() ? 'newerSettings' : 'saveFailed')}
          <button type="button" onClick={settings.dismiss}>
            {t('closeNotice')}
          </button>
        </Notice>
      )}
    </div>
  )
}

function Troubles({ speech, settings }: Shell) {
  const { t, locale } = speech.value
  const unreadable = settings.unreadable()
  const names = new Intl.ListFormat(locale).format(unreadable.map((name) => t(`setting.${name}`)))
  return (
    <>
      {settings.newer() && !settings.failed() && <Notice tone="warning">{t('newerSettings')}</Notice>}
      {unreadable.length > 0 && <Notice tone="warning">{t('unreadable', { count: unreadable.length, names })}</Notice>}
    </>
  )
}

function Header({ speech, settings, tabAddress, openSide, shown }: Shell) {
  const { t } = speech.value
  const beside = openSide.value
  const address = tabAddress.value
  const { enabled } = settings.read(generalSettings).value
  return (
    <header>
      <Logo />
      <h1 class="grow">{t('name')}</h1>
      {beside && (
        <button
          type="button"
          class="icon-button"
          aria-label={t('openBeside')}
          title={t('openBeside')}
          onClick={() => void beside().then(() => self.close())}
        >
          {icons.side}
        </button>
      )}
      {address && (
        <a
          class="icon-button"
          href={`${address}#${shown.value}`}
          target="_blank"
          rel="noreferrer"
          aria-label={t('openInTab')}
          title={t('openInTab')}
        >
          {icons.open}
        </a>
      )}
      <Switch
        label={t(enabled ? 'on' : 'off')}
        name={t('name')}
        checked={enabled}
        onChange={(on) => settings.change(generalSettings, { enabled: on })}
      />
    </header>
  )
}

/** The whole popup, drawn from what is known now. Tabs that were open before stay as they were left. */
export function App(props: Shell) {
  const { speech, shown, tabs, go } = props
  const { t } = speech.value
  const main = useScrollPlaces(shown.value)
  return (
    <>
      <Header {...props} />
      <Here {...props} />
      <main ref={main}>
        <div class="above">
          <TabBar
            name={t('tabs')}
            id="tab"
            tabs={shownTabs.map((name) => ({ name, label: t(`tab.${name}`), icon: icons[name] }))}
            chosen={shown.value}
            onChoose={go}
          />
          <Failure {...props} />
        </div>
        <Troubles {...props} />
        {shownTabs.map((tab) => tabs.partsOf(tab) && <TabPanel key={tab} {...props} tab={tab} />)}
      </main>
    </>
  )
}
