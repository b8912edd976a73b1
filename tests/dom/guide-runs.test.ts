import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { freshRun } from '../../core/guides/run.ts'
import { readRuns, runKey, storeChange, storeRun, watchRuns } from '../../services/guide-runs.ts'

const day = 86_400_000
const now = 1_790_000_000_000
const at = { guide: 'payment-failed' }
const ofOrder = { guide: 'refund-direct', orderId: '5190000000000000001' }
const { local } = browser.storage
const stored = async (key: string) => (await local.get(key))[key]
const written = (more: object = {}) => ({ version: 1, ticked: ['a'], chosen: {}, changedAt: now, ...more })

beforeEach(() => fakeBrowser.reset())
afterEach(() => void vi.restoreAllMocks())

describe('runs are stored', () => {
  it('one key each, for an order or without one', async () => {
    expect(await storeChange(at, { tick: 'wait', on: true }, now)).toBe('kept')
    expect(await storeChange(ofOrder, { question: 'status', answer: 'paid' }, now + 1)).toBe('kept')
    expect(await stored('guide-run:payment-failed')).toEqual(written({ ticked: ['wait'] }))
    expect(await stored(runKey(ofOrder))).toMatchObject({ chosen: { status: 'paid' } })
    await local.set({ 'order:5190000000000000001': {} })
    expect((await readRuns(now)).runs.map(({ guide, orderId }) => [guide, orderId])).toEqual([
      ['refund-direct', '5190000000000000001'],
      ['payment-failed', undefined],
    ])
  })

  it('with what another tab changed in the meantime', async () => {
    await storeChange(at, { tick: 'here', on: true }, now)
    await storeChange(at, { tick: 'there', on: true }, now)
    await storeChange(at, { tick: 'here', on: false }, now)
    expect(await stored(runKey(at))).toMatchObject({ ticked: ['there'] })
  })

  it('until nothing is in them', async () => {
    await storeChange(at, { tick: 'a', on: true }, now)
    expect(await storeRun(at, freshRun)).toBe('kept')
    expect(await stored(runKey(at))).toBeUndefined()
    await storeRun(at, { ticked: ['a'], chosen: {}, changedAt: now })
    expect(await stored(runKey(at))).toEqual(written())
  })
})

describe('what cannot be read', () => {
  it.each([
    7,
    'text',
    [[]],
    {},
    written({ ticked: 'a' }),
    written({ ticked: [1] }),
    written({ chosen: { a: 2 } }),
    written({ changedAt: 'yesterday' }),
    written({ ticked: Array.from({ length: 400 }, () => 't') }),
  ])('is named and left as it is (%#)', async (raw) => {
    await local.set({ [runKey(at)]: raw, [runKey(ofOrder)]: written(), [`order:${ofOrder.orderId}`]: {} })
    const { runs, unreadable } = await readRuns(now)
    expect(runs).toHaveLength(1)
    expect(unreadable).toEqual([{ guide: 'payment-failed', orderId: undefined }])
    expect(await stored(runKey(at))).toEqual(raw)
  })

  it('begins anew with the first tick, but not what a newer version wrote', async () => {
    await local.set({ [runKey(at)]: 'broken' })
    expect(await storeChange(at, { tick: 'a', on: true }, now)).toBe('kept')
    expect(await stored(runKey(at))).toEqual(written())
    const newer = { ...written(), version: 9 }
    await local.set({ [runKey(at)]: newer })
    expect(await storeChange(at, { tick: 'b', on: true }, now)).toBe('newer')
    expect(await storeRun(at, freshRun)).toBe('newer')
    expect(await stored(runKey(at))).toEqual(newer)
  })

  it('is no fault where a newer version wrote it', async () => {
    const newer = { version: 2, ticks: {} }
    await local.set({ [runKey(at)]: newer })
    expect(await readRuns(now)).toEqual({ runs: [], unreadable: [], newer: [{ guide: at.guide, orderId: undefined }] })
    expect(await stored(runKey(at))).toEqual(newer)
  })

  it('is nothing when storage does not answer, and nothing is forgotten', async () => {
    await local.set({ [runKey(at)]: written({ changedAt: 1 }) })
    vi.spyOn(local, 'get').mockRejectedValue(new Error('broken'))
    expect(await readRuns(now)).toEqual({ runs: [], unreadable: [], newer: [] })
    vi.restoreAllMocks()
    expect(await stored(runKey(at))).toBeDefined()
  })
})

describe('what cannot be written', () => {
  it.each([
    ['QuotaExceededError: the quota has been exceeded', 'full'],
    ['No space left on device', 'full'],
    ['An unexpected error', 'failed'],
  ])('%s: %s', async (message, expected) => {
    vi.spyOn(local, 'set').mockRejectedValue(new Error(message))
    expect(await storeChange(at, { tick: 'a', on: true }, now)).toBe(expected)
  })
})

describe('runs are forgotten', () => {
  it.each([
    ['after half a year', at, 181 * day, false, false],
    ['not before', at, 179 * day, false, true],
    ['with their order, a day later', ofOrder, 2 * day, false, false],
    ['not at once, for "undo"', ofOrder, day / 2, false, true],
    ['not while the order is there', ofOrder, 100 * day, true, true],
  ])('%s', async (_, run, age, hasOrder, isKept) => {
    await local.set({ [runKey(run)]: written({ changedAt: now - age }) })
    if (hasOrder) await local.set({ [`order:${ofOrder.orderId}`]: {} })
    expect((await readRuns(now)).runs).toHaveLength(isKept ? 1 : 0)
    expect((await stored(runKey(run))) !== undefined).toBe(isKept)
  })

  it('nothing else in storage is touched', async () => {
    const others = { 'settings:general': { enabled: true }, 'order:1': 1, 'guide-runs': 2 }
    await local.set({ ...others, [runKey(at)]: written({ changedAt: 1 }) })
    await readRuns(now)
    expect(await local.get(null)).toEqual(others)
  })
})

it('changes are told until nobody listens', async () => {
  const controller = new AbortController()
  const told = vi.fn()
  watchRuns(controller.signal, told)
  await local.set({ 'order:1': 1 })
  expect(told).not.toHaveBeenCalled()
  await storeChange(at, { tick: 'a', on: true }, now)
  expect(told).toHaveBeenCalledTimes(1)
  controller.abort()
  await storeChange(at, { tick: 'b', on: true }, now)
  expect(told).toHaveBeenCalledTimes(1)
})
