/** Where the feature stands in the popup: what it recognises on the page in front, and its settings. */
import type { Panel } from '../feature.ts'
import { translateSettings } from './settings.ts'

export const translateTabs: readonly Panel[] = [
  {
    id: 'translate',
    tab: 'here',
    order: 10,
    settings: translateSettings,
    load: async () => (await import('./panel.tsx')).translateHere,
  },
  {
    id: 'translate',
    tab: 'settings',
    order: 20,
    settings: translateSettings,
    load: async () => (await import('./panel.tsx')).translateChoices,
  },
]
