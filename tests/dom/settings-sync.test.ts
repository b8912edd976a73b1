import { describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readCopyState } from '../../services/settings-sync.ts'
import { settingsVersion } from '../../services/settings-version.ts'
import { pass, prepareCopies, start } from './settings-copies.ts'

const key = 'settings:translate'
const { local, sync } = fakeBrowser.storage
const inLocal = async () => (await local.get(key))[key]
const inSync = async () => (await sync.get(key))[key]

prepareCopies()

describe('the copy of the settings', () => {
  test('gets what is chosen here', async () => {
    await start()
    await local.set({ [key]: { style: 'hover' } })
    await pass()
    expect(await inSync()).toEqual({
      version: settingsVersion,
      changedAt: expect.any(Number),
      values: { style: 'hover' },
      at: { style: expect.any(Number) },
    })
    expect(await readCopyState()).toBe('copied')
  })

  test('has nothing of settings that stay on the device, whatever an earlier version copied', async () => {
    const titles = { 'settings:titles': { server: 'http://localhost:5000', serverKey: 'secret' } }
    await local.set(titles)
    await sync.set({ 'settings:titles': { version: 1, changedAt: 5, values: { serverKey: 'secret' } } })
    await start({ ids: ['translate'], ownIds: ['titles'], agree: () => ({}) })
    await local.set({ [key]: { style: 'hover' } })
    await pass()
    expect(Object.keys(await sync.get())).toEqual([key])
    expect(await local.get('settings:titles')).toEqual(titles)
  })

  test('leaves settings alone that cannot be read, whatever was chosen elsewhere or has to agree with them', async () => {
    const unreadable = { [key]: 'lost', 'settings:orders': ['lost'] }
    await local.set({ ...unreadable, 'settings:prices': { route: 'alipayhk-card' } })
    await sync.set({ [key]: { version: 1, changedAt: 5, values: { style: 'beside' } } })
    await start()
    await pass()
    expect(await local.get(Object.keys(unreadable))).toEqual(unreadable)
  })

  test.each([
    [{ route: '<b>' }, { route: 'alipayhk-card' }],
    [{ route: 'alipayhk-card' }, { route: 7 }],
  ])('makes nothing agree with a way of paying that cannot be read: %j and %j', async (orders, prices) => {
    const stored = { 'settings:orders': orders, 'settings:prices': prices }
    await local.set(stored)
    await start()
    expect(await local.get(Object.keys(stored))).toEqual(stored)
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
    await vi.advanceTimersByTimeAsync(60_000)
    const later = { version: 1, changedAt: Date.now() - 1, values: { style: 'beside' } }
    await sync.set({ [key]: later })
    await pass()
    expect(await inLocal()).toEqual({ style: 'beside' })
    await pass()
    expect(await inSync()).toMatchObject(later)
  })

  test('of a newer TaoLens is neither taken nor overwritten, and said', async () => {
    const newer = { version: settingsVersion + 1, changedAt: Date.now(), values: { style: 'sideways' } }
    await sync.set({ [key]: newer })
    await start()
    await local.set({ [key]: { style: 'hover' } })
    await pass()
    await pass()
    expect([await inLocal(), await inSync()]).toEqual([{ style: 'hover' }, newer])
    expect(await readCopyState()).toBe('newer')
  })

  test('is left alone while a newer TaoLens has written here, and said', async () => {
    const newer = { [key]: { style: 'sideways' }, 'settings:version': settingsVersion + 1 }
    const older = { version: settingsVersion, changedAt: Date.now(), values: { style: 'beside' } }
    await local.set(newer)
    await sync.set({ [key]: older })
    await start()
    expect([await inLocal(), await inSync()]).toEqual([newer[key], older])
    expect(await readCopyState()).toBe('newer')
  })

  test('does not take back what is chosen here a second time', async () => {
    await sync.set({ [key]: { version: 1, changedAt: 5, values: { style: 'beside' } } })
    await start()
    for (const style of ['hover', 'beside']) {
      await local.set({ [key]: { style } })
      await pass()
    }
    expect([await inLocal(), await inSync()]).toMatchObject([{ style: 'beside' }, { values: { style: 'beside' } }])
  })

  test('from a clock in the future does not take back what is chosen here after it', async () => {
    await sync.set({ [key]: { version: 1, changedAt: Date.now() * 2, values: { style: 'beside' } } })
    await start()
    expect(await inLocal()).toEqual({ style: 'beside' })
    await local.set({ [key]: { style: 'hover' } })
    await pass()
    await pass()
    expect([await inLocal(), await inSync()]).toMatchObject([{ style: 'hover' }, { values: { style: 'hover' } }])
  })

  test('of one feature that has no room keeps none of the others back', async () => {
    const set = sync.set.bind(sync)
    vi.spyOn(sync, 'set').mockImplementation((items) =>
      'settings:general' in items ? Promise.reject(new Error('QUOTA_BYTES_PER_ITEM quota exceeded')) : set(items),
    )
    await start()
    await local.set({ 'settings:general': { language: 'en' }, [key]: { style: 'hover' } })
    await pass()
    expect(await inSync()).toMatchObject({ values: { style: 'hover' } })
    expect(await readCopyState()).toBe('full')
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
