import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { pricesSettings } from '../../features/prices/settings.ts'
import snapshot from '../../rules/rates.json' with { type: 'json' }
import { currentRates, keepRates, loadRates, ratesAlarm, ratesKey, scheduleRates } from '../../services/rates.ts'
import { rateHosts } from '../../services/rates-source.ts'
import { keyOf, readSettings } from '../../services/settings.ts'

const now = Date.UTC(2026, 10, 22, 12)
const dayMs = 86_400_000
const signal = new AbortController().signal
let asked: string[]

beforeEach(() => {
  fakeBrowser.reset()
  asked = []
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url)
    throw new Error('offline')
  })
})
afterEach(() => vi.unstubAllGlobals())

describe('what is stored', () => {
  const whole = { triedAt: now, answered: true, refused: [], problems: [] }
  const table = { date: '2026-11-22', source: 's', rates: snapshot.rates as Record<string, string> }

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['garbage', 'garbage'],
    ['half of it', { table }],
    ['a rate that is none', { ...whole, table: { ...table, rates: { ...table.rates, USD: '0' } } }],
    ['a date that is none', { ...whole, table: { ...table, date: 'today' } }],
  ])('%s: the rates the extension came with', async (_, value) => {
    if (value !== undefined) await fakeBrowser.storage.local.set({ [ratesKey]: value })
    expect(await loadRates()).toMatchObject({ date: snapshot.date, rates: snapshot.rates })
  })

  test('older than what the extension came with: those', () => {
    expect(currentRates({ ...whole, table: { ...table, date: '2026-01-01' } }).date).toBe(snapshot.date)
  })

  test('a currency it lacks has the rate the extension came with, and its day', () => {
    const { KGS: gone, ...rates } = table.rates
    const found = currentRates({ ...whole, table: { ...table, rates } })
    expect(found).toMatchObject({ date: '2026-11-22', rates: { KGS: gone }, kept: { KGS: snapshot.date } })
  })
})

describe('a rate that the service jumped away from', () => {
  const stored = (kept: string) => ({
    table: { date: '2026-11-22', source: 's', rates: { ...snapshot.rates, ARS: '1' }, kept: { ARS: kept } },
    ...{ triedAt: now, answered: true, refused: ['ARS'], problems: [] },
  })

  test('is what a newer release brings, and its day', () => {
    const found = currentRates(stored('2026-01-01'))
    expect(found).toMatchObject({
      date: '2026-11-22',
      rates: { ARS: snapshot.rates.ARS },
      kept: { ARS: snapshot.date },
    })
  })

  test('stays the last good one where the release is older', () => {
    expect(currentRates(stored('2026-11-01')).rates.ARS).toBe('1')
  })
})

describe('the alarm', () => {
  const at = async () => (await fakeBrowser.alarms.get(ratesAlarm))?.scheduledTime
  const ring = (name: string) =>
    fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: now, persistAcrossSessions: true })
  const keep = (triedAt: number, answered = true) =>
    fakeBrowser.storage.local.set({
      [ratesKey]: { table: snapshot, triedAt, answered, refused: [], problems: [] },
    })

  test('the first time it rings within five minutes', async () => {
    await scheduleRates(now, 0.5)
    expect(await at()).toBe(now + 180_000)
  })

  test.each([
    [true, now - 3_600_000, now - 3_600_000 + dayMs],
    [false, now - 3_600_000, now - 3_600_000 + dayMs / 6],
    [true, now - 3 * dayMs, now + 180_000],
    // A clock that was put back does not stop it.
    [true, now + 30 * dayMs, now + 180_000],
  ])('answered %s at %d', async (answered, triedAt, due) => {
    await keep(triedAt, answered)
    await scheduleRates(now, 0.5)
    expect(await at()).toBe(due)
  })

  test('one that is set stays', async () => {
    await scheduleRates(now, 0)
    await scheduleRates(now, 1)
    expect(await at()).toBe(now + 60_000)
  })

  test('switched off: no alarm, and nobody is asked', async () => {
    let isOn = true
    const { check } = keepRates(async () => isOn, signal)
    await check()
    expect(await at()).toBeDefined()
    isOn = false
    await check()
    expect(await at()).toBeUndefined()
    await ring(ratesAlarm)
    expect(asked).toEqual([])
  })

  test('it rings: the hosts are asked, and it is set again', async () => {
    keepRates(async () => true, signal)
    await ring('another')
    await ring(ratesAlarm)
    await vi.waitFor(async () => expect(await at()).toBeDefined())
    expect(asked).toHaveLength(rateHosts.length)
    expect(await fakeBrowser.storage.local.get(ratesKey)).toMatchObject({ [ratesKey]: { answered: false } })
  })
})

test.each<[unknown, string[]]>([
  [{ currency: 'EUR', rounding: 'whole', route: 'international-card' }, []],
  [{ ownRate: { currency: 'EUR', rate: '0.128' } }, []],
  [{ ownRate: { currency: 'EUR', rate: '1/7.8' } }, []],
  [{ ownRate: null, agentFee: { percent: '5', fixed: { minor: 1000, currency: 'CNY' } } }, []],
  [{ ownRate: { currency: 'EUR', rate: '0' } }, ['prices.ownRate']],
  [{ ownRate: { currency: 'EUR', rate: '1/0.0' } }, ['prices.ownRate']],
  [{ ownRate: { currency: 'EUR', rate: '-1' } }, ['prices.ownRate']],
  [{ currency: 'euro', rounding: 'up' }, ['prices.currency', 'prices.rounding']],
  [{ agentFee: { percent: 'x', fixed: { minor: 0, currency: 'CNY' } } }, ['prices.agentFee']],
  [{ customFee: { percent: '1', fixed: { minor: 0.5, currency: 'CNY' } } }, ['prices.customFee']],
])('settings %j', (value, unreadable) => {
  expect(keyOf(pricesSettings)).toBe('settings:prices')
  expect(readSettings(pricesSettings, value).unreadable).toEqual(unreadable)
})
