/** A choice made at the very moment at which the copy in the browser's account is read, or taken over. */
import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { translateSettings } from '../../features/translate/settings.ts'
import { changeSettings } from '../../services/settings.ts'
import { keepSettingsCopy } from '../../services/settings-sync.ts'

const key = 'settings:translate'
const { local, sync } = fakeBrowser.storage
const pass = () => vi.advanceTimersByTimeAsync(2000)

test.each(['before it is noted', 'right after the start'])('is never taken back: %s', async (when) => {
  fakeBrowser.reset()
  vi.useFakeTimers()
  const life = new AbortController()
  await local.set({ [key]: { style: 'hover' } })
  await sync.set({ [key]: { version: 1, changedAt: 5, values: { style: 'hover' } } })
  keepSettingsCopy({ ids: ['translate', 'orders'], agree: () => ({}) }, life.signal)
  if (when === 'before it is noted') await pass()
  vi.spyOn(sync, 'get').mockImplementationOnce(async () => {
    await local.set({ [key]: { style: 'beside' } })
    return sync.get(null)
  })
  await local.set({ 'settings:orders': { keepDays: 9 } })
  await pass()
  await pass()
  expect((await local.get(key))[key]).toEqual({ style: 'beside' })
  expect((await sync.get(key))[key]).toMatchObject({ values: { style: 'beside' } })
  life.abort()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

test('is not lost while what was chosen elsewhere is taken over', async () => {
  fakeBrowser.reset()
  vi.useFakeTimers()
  const life = new AbortController()
  await sync.set({ [key]: { version: 1, changedAt: 5, values: { style: 'beside' } } })
  const get = local.get.bind(local)
  let changing: Promise<void> | undefined
  vi.spyOn(local, 'get').mockImplementation(async (keys: unknown) => {
    const found = await get(keys as string[])
    const isTakingOver = Array.isArray(keys) && keys.includes('settings:sync') && keys.includes(key)
    if (isTakingOver && !changing) {
      changing = changeSettings(translateSettings, { enabled: false })
      // Time enough to read and write, for whoever does not wait for a turn.
      for (let turn = 0; turn < 50; turn++) await Promise.resolve()
    }
    return found
  })
  keepSettingsCopy({ ids: ['translate'], agree: () => ({}) }, life.signal)
  await pass()
  await changing
  expect((await local.get(key))[key]).toEqual({ style: 'beside', enabled: false })
  life.abort()
  vi.restoreAllMocks()
  vi.useRealTimers()
})
