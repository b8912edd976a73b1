/** Where the feature stands in the popup: converter and refunds, and the choices behind them. */
import type { Panel } from '../feature.ts'
import { pricesSettings } from './settings.ts'

const words = ['prices', 'deadlines']

export const pricesTabs: readonly Panel[] = [
  {
    id: 'prices',
    tab: 'money',
    order: 10,
    words,
    settings: pricesSettings,
    load: async () => (await import('./panel.tsx')).moneyPanel,
  },
  {
    id: 'prices',
    tab: 'settings',
    order: 15,
    words,
    settings: pricesSettings,
    load: async () => (await import('./panel.tsx')).pricesChoices,
  },
]
