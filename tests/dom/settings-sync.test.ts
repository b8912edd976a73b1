import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { keepSettingsCopy, readCopyState } from '../../services/settings-sync.ts'
import { settingsVersion } from '../../services/settings-version.ts'

const key = 'settings:translate'
const { local, sync } = fakeBrowser.storage
const inLocal = async () => (await local.get(key))[key]
const inSync = async () => (await sync.get(key))[key]
let controller: AbortController

/** Starts the background, and lets it look after the pause. */
async function start(): Promise<void> {
  controller = new AbortController()
  keepSettingsCopy(['general', 'translate'], controller.signal)
  await pass()
}
const pass = () => vi.advanceTimersByTimeAsync(2000)

beforeEach(() => {
  fakeBrowser.reset()
  vi.useFakeTimers()
})
afterEach(() => {
  controller.abort()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('the copy of the settings', () => {
  test('gets what is chosen here', async () => {
    await start()
    await local.set({ [key]: { style: 'hover' } })
    await pass()
    expect(await inSync()).toEqual({
      version: settingsVersion,
      changedAt: expect.any(Number),
      values: { style: 'hover' },
    })
    expect(await readCopyState()).toBe('copied')
  })

  test('gives a fresh browser what was chosen elsewhere', async () => {
    await sync.set({ [key]: { version: 1, changedAt: 5, values: { style: 'beside' } } })
    await start()
    expect(await inLocal()).toEqual({ style: 'beside' })
  })

  test('follows a later choice elsewhere, and is not written back', async () => {
    await start()
    await local.set({ [key]: { style: 'hover' } })
    await pass()
    const elsewhere = { version: 1, changedAt: Date.now() - 1, values: { style: 'beside' } }
    await vi.advanceTimersByTimeAsync(60_000)
    const later = { ...elsewhere, changedAt: Date.now() - 1 }
    await sync.set({ [key]: later })
    await pass()
    expect(await inLocal()).toEqual({ style: 'beside' })
    await pass()
    expect(await inSync()).toEqual(later)
  })

  test('of a newer TaoLens is neither taken nor overwritten, and said', async () => {
    const newer = { version: settingsVersion + 1, changedAt: Date.now(), values: { style: 'sideways' } }
    await sync.set({ [key]: newer })
    await start()
    await local.set({ [key]: { style: 'hover' } })
    await pass()
    expect([await inLocal(), await inSync()]).toEqual([{ style: 'hover' }, newer])
    expect(await readCopyState()).toBe('newer')
  })

  test.each([
    ['QUOTA_BYTES_PER_ITEM quota exceeded', 'full'],
    ['sync is disabled', 'unavailable'],
  ])('"%s" keeps nobody from choosing, and is said', async (message, state) => {
    vi.spyOn(sync, 'set').mockRejectedValue(new Error(message))
    await start()
    await local.set({ [key]: { style: 'hover' } })
    await pass()
    expect(await inLocal()).toEqual({ style: 'hover' })
    expect(await readCopyState()).toBe(state)
    vi.mocked(sync.set).mockRestore()
    await local.set({ [key]: { style: 'beside' } })
    await pass()
    expect(await inSync()).toMatchObject({ values: { style: 'beside' } })
    expect(await readCopyState()).toBe('copied')
  })
})
