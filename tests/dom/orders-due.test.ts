import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { type OrderSettings, orderSettings } from '../../features/orders/settings.ts'
import { orderKey } from '../../services/order-keys.ts'
import { restoreOrders, setOrderNote } from '../../services/orders.ts'
import { rememberOrders } from '../../services/page-orders.ts'
import { readReminderLog, writeReminderLog } from '../../services/reminder-log.ts'
import { generalSettings, keyOf } from '../../services/settings.ts'
import { carryMessages, grant, hour, idOf, shipped, start, wake } from './order-background.ts'

const { action, alarms, notifications, storage } = fakeBrowser
const reminders = { enabled: true, leadHours: [72, 24] }
const [first, second, third] = [idOf(1), idOf(2), idOf(3)] as [string, string, string]
let now: number
let life: AbortController

const badge = () => action.getBadgeText({})
const nextAlarm = async () => (await alarms.getAll())[0]?.scheduledTime
interface Shown {
  title: string
  message: string
}
/** What was shown since the last look. */
const shown = () =>
  vi
    .mocked(notifications.create)
    .mock.calls.splice(0)
    .map(([, said]) => said as unknown as Shown)
const set = (change: Partial<OrderSettings>) => storage.local.set({ [keyOf(orderSettings)]: change })

/** The clock goes on and the alarm rings, as it would in the browser. */
async function goTo(time: number): Promise<void> {
  now = time
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'orders', scheduledTime: time } as never)
}

/** The browser was closed and starts at `time`. */
async function restart(time: number): Promise<void> {
  life.abort()
  await storage.session.clear()
  now = time
  life = wake(() => now)
}

beforeEach(async () => {
  fakeBrowser.reset()
  await writeReminderLog({})
  carryMessages()
  grant({ notifications: true })
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ name: 'TaoLens', version: '1' } as never)
  vi.spyOn(notifications, 'create')
  now = start
  life = wake(() => now)
})
afterEach(() => {
  life.abort()
  vi.restoreAllMocks()
})

describe('the number on the button', () => {
  test('counts the orders due within the window', async () => {
    await rememberOrders([shipped(first, 20), shipped(second, 40), shipped(third, 60)])
    await vi.waitFor(async () => expect(await badge()).toBe('2'))
    expect(await action.getTitle({})).toBe('TaoLens: 2 orders are due soon')
    await setOrderNote(second, { done: true })
    await vi.waitFor(async () => expect(await badge()).toBe('1'))
  })

  test('wakes for the moments at which it changes, and for nothing else', async () => {
    await rememberOrders([shipped(first, 60)])
    await vi.waitFor(async () => expect(await nextAlarm()).toBe(start + 12 * hour))
    await goTo(start + 12 * hour)
    expect(await badge()).toBe('1')
    expect(await nextAlarm()).toBe(start + 60 * hour)
    await goTo(start + 60 * hour)
    // The page prints whole hours: up to one more is left.
    expect(await badge()).toBe('1')
    expect(await nextAlarm()).toBe(start + 61 * hour)
    await goTo(start + 61 * hour)
    expect(await badge()).toBe('')
    expect(await alarms.getAll()).toEqual([])
  })

  test('follows the window, and goes with the switch', async () => {
    await rememberOrders([shipped(first, 60)])
    await set({ dueWindowHours: 72 })
    await vi.waitFor(async () => expect(await badge()).toBe('1'))
    await storage.local.set({ [keyOf(generalSettings)]: { enabled: false } })
    await vi.waitFor(async () => expect(await badge()).toBe(''))
    await vi.waitFor(async () => expect(await action.getTitle({})).toBe('TaoLens is off'))
    expect(await alarms.getAll()).toEqual([])
  })
})

