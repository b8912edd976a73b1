/** Where the feature stands in the popup: the orders, and its settings. */
import type { Panel } from '../feature.ts'
import { orderSettings } from './settings.ts'

export const orderTabs: readonly Panel[] = [
  {
    id: 'orders',
    tab: 'orders',
    order: 10,
    words: ['orders-panel', 'orders-steps', 'orders-messages', 'orders-files', 'deadlines'],
    settings: orderSettings,
    load: async () => (await import('./panel.tsx')).ordersPanel,
  },
  {
    id: 'orders',
    tab: 'settings',
    order: 30,
    words: ['orders-panel', 'deadlines'],
    settings: orderSettings,
    load: async () => (await import('./settings-panel.tsx')).orderChoices,
  },
]
