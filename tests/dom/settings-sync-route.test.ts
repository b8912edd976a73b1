import { describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readCopyState } from '../../services/settings-sync.ts'
import { pass, prepareCopies, start } from './settings-copies.ts'

const { local, sync } = fakeBrowser.storage

prepareCopies()

describe('how the reader pays', () => {
  const routes = async () => {
    const { 'settings:orders': orders, 'settings:prices': prices } = await local.get()
    return [orders, prices].map((one) => (one as { route?: string } | undefined)?.route)
  }
  const elsewhere = (id: string, route: string, changedAt: number) =>
    sync.set({ [`settings:${id}`]: { version: 1, changedAt, values: { route }, at: { route: changedAt } } })
  const choose = (route: string) =>
    local.set({ 'settings:orders': { route, keepDays: 9 }, 'settings:prices': { route, rounding: 'whole' } })

  test.each([
    ['orders', 'prices'],
    ['prices', 'orders'],
  ])('is one choice, though %s are heard of before %s', async (first, second) => {
    await start()
    await choose('agent')
    await pass()
    await elsewhere(first, 'custom', Date.now() + 5000)
    await pass()
    expect(await routes()).toEqual(['custom', 'custom'])
    await elsewhere(second, 'custom', Date.now() + 5000)
    await pass()
    expect(await routes()).toEqual(['custom', 'custom'])
    expect(await local.get(['settings:orders', 'settings:prices'])).toMatchObject({
      'settings:orders': { keepDays: 9 },
      'settings:prices': { rounding: 'whole' },
    })
  })

  test('is the later one of two browsers, though the other changed something else since', async () => {
    await local.set({ 'settings:orders': { route: 'agent' }, 'settings:prices': { route: 'agent' } })
    await start()
    await elsewhere('orders', 'custom', Date.now() + 1000)
    await elsewhere('prices', 'custom', Date.now() + 1000)
    await vi.advanceTimersByTimeAsync(1400)
    await local.set({ 'settings:prices': { route: 'agent', rounding: 'whole' } })
    await pass()
    expect(await routes()).toEqual(['custom', 'custom'])
    expect((await sync.get('settings:prices'))['settings:prices']).toMatchObject({
      values: { route: 'custom', rounding: 'whole' },
    })
  })

  test('was asked twice by an earlier version, which is no choice against one made elsewhere', async () => {
    await local.set({ 'settings:orders': { route: 'agent' }, 'settings:prices': { route: 'alipayhk-card' } })
    await elsewhere('orders', 'custom', 5)
    await start()
    expect(await routes()).toEqual(['custom', 'custom'])
  })

  test('is made one where the browser has no account', async () => {
    vi.spyOn(sync, 'get').mockRejectedValue(new Error('sync is disabled'))
    await local.set({ 'settings:orders': { route: 'agent' } })
    await start()
    expect(await routes()).toEqual(['agent', 'agent'])
    expect(await readCopyState()).toBe('unavailable')
  })
})
