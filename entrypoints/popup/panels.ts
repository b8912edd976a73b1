/** The panels of the popup: one import and one entry for each feature that has one. */
import type { Panel } from '../../features/feature.ts'
import { lookupPanel } from '../../features/lookup/panel.tsx'
import { ordersPanel } from '../../features/orders/panel.tsx'
import { titlesPanel } from '../../features/titles/panel.tsx'
import { translatePanel } from '../../features/translate/panel.tsx'

export const panels: readonly Panel[] = [ordersPanel, lookupPanel, titlesPanel, translatePanel].toSorted(
  (a, b) => a.order - b.order,
)
