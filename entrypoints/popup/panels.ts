/** What features have in the popup: one line for each feature. Their code is loaded when their tab is opened. */
import type { Panel } from '../../features/feature.ts'
import { guidesTab } from '../../features/guides/tab.ts'
import { lookupTabs } from '../../features/lookup/tab.ts'
import { orderTabs } from '../../features/orders/tab.ts'
import { pricesTabs } from '../../features/prices/tab.ts'
import { titlesTabs } from '../../features/titles/tab.ts'
import { translateTabs } from '../../features/translate/tab.ts'
import type { SettingsSpec } from '../../services/settings.ts'

export const panels: readonly Panel[] = [
  ...orderTabs,
  guidesTab,
  ...lookupTabs,
  ...titlesTabs,
  ...pricesTabs,
  ...translateTabs,
]

/** The settings of all features, once each. */
export const featureSettings: readonly SettingsSpec<Record<string, unknown>>[] = [
  ...new Map(panels.flatMap(({ settings }) => (settings ? [[settings.id, settings] as const] : []))).values(),
]

/** Those of the features that work on the shop's pages: they have a switch, for everywhere and for each site. */
export const pageFeatures = featureSettings.filter(({ defaults }) => 'enabled' in defaults)