describe('reminders', () => {
  beforeEach(() => set({ reminders }))

  test('come at the lead times, once each', async () => {
    await rememberOrders([shipped(first, 100)])
    await vi.waitFor(async () => expect(await nextAlarm()).toBe(start + 28 * hour))
    await goTo(start + 28 * hour)
    expect(shown()).toMatchObject([
      {
        title: 'Automatic confirmation of receipt: 3 days left',
        message: `Order ${first}\nAfter that: Receipt is confirmed automatically and the seller is paid.`,
      },
    ])
    await goTo(start + 29 * hour)
    await restart(start + 30 * hour)
    await vi.waitFor(async () => expect(await nextAlarm()).toBe(start + 52 * hour))
    expect(shown()).toEqual([])
    await goTo(start + 76 * hour)
    expect(shown()).toHaveLength(1)
  })

  test('after the browser was closed: one for all', async () => {
    await rememberOrders([shipped(first, 100), shipped(second, 80), shipped(third, 110)])
    await restart(start + 90 * hour)
    await vi.waitFor(async () => expect(await nextAlarm()).toBe(start + 100 * hour))
    const all = shown()
    expect(all).toHaveLength(1)
    const [{ title, message }] = all as [Shown]
    expect(title).toBe('3 orders need your attention')
    expect(message).toBe(
      [
        'First: Automatic confirmation of receipt: 10 hours left',
        `Order ${first}`,
        'For 1 of them the time ran out while the browser was closed.',
      ].join('\n'),
    )
    await restart(start + 91 * hour)
    await vi.waitFor(async () => expect(await nextAlarm()).toBe(start + 100 * hour))
    expect(shown()).toEqual([])
  })

  test('a click opens the order, also after the background slept', async () => {
    await rememberOrders([shipped(first, 100)])
    await restart(start + 30 * hour)
    await vi.waitFor(() => expect(notifications.create).toHaveBeenCalledTimes(1))
    const [[id]] = vi.mocked(notifications.create).mock.calls as unknown as [[string]]
    life.abort()
    life = wake(() => now)
    const open = vi.spyOn(fakeBrowser.tabs, 'create')
    await fakeBrowser.notifications.onClicked.trigger(id)
    expect(open.mock.calls).toEqual([
      [{ url: `https://buyertrade.taobao.com/trade/detail/trade_item_detail.htm?bizOrderId=${first}` }],
    ])
  })

  test.each<[string, () => unknown]>([
    ['without the permission', () => grant({ notifications: false })],
    ['switched off', () => set({ reminders: { ...reminders, enabled: false } })],
    ['without lead times', () => set({ reminders: { enabled: true, leadHours: [] } })],
    ['for an order that the reader ignores', () => setOrderNote(first, { ignored: true })],
  ])('do not come %s', async (_, change) => {
    await rememberOrders([shipped(first, 100)])
    await change()
    await goTo(start + 30 * hour)
    expect(shown()).toEqual([])
    expect(await readReminderLog()).toEqual({})
  })

  test('say no more than is known of a time that is nearly over', async () => {
    await set({ reminders: { enabled: true, leadHours: [1] } })
    await rememberOrders([shipped(first, 24)])
    await vi.waitFor(async () => expect(await nextAlarm()).toBe(start + 23 * hour))
    await goTo(start + 23.5 * hour)
    expect(shown()).toMatchObject([{ title: 'Automatic confirmation of receipt: less than 2 hours left' }])
  })

  test('come at once for an order from a file that was read long ago', async () => {
    now = start + 96 * hour
    const stored = { version: 1, facts: shipped(first, 100), note: {} }
    expect(await restoreOrders([{ key: orderKey(first), stored }])).toBe(true)
    await vi.waitFor(() => expect(notifications.create).toHaveBeenCalledTimes(1))
    expect(shown()).toMatchObject([{ title: 'Automatic confirmation of receipt: 4 hours left' }])
  })

  test('come later when the browser shows none now', async () => {
    await rememberOrders([shipped(first, 100)])
    await vi.waitFor(async () => expect(await nextAlarm()).toBe(start + 28 * hour))
    vi.mocked(notifications.create).mockRejectedValueOnce(new Error('no'))
    await goTo(start + 28 * hour)
    expect(await readReminderLog()).toEqual({})
    shown()
    await goTo(start + 29 * hour)
    expect(shown()).toHaveLength(1)
  })

  test('come once even when the log cannot be stored', async () => {
    await rememberOrders([shipped(first, 100)])
    await vi.waitFor(async () => expect(await nextAlarm()).toBe(start + 28 * hour))
    vi.spyOn(storage.local, 'set').mockRejectedValue(new Error('QuotaExceededError'))
    await goTo(start + 28 * hour)
    expect(shown()).toHaveLength(1)
    await goTo(start + 29 * hour)
    expect(shown()).toEqual([])
  })
})
