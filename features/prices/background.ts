/** The feature's part of the background: rates are renewed while prices are on, and nobody is asked while they are off. */
import type { PageState } from '../../services/page-state.ts'
import { keepRates } from '../../services/rates.ts'

/** Starts with the background. Call `check` whenever the settings may have changed. */
export function startPrices(readState: () => Promise<PageState>, signal: AbortSignal): { check: () => Promise<void> } {
  return keepRates(async () => {
    const { general, features } = await readState()
    return general.enabled && features.prices?.enabled === true
  }, signal)
}
