/** Where the feature stands in the popup. */
import type { Panel } from '../feature.ts'
import { guideWords } from './words.ts'

export const guidesTab: Panel = {
  id: 'guides',
  tab: 'checklists',
  order: 10,
  words: guideWords,
  load: async () => (await import('./panel.tsx')).guidesPanel,
}
