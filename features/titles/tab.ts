/** Where the feature stands in the popup: beside the page in front, and the address of a server in the settings. */
import type { Panel } from '../feature.ts'
import { titlesSettings } from './settings.ts'

export const titlesTabs: readonly Panel[] = [
  {
    id: 'titles',
    tab: 'here',
    order: 20,
    settings: titlesSettings,
    load: async () => (await import('./panel.tsx')).titlesHere,
  },
  {
    id: 'titles',
    tab: 'settings',
    order: 40,
    settings: titlesSettings,
    load: async () => (await import('./panel.tsx')).titlesServer,
  },
]
