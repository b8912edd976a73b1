import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { indexKey, orderKey, troubleKey } from '../../services/order-keys.ts'
import {
  forgetOrders,
  readAllOrders,
  readOrderIndex,
  readOrders,
  restoreOrders,
  setOrderNote,
} from '../../services/orders.ts'
import { rememberOrders } from '../../services/page-orders.ts'
import { carryMessages, grant, hour, idOf, orderOf, shipped, start, wake } from './order-background.ts'

const { local } = fakeBrowser.storage
const [first, second, third] = [idOf(1), idOf(2), idOf(3)] as [string, string, string]
let now: number
let life: AbortController

const stored = async () => (await local.get(null)) as Record<string, { facts?: unknown }>
const sleepAndWake = () => {
  life.abort()
  life = wake(() => now)
}
const later = <Facts extends { seenAt: number }>(facts: Facts, ms: number): Facts => ({
  ...facts,
  seenAt: facts.seenAt + ms,
})

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

describe('remembering', () => {
  test('keeps one key per order, and the index with it', async () => {
    expect(await rememberOrders([shipped(first, 20), orderOf(second, 'TRADE_FINISHED')])).toBe('kept')
    expect((await stored())[orderKey(first)]).toEqual({ version: 1, facts: shipped(first, 20), note: {} })
    const { entries, trouble } = await readOrderIndex()
    expect(trouble.kind).toBe('none')
    expect(entries).toEqual([
      {
        id: first,
        seenAt: start,
        dues: [start + 20 * hour],
        buyerDues: [start + 20 * hour],
        buyerEnds: [start + 21 * hour],
      },
      { id: second, seenAt: start, dues: [], buyerDues: [], endedAt: start },
    ])
  })

  test('a text too long to keep costs the text, not the order', async () => {
    const long = '茶'.repeat(100_000)
    const items = [{ title: long, priceFen: 100 }, { title: '竹茶盘' }]
    expect(await rememberOrders([{ ...shipped(first, 20), shop: long, items }])).toBe('kept')
    const { orders } = await readOrders([first])
    expect(orders[0]?.facts).toEqual({ ...shipped(first, 20), items: [{ priceFen: 100 }, { title: '竹茶盘' }] })
  })

  test('two tabs at once lose nothing of each other', async () => {
    const fromList = orderOf(first, 'WAIT_SELLER_SEND_GOODS', { amounts: { totalFen: 100 } })
    const fromDetail = later(orderOf(first, 'WAIT_SELLER_SEND_GOODS', { times: { paidAt: start - hour } }), 10)
    await Promise.all([
      rememberOrders([fromList, shipped(second, 5)]),
      rememberOrders([fromDetail]),
      rememberOrders([shipped(third, 5)]),
    ])
    const [order] = (await readOrders([first])).orders
    expect(order?.facts).toMatchObject({ amounts: { totalFen: 100 }, times: { paidAt: start - hour } })
    expect((await readOrderIndex()).entries.map(({ id }) => id).sort()).toEqual([first, second, third])
  })

  test('goes on where it was after the extension was reloaded', async () => {
    await rememberOrders([shipped(first, 20)])
    life.abort()
    expect(await rememberOrders([shipped(second, 20)])).toBe('gone')
    life = wake(() => now)
    expect(await rememberOrders([shipped(second, 20)])).toBe('kept')
    expect((await readOrderIndex()).entries.map(({ id }) => id)).toEqual([first, second])
  })

  test('does not write what says nothing new', async () => {
    await rememberOrders([shipped(first, 20)])
    const write = vi.spyOn(local, 'set')
    now += 60_000
    expect(await rememberOrders([shipped(first, 20, { seenAt: now })])).toBe('kept')
    expect(write.mock.calls.filter(([items]) => orderKey(first) in items)).toEqual([])
  })

  test('nothing from a private window', async () => {
    life.abort()
    vi.restoreAllMocks()
    carryMessages(true)
    life = wake(() => now)
    expect(await rememberOrders([shipped(first, 20)])).toBe('kept')
    expect((await readAllOrders()).orders).toEqual([])
  })

  test('refuses one order that is not an order, and keeps the others', async () => {
    const stranger = { ...shipped(first, 20), url: 'https://example.org/' }
    expect(await rememberOrders([stranger, shipped(second, 20)])).toBe('kept')
    expect((await readAllOrders()).orders.map(({ facts }) => facts.orderId)).toEqual([second])
  })

  test('a reading from the future gives way to the next one', async () => {
    await rememberOrders([shipped(first, 20, { seenAt: start + 1000 * hour })])
    await rememberOrders([orderOf(first, 'TRADE_FINISHED')])
    const [order] = (await readOrders([first])).orders
    expect(order?.facts.trade?.status).toBe('TRADE_FINISHED')
    expect(order?.facts.deadlines).toBeUndefined()
  })
})

