/** The panels of the popup: one import and one entry for each feature that has one. */
import type { Panel } from '../../features/feature.ts'
import { ordersPanel } from '../../features/orders/panel.tsx'
import { moneyPanel } from '../../features/prices/panel.tsx'
import { translatePanel } from '../../features/translate/panel.tsx'

export const panels: readonly Panel[] = [ordersPanel, translatePanel, moneyPanel].toSorted((a, b) => a.order - b.order)
