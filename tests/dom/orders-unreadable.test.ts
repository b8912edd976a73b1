import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { indexKey, orderKey } from '../../services/order-keys.ts'
import {
  forgetOrders,
  readAllOrders,
  readOrderIndex,
  readOrders,
  restoreOrders,
  setOrderNote,
} from '../../services/orders.ts'
import { rememberOrders } from '../../services/page-orders.ts'
import { carryMessages, grant, idOf, orderOf, shipped, start, wake } from './order-background.ts'

const { local } = fakeBrowser.storage
const [first, second, third] = [idOf(1), idOf(2), idOf(3)] as [string, string, string]
let now: number
let life: AbortController

const stored = async () => (await local.get(null)) as Record<string, { facts?: unknown }>

beforeEach(() => {
  fakeBrowser.reset()
  carryMessages()
  grant({ notifications: false })
  now = start
  life = wake(() => now)
})
afterEach(() => {
  life.abort()
  vi.restoreAllMocks()
})

describe('what cannot be read', () => {
  const broken = { version: 1, facts: { orderId: second, seenAt: 'yesterday' }, note: {} }
  beforeEach(async () => {
    await rememberOrders([shipped(first, 20)])
    await local.set({ [orderKey(second)]: broken })
  })

  test('is skipped and named, others live', async () => {
    const { orders, unreadable } = await readAllOrders()
    expect(orders.map(({ facts }) => facts.orderId)).toEqual([first])
    expect(unreadable).toEqual([second])
    expect(await setOrderNote(second, { done: true })).toBe(true)
    expect((await stored())[orderKey(second)]).toEqual(broken)
  })

  test('is set aside when the order is seen again', async () => {
    await rememberOrders([shipped(second, 20)])
    expect((await readAllOrders()).unreadable).toEqual([])
    expect((await stored())[`orders:aside:${second}`]).toEqual(broken)
  })

  test('of a newer version is shown, and left alone', async () => {
    const newer = { version: 2, facts: { ...shipped(third, 20), later: 1 }, note: {}, later: 1 }
    await local.set({ [orderKey(third)]: newer })
    await rememberOrders([orderOf(third, 'TRADE_FINISHED')])
    await setOrderNote(third, { done: true })
    expect((await stored())[orderKey(third)]).toEqual(newer)
    expect(await readOrders([third])).toMatchObject({ newer: [third], unreadable: [] })
  })

  test('of a newer version is called that where it cannot be shown', async () => {
    const newer = { version: 2, facts: 'packed in another way' }
    await local.set({ [orderKey(third)]: newer })
    await rememberOrders([orderOf(third, 'TRADE_FINISHED')])
    expect(await readOrders([third])).toEqual({ orders: [], newer: [third], unreadable: [] })
    expect((await stored())[orderKey(third)]).toEqual(newer)
  })

  test('of a newer version comes back as it was, and into the index', async () => {
    const newer = { version: 2, facts: { ...shipped(third, 20), later: 1 }, note: {}, later: 1 }
    await local.set({ [orderKey(third)]: newer })
    const forgotten = await forgetOrders([third])
    await restoreOrders(forgotten ?? [])
    expect((await stored())[orderKey(third)]).toEqual(newer)
    expect((await readOrderIndex()).entries.map(({ id }) => id)).toEqual([first, third])
  })

  test.each<[string, unknown]>([
    ['missing', undefined],
    ['cut off', { version: 2, entries: '[{"id":' }],
    ['broken', { version: 2, entries: '[7]' }],
    ['no text', { version: 2, entries: [] }],
    ['of another version', { version: 9, entries: '[]' }],
  ])('an index that is %s is rebuilt', async (_, index) => {
    const before = (await stored())[indexKey]
    if (index === undefined) await local.remove(indexKey)
    else await local.set({ [indexKey]: index })
    expect((await readOrderIndex()).entries.map(({ id }) => id)).toEqual([first])
    expect((await stored())[indexKey]).toEqual(before)
  })

  test('forgetting one order beside a broken index leaves the others in it', async () => {
    await rememberOrders([shipped(third, 20)])
    await local.set({ [indexKey]: { version: 2, entries: '[7]' } })
    await forgetOrders([third])
    const { entries } = (await stored())[indexKey] as { entries?: string }
    expect(JSON.parse(entries ?? '').map(({ id }: { id: string }) => id)).toEqual([first])
  })

  test('a missing index without a background: every order, without hints', async () => {
    await local.remove(indexKey)
    life.abort()
    expect((await readOrderIndex()).entries).toEqual([{ id: first, seenAt: start, dues: [], buyerDues: [] }])
  })
})
