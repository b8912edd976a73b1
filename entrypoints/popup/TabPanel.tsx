/** What a tab opens: the parts of features, each by itself, so that one that breaks leaves the others. */
import { Component, type ComponentChildren } from 'preact'
import { Notice } from '../../components/Notice.tsx'
import type { PanelProps, Slot, Tab } from '../../features/feature.ts'
import { generalSettings } from '../../services/settings.ts'
import type { OpenPanel } from './open-tabs.ts'
import type { Shell } from './shell.ts'

/** Draws its children until one of them throws; then what is given instead. */
class Guard extends Component<{ instead: ComponentChildren; children: ComponentChildren }, { isBroken: boolean }> {
  override state = { isBroken: false }

  override componentDidCatch(): void {
    this.setState({ isBroken: true })
  }

  override render() {
    return this.state.isBroken ? this.props.instead : this.props.children
  }
}

/** Whether TaoLens works in the tab in front. */
export function isActive({ settings, report }: Shell): boolean {
  const { enabled, pausedSites } = settings.read(generalSettings).value
  const { state, site } = report.value
  return enabled && state === 'here' && !pausedSites.includes(site)
}

/** One part, drawn from what the shell knows. */
export function Part({ part, shell, tab }: { part: OpenPanel; shell: Shell; tab: Slot }) {
  const { settings, report, view, asked, go, speech } = shell
  const { component: Panel } = part.view
  const props: PanelProps = {
    speech: part.speech,
    settings,
    report: report.value,
    active: isActive(shell),
    prepared: part.prepared,
    view,
    asked: tab === 'here' ? undefined : asked.value.get(tab),
    go,
  }
  return (
    <Guard instead={<Notice tone="error">{speech.value.t('partBroken')}</Notice>}>
      <Panel {...props} />
    </Guard>
  )
}

/** The panel of a tab; the ones that are not shown keep their state and are hidden. */
export function TabPanel({ tab, ...shell }: Shell & { tab: Tab }) {
  const { speech, tabs, shown, go } = shell
  const parts = tabs.partsOf(tab)
  return (
    <div
      id={`tab-panel-${tab}`}
      class="panel"
      role="tabpanel"
      aria-labelledby={`tab-${tab}`}
      tabIndex={-1}
      hidden={tab !== shown.value}
    >
      {parts === 'failed' ? (
        <>
          <Notice tone="error">{speech.value.t('tabFailed')}</Notice>
          <button type="button" onClick={() => go(tab)}>
            {speech.value.t('tryAgain')}
          </button>
        </>
      ) : (
        parts?.map((part) => <Part key={part.panel.id} part={part} shell={shell} tab={tab} />)
      )}
    </div>
  )
}
