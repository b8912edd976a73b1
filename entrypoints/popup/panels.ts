/** The panels of the popup: one import and one entry for each feature that has one. */
import type { Panel } from '../../features/feature.ts'
import { translatePanel } from '../../features/translate/panel.tsx'

export const panels: readonly Panel[] = [translatePanel].toSorted((a, b) => a.order - b.order)
