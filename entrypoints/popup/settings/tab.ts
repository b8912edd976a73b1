/** Where the shell's own settings stand in the popup: before, between and after those of the features. */
import type { Panel } from '../../../features/feature.ts'

const words = ['popup-settings']

/** `everyWord`: all files of words, because the names of all settings are in those of their features. */
export const shellSettings = (everyWord: readonly string[]): readonly Panel[] => [
  { id: 'general', tab: 'settings', order: 10, words, load: async () => (await import('./General.tsx')).generalPanel },
  { id: 'sites', tab: 'settings', order: 80, words, load: async () => (await import('./Sites.tsx')).sitesPanel },
  {
    id: 'data',
    tab: 'settings',
    order: 90,
    words: [...everyWord, ...words],
    load: async () => (await import('./Data.tsx')).dataPanel,
  },
  { id: 'about', tab: 'settings', order: 95, words, load: async () => (await import('./About.tsx')).aboutPanel },
]
