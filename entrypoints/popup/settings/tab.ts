/** Where the shell's own settings stand in the popup. */
import type { Panel } from '../../../features/feature.ts'

export const generalTab: Panel = {
  id: 'general',
  tab: 'settings',
  order: 10,
  words: ['popup-settings'],
  load: async () => (await import('./General.tsx')).generalPanel,
}
