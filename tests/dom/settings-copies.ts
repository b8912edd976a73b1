/** The background that copies settings, in a test: started anew each time, over empty storage and a clock of its own. */
import { afterEach, beforeEach, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { agreeOnRoute } from '../../services/buyer.ts'
import { keepSettingsCopy } from '../../services/settings-sync.ts'

let controller: AbortController

/** Stops the background that runs. */
export const stop = () => controller.abort()

const usual = { ids: ['general', 'translate', 'orders', 'prices'], agree: agreeOnRoute }

/** Starts the background, and lets it look after the pause. */
export async function start(options: Parameters<typeof keepSettingsCopy>[0] = usual): Promise<void> {
  controller = new AbortController()
  keepSettingsCopy(options, controller.signal)
  await pass()
}

/** Lets the pause after a change go by. */
export const pass = () => vi.advanceTimersByTimeAsync(2000)

/** For each test of a file. */
export function prepareCopies(): void {
  beforeEach(() => {
    fakeBrowser.reset()
    vi.useFakeTimers()
  })
  afterEach(() => {
    stop()
    vi.useRealTimers()
    vi.restoreAllMocks()
  })
}
