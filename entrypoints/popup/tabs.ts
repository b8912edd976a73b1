/** The tabs of the popup: what features and the shell itself have in them. */
import { type Panel, type Slot, type Tab, tabs } from '../../features/feature.ts'
import { panels } from './panels.ts'
import { shellSettings } from './settings/tab.ts'

/** All files of words that the popup may need. */
export const everyWord = ['popup', ...new Set(panels.flatMap(({ id, words }) => words ?? [id]))]

const all = [...shellSettings(everyWord), ...panels].toSorted((a, b) => a.order - b.order)

/** The parts of one tab, in their order. */
export const panelsOf = (tab: Slot): readonly Panel[] => all.filter((panel) => panel.tab === tab)

/** The tabs that have something to show. */
export const shownTabs: readonly Tab[] = tabs.filter((tab) => panelsOf(tab).length > 0)
