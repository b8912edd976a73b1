/** What all parts of the shell are drawn from. */
import type { Asked, PopupView, Tab } from '../../features/feature.ts'
import type { Speech } from '../../locales/i18n.ts'
import type { SettingsStore } from '../../services/settings-store.ts'
import type { TabReport } from '../../services/tab-report.ts'
import type { OpenTabs } from './open-tabs.ts'

export interface ShellProps {
  speech: Speech
  settings: SettingsStore
  report: TabReport
  view: PopupView
  /** Where the popup opens in a tab of its own; undefined when it is in one. */
  tabAddress: string | undefined
  /** Opens the popup beside the page; undefined where it cannot, or is there already. */
  openSide: (() => Promise<void>) | undefined
  tabs: OpenTabs
  /** The tab that is shown. */
  shown: Tab
  /** What the shown tabs were asked for last. */
  asked: ReadonlyMap<Tab, Asked>
  go: (tab: Tab, target?: string) => void
}
