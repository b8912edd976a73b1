/** What all parts of the shell are drawn from. A component that reads a signal is drawn again when it changes. */
import type { ReadonlySignal } from '@preact/signals'
import type { Asked, PopupView, Tab } from '../../features/feature.ts'
import type { Speech } from '../../locales/i18n.ts'
import type { SettingsStore } from '../../services/settings-store.ts'
import type { TabReport } from '../../services/tab-report.ts'
import type { OpenTabs } from './open-tabs.ts'

export interface Shell {
  speech: ReadonlySignal<Speech>
  /** Reading it in a component follows it, like a signal. */
  settings: SettingsStore
  report: ReadonlySignal<TabReport>
  view: PopupView
  /** Where the popup opens in a tab of its own; undefined when it is in one. */
  tabAddress: ReadonlySignal<string | undefined>
  /** Opens the popup beside the page; undefined where it cannot, or is there already. */
  openSide: ReadonlySignal<(() => Promise<void>) | undefined>
  /** Reading a tab's parts in a component follows them too. */
  tabs: OpenTabs
  /** The tab that is shown. */
  shown: ReadonlySignal<Tab>
  /** What the tabs were asked for last. */
  asked: ReadonlySignal<ReadonlyMap<Tab, Asked>>
  go: (tab: Tab, target?: string) => void
}
