/** Rates and last amounts while the popup is open: read once, and again whenever somebody else stores new ones. */
import {
  changeLastAmounts,
  type LastAmounts,
  type LastChange,
  lastAmountsKey,
  loadLastAmounts,
} from '../../../services/last-amounts.ts'
import { loadRateState, type RateState, ratesKey } from '../../../services/rates.ts'
import { watchStorage } from '../../../services/storage.ts'

export interface MoneyStore {
  rates: () => RateState
  last: () => LastAmounts
  /** Changes the last amounts, for the next time; what another popup has stored meanwhile is changed, not undone. */
  remember: (change: LastChange) => void
  /** Calls back when there are new rates or other amounts; returns how to stop. */
  subscribe: (changed: () => void) => () => void
}

/** Opens what the panel needs for its first drawing. */
export async function openMoney(signal: AbortSignal): Promise<MoneyStore> {
  const listeners = new Set<() => void>()
  let [rates, last] = await Promise.all([loadRateState(), loadLastAmounts()])
  const tell = () => {
    for (const listener of listeners) listener()
  }
  watchStorage([ratesKey], signal, () => {
    void loadRateState().then((next) => {
      rates = next
      tell()
    })
  })
  let waiting = 0
  /** Takes over what is stored, once nothing of our own is on its way there. */
  const follow = async () => {
    if (waiting > 0) return
    const next = await loadLastAmounts()
    if (waiting > 0) return
    last = next
    tell()
  }
  watchStorage([lastAmountsKey], signal, () => void follow())
  return {
    rates: () => rates,
    last: () => last,
    remember(change) {
      last = change(last)
      tell()
      waiting += 1
      void changeLastAmounts(change).then((isStored) => {
        waiting -= 1
        if (isStored) void follow()
      })
    },
    subscribe(changed) {
      listeners.add(changed)
      return () => void listeners.delete(changed)
    },
  }
}
