import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { makeFile } from '../../features/orders/files.ts'
import words from '../../locales/en/orders-panel.json' with { type: 'json' }
import { speak } from '../../locales/i18n.ts'
import { applyImport, exportOrders, previewImport } from '../../services/order-files.ts'
import { orderKey } from '../../services/order-keys.ts'
import { forgetOrders, readAllOrders, setOrderNote } from '../../services/orders.ts'
import { rememberOrders } from '../../services/page-orders.ts'
import { carryMessages, grant, hour, idOf, orderOf, shipped, start, wake } from './order-background.ts'

const [first, second, third] = [idOf(1), idOf(2), idOf(3)] as [string, string, string]
let life: AbortController

const orders = async () =>
  Object.fromEntries((await readAllOrders()).orders.map((order) => [order.facts.orderId, order]))

beforeEach(async () => {
  fakeBrowser.reset()
  carryMessages()
  grant({ notifications: false })
  life = wake(() => start)
  await rememberOrders([shipped(first, 20), orderOf(second, 'TRADE_FINISHED')])
  await setOrderNote(first, { done: true })
})
afterEach(() => {
  life.abort()
  vi.restoreAllMocks()
})

test('what is exported comes back whole', async () => {
  const file = await exportOrders(start)
  const before = await orders()
  await forgetOrders()
  const preview = await previewImport(file)
  expect(preview).toMatchObject({ changed: [], same: 0, refused: 0 })
  expect(preview.added).toHaveLength(2)
  expect(await orders()).toEqual({})
  expect(await applyImport(preview)).toBeDefined()
  expect(await orders()).toEqual(before)
})

test('a file says what it would do, order by order', async () => {
  const entries = [
    { version: 1, facts: shipped(first, 20), note: {} },
    { version: 1, facts: orderOf(second, 'TRADE_FINISHED', { seenAt: start - hour, shop: '店' }), note: {} },
    { version: 1, facts: orderOf(third, 'TRADE_CLOSED'), note: { ignored: true } },
    { version: 1, facts: orderOf(third, 'TRADE_CLOSED'), note: {} },
    { version: 1, facts: { ...orderOf(idOf(4), 'TRADE_CLOSED'), url: 'https://example.org' }, note: {} },
    { version: 7, facts: 'x' },
    null,
    'garbage',
  ]
  const preview = await previewImport(JSON.stringify({ format: 'taolens-orders', version: 1, orders: entries }))
  const ids = (of: typeof preview.added) => of.map(({ facts }) => facts.orderId)
  expect([ids(preview.added), ids(preview.changed), preview.same, preview.refused]).toEqual([[third], [second], 1, 5])
  const before = await orders()
  const undo = await applyImport(preview)
  const after = await orders()
  expect(after[second]?.facts).toMatchObject({ shop: '店', trade: { status: 'TRADE_FINISHED' }, seenAt: start })
  expect(after[third]?.note).toEqual({ ignored: true })
  expect(after[first]?.note).toEqual({ done: true })
  expect(await undo?.()).toBe(true)
  expect(await orders()).toEqual(before)
})

test('an import never replaces what cannot be read here', async () => {
  await fakeBrowser.storage.local.set({ [orderKey(third)]: 'garbage' })
  const order = { version: 1, facts: orderOf(third, 'TRADE_CLOSED'), note: {} }
  const preview = await previewImport(JSON.stringify({ format: 'taolens-orders', version: 1, orders: [order] }))
  expect(preview).toEqual({ added: [], changed: [], same: 0, refused: 1 })
})

test('an event of the calendar names the item that its deadline is about', async () => {
  const due = { remainingMs: 72 * hour, granularityMs: 1000, words: '还剩', seenAt: start }
  const refund = { status: 'WAIT_BUYER_RETURN_GOODS' as const }
  const items = [{ title: 'ONE' }, { title: 'TWO', refund, deadlines: { 'buyer-returns-goods': due } }]
  await rememberOrders([orderOf(third, 'WAIT_BUYER_CONFIRM_GOODS', { items })])
  const speech = speak('en', 'en', words)
  const { text } = await makeFile('ics', { deadlines: {}, leadHours: [], speech, now: start })
  expect(text).toMatch(/SUMMARY:[^\r]*TWO\r/)
  expect(text).not.toMatch(/SUMMARY:[^\r]*ONE\r/)
})

test.each(['', '[]', '{"format":"taolens-orders"}'])('%j is no file of ours', async (text) => {
  expect((await previewImport(text)).fault).toBe('unreadable')
})