describe('when storage is full', () => {
  beforeEach(async () => {
    await rememberOrders([shipped(first, 20)])
  })

  test('says so, loses nothing, and takes it back when there is room again', async () => {
    const before = await stored()
    const set = local.set.bind(local)
    const spy = vi.spyOn(local, 'set').mockImplementation(async (items: Record<string, unknown>) => {
      if (!(troubleKey in items && Object.keys(items).length === 1)) throw new Error('QuotaExceededError')
      return set(items)
    })
    expect(await rememberOrders([shipped(second, 20)])).toBe('full')
    expect(await setOrderNote(first, { done: true })).toBe(false)
    expect(await stored()).toEqual({ ...before, [troubleKey]: { kind: 'full', at: now } })
    expect((await readOrderIndex()).trouble.kind).toBe('full')
    spy.mockRestore()
    await local.remove(indexKey)
    await readOrderIndex()
    expect((await readOrderIndex()).trouble.kind, 'a new index proves no room').toBe('full')
    expect(await rememberOrders([shipped(second, 20)])).toBe('kept')
    expect((await readOrderIndex()).trouble.kind).toBe('none')
  })

  test('room is kept for saying that storage is full, however the browser writes numbers', async () => {
    const { [troubleKey]: trouble } = await local.get(troubleKey)
    const longest = JSON.stringify({ kind: 'failed', at: Date.now() }).replace('}', '.0e+12}')
    expect(JSON.stringify(trouble).length).toBeGreaterThan(longest.length)
  })
})

describe('forgetting', () => {
  beforeEach(async () => {
    await rememberOrders([shipped(first, 20), shipped(second, 5)])
    await setOrderNote(first, { done: true })
  })

  test('one, and bringing it back', async () => {
    const before = await stored()
    const forgotten = await forgetOrders([first])
    expect(forgotten).toHaveLength(1)
    expect((await readOrderIndex()).entries.map(({ id }) => id)).toEqual([second])
    expect(await restoreOrders(forgotten ?? [])).toBe(true)
    expect((await stored())[orderKey(first)]).toEqual(before[orderKey(first)])
    expect((await readOrderIndex()).entries.find(({ id }) => id === first)?.quiet).toBe(true)
  })

  test('all, also what cannot be read, and bringing it back', async () => {
    await local.set({ [orderKey(third)]: 'garbage', 'settings:general': {} })
    const before = await stored()
    const forgotten = await forgetOrders()
    expect(Object.keys(await stored()).filter((key) => key.startsWith('order:'))).toEqual([])
    expect((await readOrderIndex()).entries).toEqual([])
    await restoreOrders(forgotten ?? [])
    const after = await stored()
    for (const id of [first, second, third]) expect(after[orderKey(id)]).toEqual(before[orderKey(id)])
  })

  test('keeps what was read in between', async () => {
    const forgotten = await forgetOrders([first])
    await rememberOrders([orderOf(first, 'TRADE_FINISHED', { seenAt: start + 1 })])
    await restoreOrders(forgotten ?? [])
    const [order] = (await readOrders([first])).orders
    expect(order).toMatchObject({ facts: { trade: { status: 'TRADE_FINISHED' } }, note: { done: true } })
  })
})

test('orders that are long over go, those with a running deadline stay', async () => {
  await rememberOrders([orderOf(first, 'TRADE_FINISHED'), shipped(second, 5000)])
  now += 181 * 24 * hour
  await rememberOrders([shipped(third, 20, { seenAt: now })])
  expect(Object.keys(await stored()).filter((key) => key.startsWith('order:'))).toEqual([
    orderKey(second),
    orderKey(third),
  ])
  sleepAndWake()
  expect((await readOrderIndex()).entries.map(({ id }) => id)).toEqual([second, third])
})
