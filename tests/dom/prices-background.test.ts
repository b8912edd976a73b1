/** Prices in the background: what pages are told, and when rates are asked for. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { pricesForPages, startPricesBackground } from '../../features/prices/background.ts'
import { pricesSettings } from '../../features/prices/settings.ts'
import snapshot from '../../rules/rates.json' with { type: 'json' }
import { makePublisher } from '../../services/publish.ts'
import { ratesAlarm, ratesKey } from '../../services/rates.ts'
import { carryMessages } from './order-background.ts'

const key = 'settings:prices'
let controller: AbortController
let asked: string[]

beforeEach(() => {
  fakeBrowser.reset()
  controller = new AbortController()
  asked = []
  carryMessages()
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '1.2.3' } as never)
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url)
    throw new Error('offline')
  })
})
afterEach(() => {
  controller.abort()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const publish = makePublisher([pricesSettings], { prices: pricesForPages })
const told = async () => (await publish()).features.prices
const alarm = () => fakeBrowser.alarms.get(ratesAlarm)
const refresh = () => browser.runtime.sendMessage({ name: 'rates:refresh', body: {} })

test('pages get a quote and the switch, nothing else of the settings', async () => {
  await fakeBrowser.storage.local.set({ [key]: { currency: 'EUR', route: 'agent' } })
  expect(await told()).toEqual({
    enabled: true,
    quote: {
      currency: 'EUR',
      rates: expect.objectContaining({ CNY: '1', EUR: snapshot.rates.EUR, HKD: snapshot.rates.HKD }),
      digits: expect.objectContaining({ JPY: 0, KRW: 0 }),
      rounding: 'cents',
      date: snapshot.date,
      source: snapshot.source,
      route: { id: 'agent', claims: [] },
    },
  })
  expect(JSON.stringify(await told()).length).toBeLessThan(1500)
})

test('switched off, or without a rate, there is no quote', async () => {
  await fakeBrowser.storage.local.set({ [key]: { enabled: false } })
  expect(await told()).toEqual({ enabled: false })
  await fakeBrowser.storage.local.set({ [key]: { currency: 'XYZ' } })
  expect(await told()).toEqual({ enabled: true })
})

test('of two changes at once the later one is what pages get', async () => {
  await fakeBrowser.storage.local.set({ [key]: { enabled: true } })
  const before = publish()
  await fakeBrowser.storage.local.set({ [key]: { enabled: false } })
  await Promise.all([before, publish()])
  expect((await fakeBrowser.storage.local.get('page')).page).toMatchObject({ features: { prices: { enabled: false } } })
})

test('a start sets the alarm; switching prices or all of TaoLens off takes it away', async () => {
  startPricesBackground(controller.signal)
  await vi.waitFor(async () => expect(await alarm()).toBeDefined())
  await fakeBrowser.storage.local.set({ [key]: { enabled: false } })
  await vi.waitFor(async () => expect(await alarm()).toBeUndefined())
  await fakeBrowser.storage.local.set({ [key]: {} })
  await vi.waitFor(async () => expect(await alarm()).toBeDefined())
  await fakeBrowser.storage.local.set({ 'settings:general': { enabled: false } })
  await vi.waitFor(async () => expect(await alarm()).toBeUndefined())
  await refresh()
  expect(asked).toEqual([])
})

test('asked for now, the hosts are asked once for all who ask meanwhile, and again about four hours later', async () => {
  startPricesBackground(controller.signal)
  await Promise.all([refresh(), refresh()])
  expect(asked).toHaveLength(2)
  const hours = (((await alarm())?.scheduledTime ?? 0) - Date.now()) / 3_600_000
  expect(hours).toBeGreaterThan(3.7)
  expect(hours).toBeLessThan(4.3)
})

test('a full storage is no reason to ask again and again', async () => {
  startPricesBackground(controller.signal)
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'))
  await refresh()
  expect((await fakeBrowser.storage.local.get(ratesKey))[ratesKey]).toBeUndefined()
  expect(((await alarm())?.scheduledTime ?? 0) - Date.now()).toBeGreaterThan(3 * 3_600_000)
})
