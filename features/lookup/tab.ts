/** Where the feature stands in the popup: the look-up, and its switch. */
import type { Panel } from '../feature.ts'
import { lookupSettings } from './settings.ts'

export const lookupTabs: readonly Panel[] = [
  {
    id: 'lookup',
    tab: 'lookup',
    order: 10,
    settings: lookupSettings,
    load: async () => (await import('./panel.tsx')).lookUp,
  },
  {
    id: 'lookup',
    tab: 'settings',
    order: 30,
    settings: lookupSettings,
    load: async () => (await import('./panel.tsx')).lookUpChoices,
  },
]
