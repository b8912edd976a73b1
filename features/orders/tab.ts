/** Where the feature stands in the popup: the orders, and its settings. */
import type { Panel, PanelView } from '../feature.ts'
import { openOrders } from './panel/orders-store.ts'
import { orderSettings } from './settings.ts'

/** The first orders are read while the code that draws them is on its way. */
async function load(): Promise<PanelView> {
  const life = new AbortController()
  const opening = openOrders(life.signal)
  const { OrdersPanel } = await import('./panel.tsx').catch((failure: unknown) => {
    life.abort()
    throw failure
  })
  const prepare = (signal: AbortSignal) => {
    signal.addEventListener('abort', () => life.abort())
    return opening
  }
  return { component: OrdersPanel, prepare }
}

export const orderTabs: readonly Panel[] = [
  {
    id: 'orders',
    tab: 'orders',
    order: 10,
    words: ['orders-panel', 'orders-steps', 'orders-messages', 'orders-files', 'deadlines'],
    settings: orderSettings,
    load,
  },
  {
    id: 'orders',
    tab: 'settings',
    order: 30,
    words: ['orders-panel', 'orders-steps', 'deadlines'],
    settings: orderSettings,
    load: async () => (await import('./settings-panel.tsx')).orderChoices,
  },
]
