/** The parts of the popup: one line for each feature that has some. Their code is loaded when their tab is opened. */
import { type Panel, type Slot, type Tab, tabs } from '../../features/feature.ts'
import { guidesTab } from '../../features/guides/tab.ts'
import { lookupTabs } from '../../features/lookup/tab.ts'
import { ordersTab } from '../../features/orders/tab.ts'
import { pricesTabs } from '../../features/prices/tab.ts'
import { titlesTabs } from '../../features/titles/tab.ts'
import { translateTabs } from '../../features/translate/tab.ts'
import type { SettingsSpec } from '../../services/settings.ts'
import { generalTab } from './settings/tab.ts'

export const panels: readonly Panel[] = [
  generalTab,
  ordersTab,
  guidesTab,
  ...lookupTabs,
  ...titlesTabs,
  ...pricesTabs,
  ...translateTabs,
].toSorted((a, b) => a.order - b.order)

/** The parts of one tab, in their order. */
export const panelsOf = (tab: Slot): readonly Panel[] => panels.filter((panel) => panel.tab === tab)

/** The tabs that have something to show. */
export const shownTabs: readonly Tab[] = tabs.filter((tab) => panelsOf(tab).length > 0)

/** The settings of all features in the popup, once each. */
export const featureSettings: readonly SettingsSpec<Record<string, unknown>>[] = [
  ...new Map(panels.flatMap(({ settings }) => (settings ? [[settings.id, settings] as const] : []))).values(),
]
