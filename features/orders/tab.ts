/** Where the feature stands in the popup. */
import type { Panel } from '../feature.ts'
import { orderSettings } from './settings.ts'

export const ordersTab: Panel = {
  id: 'orders',
  tab: 'orders',
  order: 10,
  words: ['orders-panel', 'orders-steps', 'orders-messages', 'orders-files', 'deadlines'],
  settings: orderSettings,
  load: async () => (await import('./panel.tsx')).ordersPanel,
}
