import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserName, build, buildOf, type Driven, drive } from '../../scripts/browsers.ts'
import { openSettings } from './extension.ts'
import { callOwn, orderId, shippedOrder } from './own-api.ts'

const hour = 3_600_000
describe.each<BrowserName>(['chromium', 'firefox'])('orders kept in %s', (name) => {
  let driven: Driven
  let own: Page
  let set: (items: Record<string, unknown>) => Promise<void>

  const remember = (...facts: object[]) =>
    callOwn(own, 'runtime.sendMessage', { name: 'orders:remember', body: { facts } })
  const badge = () => callOwn<string>(own, 'action.getBadgeText', {})
  const untilBadge = (text: string) => expect.poll(badge, { timeout: 30_000, interval: 50 }).toBe(text)
  const stored = async () => {
    const all = await callOwn<Record<string, { facts: { orderId: string } }>>(own, 'storage.local.get', null)
    return Object.keys(all).filter((key) => key.startsWith('order:'))
  }

  beforeAll(async () => {
    build(name)
    driven = await drive(name, () => '<!doctype html>')
    set = await openSettings(driven)
    own = await driven.openOwn('popup.html')
  })
  afterAll(() => driven?.close())

  it('one key per order, and the number of those due on the button', async () => {
    expect(await remember(shippedOrder(1, 20), shippedOrder(2, 60))).toBe('kept')
    expect(await stored()).toEqual([`order:${orderId(1)}`, `order:${orderId(2)}`])
    await untilBadge('1')
    await set({ 'settings:orders': { dueWindowHours: 72 } })
    await untilBadge('2')
    await set({ 'settings:orders': {} })
    await untilBadge('1')
  })

  it('wakes for the next moment only', async () => {
    const alarms = await callOwn<{ name: string; scheduledTime: number }[]>(own, 'alarms.getAll')
    // The other one is that of the exchange rates.
    const [alarm, ...others] = alarms.filter((one) => one.name !== 'rates')
    expect([alarm?.name, others]).toEqual(['orders', []])
    expect((alarm?.scheduledTime ?? 0) - Date.now()).toBeGreaterThan(11 * hour)
    expect((alarm?.scheduledTime ?? 0) - Date.now()).toBeLessThan(12 * hour)
  })

  it('two pages at once lose nothing of each other', async () => {
    const numbers = Array.from({ length: 20 }, (_, index) => index + 10)
    await Promise.all(numbers.map((number) => remember(shippedOrder(number, 500), shippedOrder(number + 100, 500))))
    expect(await stored()).toHaveLength(42)
    const { 'orders:index': index } = await callOwn<{ 'orders:index': { entries: string } }>(
      own,
      'storage.local.get',
      null,
    )
    expect(JSON.parse(index.entries)).toHaveLength(42)
  })

  it('lives on beside an order that cannot be read', async () => {
    await set({ [`order:${orderId(7)}`]: { version: 1, facts: 'broken' } })
    await callOwn(own, 'storage.local.remove', ['orders:index'])
    expect(await remember(shippedOrder(3, 20))).toBe('kept')
    await untilBadge('2')
    expect(await stored()).toContain(`order:${orderId(7)}`)
  })

  /** Loads the extension again, over itself, as an update does. */
  const reload = async () => {
    await driven.browser.installExtension(buildOf(name))
    const isGone = () => own.evaluate(() => false).catch(() => true)
    await expect.poll(isGone, { timeout: 30_000, interval: 50 }).toBe(true)
    own = await driven.openOwn('popup.html')
  }

  it('goes on after the extension was reloaded', async () => {
    const before = await stored()
    await reload()
    expect(await stored()).toEqual(before)
    await untilBadge('2')
    expect(await remember(shippedOrder(4, 20))).toBe('kept')
    await untilBadge('3')
  })

  // Firefox has no such limit.
  it.runIf(name === 'chromium')('says so when the browser is full, and loses nothing', async () => {
    const before = await stored()
    const limit = 10_485_760
    const used = () => callOwn<number>(own, 'storage.local.getBytesInUse', null)
    // After the reload the background may still be writing its own packs.
    const fill = async () => {
      await callOwn(own, 'storage.local.remove', ['filler'])
      const filler = 'x'.repeat(limit - (await used()) - 'filler""'.length)
      await callOwn(own, 'storage.local.set', { filler }).catch(() => undefined)
      return used()
    }
    await expect.poll(fill, { timeout: 30_000, interval: 50 }).toBe(limit)
    expect(await remember(shippedOrder(5, 20))).toBe('full')
    const { 'orders:trouble': trouble } = await callOwn<Record<string, unknown>>(own, 'storage.local.get', null)
    expect(trouble).toMatchObject({ kind: 'full' })
    expect(await stored()).toEqual(before)
    await callOwn(own, 'storage.local.remove', ['filler'])
    expect(await remember(shippedOrder(5, 20))).toBe('kept')
    await untilBadge('4')
  })

  it('forgets all, and the number with them', async () => {
    await callOwn(own, 'runtime.sendMessage', { name: 'orders:forget', body: {} })
    expect(await stored()).toEqual([])
    await untilBadge('')
  })
})
