/** A choice made at the very moment at which the copy in the browser's account is read. */
import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
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
