/** Rates and last amounts while the popup is open: read once, and again whenever the background has new rates. */
import type { LastAmounts } from '../../../services/last-amounts.ts'
import { keepLastAmounts, loadLastAmounts } from '../../../services/last-amounts.ts'
import { loadRateState, type RateState, ratesKey } from '../../../services/rates.ts'
import { watchStorage } from '../../../services/storage.ts'

export interface MoneyStore {
  rates: () => RateState
  last: () => LastAmounts
  /** Keeps a part of the last amounts, for the next time. */
  remember: (change: Partial<LastAmounts>) => void
  /** Calls back when there are new rates; returns how to stop. */
  subscribe: (changed: () => void) => () => void
}

/** Opens what the panel needs for its first drawing. */
export async function openMoney(signal: AbortSignal): Promise<MoneyStore> {
  const listeners = new Set<() => void>()
  let [rates, last] = await Promise.all([loadRateState(), loadLastAmounts()])
  watchStorage([ratesKey], signal, () => {
    void loadRateState().then((next) => {
      rates = next
      for (const listener of listeners) listener()
    })
  })
  return {
    rates: () => rates,
    last: () => last,
    remember(change) {
      last = { ...last, ...change }
      void keepLastAmounts(last)
    },
    subscribe(changed) {
      listeners.add(changed)
      return () => void listeners.delete(changed)
    },
  }
}
