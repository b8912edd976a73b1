import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserName, build, type Driven, drive } from '../../scripts/browsers.ts'
import { openSettings } from './extension.ts'

const hour = 3_600_000
const idOf = (number: number) => `5190000000${String(number).padStart(9, '0')}`

/** An order as a list page reads it now, with so much time left to confirm receipt. */
const shipped = (number: number, leftHours: number, seenAt = Date.now()) => ({
  orderId: idOf(number),
  site: 'taobao',
  pageKind: 'order-list',
  url: 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm',
  seenAt,
  trade: { status: 'WAIT_BUYER_CONFIRM_GOODS' },
  deadlines: {
    'confirm-receipt': { remainingMs: leftHours * hour, granularityMs: hour, words: '还剩', seenAt },
  },
})

interface Api {
  runtime: { sendMessage: (message: unknown) => Promise<unknown> }
  storage: { local: { get: (keys: null) => Promise<object>; remove: (keys: string[]) => Promise<void> } }
  action: { getBadgeText: (of: object) => Promise<string> }
  alarms: { getAll: () => Promise<{ name: string; scheduledTime: number }[]> }
}

/** Calls the extension's API in its own page. */
const inOwn = <Result>(own: Page, call: string, ...args: unknown[]): Promise<Result> =>
  own.evaluate(
    (path, values) => {
      const { browser, chrome } = globalThis as unknown as Record<string, Api | undefined>
      const names = path.split('.')
      const last = names.pop() as string
      let at = (browser?.runtime ? browser : chrome) as unknown as Record<string, unknown>
      for (const name of names) at = at[name] as Record<string, unknown>
      return (at[last] as (...given: unknown[]) => Promise<Result>)(...values)
    },
    call,
    args,
  ) as Promise<Result>

describe.each<BrowserName>(['chromium', 'firefox'])('orders kept in %s', (name) => {
  let driven: Driven
  let own: Page
  let set: (items: Record<string, unknown>) => Promise<void>

  const remember = (...facts: object[]) =>
    inOwn(own, 'runtime.sendMessage', { name: 'orders:remember', body: { facts } })
  const badge = () => inOwn<string>(own, 'action.getBadgeText', {})
  const untilBadge = (text: string) => expect.poll(badge, { timeout: 10_000, interval: 50 }).toBe(text)
  const stored = async () => {
    const all = await inOwn<Record<string, { facts: { orderId: string } }>>(own, 'storage.local.get', null)
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
    expect(await remember(shipped(1, 20), shipped(2, 60))).toBe('kept')
    expect(await stored()).toEqual([`order:${idOf(1)}`, `order:${idOf(2)}`])
    await untilBadge('1')
    await set({ 'settings:orders': { dueWindowHours: 72 } })
    await untilBadge('2')
    await set({ 'settings:orders': {} })
    await untilBadge('1')
  })

  it('wakes for the next moment only', async () => {
    const [alarm, ...others] = await inOwn<{ name: string; scheduledTime: number }[]>(own, 'alarms.getAll')
    expect([alarm?.name, others]).toEqual(['orders', []])
    expect((alarm?.scheduledTime ?? 0) - Date.now()).toBeGreaterThan(11 * hour)
    expect((alarm?.scheduledTime ?? 0) - Date.now()).toBeLessThan(12 * hour)
  })

  it('two pages at once lose nothing of each other', async () => {
    const numbers = Array.from({ length: 20 }, (_, index) => index + 10)
    await Promise.all(numbers.map((number) => remember(shipped(number, 500), shipped(number + 100, 500))))
    expect(await stored()).toHaveLength(42)
    const { 'orders:index': index } = await inOwn<{ 'orders:index': { entries: unknown[] } }>(
      own,
      'storage.local.get',
      null,
    )
    expect(index.entries).toHaveLength(42)
  })

  it('lives on beside an order that cannot be read', async () => {
    await set({ [`order:${idOf(7)}`]: { version: 1, facts: 'broken' } })
    await inOwn(own, 'storage.local.remove', ['orders:index'])
    expect(await remember(shipped(3, 20))).toBe('kept')
    await untilBadge('2')
    expect(await stored()).toContain(`order:${idOf(7)}`)
  })

  it('forgets all, and the number with them', async () => {
    await inOwn(own, 'runtime.sendMessage', { name: 'orders:forget', body: {} })
    expect(await stored()).toEqual([])
    await untilBadge('')
  })
})
