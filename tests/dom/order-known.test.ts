/** Pages about a refund or parcels: where their mark stands, and that it knows what other pages said. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { OrderFacts } from '../../core/orders/facts.ts'
import { type SetOrder, withKnown } from '../../features/orders/on-page/known.ts'
import { pageAt } from '../../page/kinds.ts'
import type { PageOrder } from '../../page/orders/context.ts'
import { makePageReader } from '../../page/orders/read-page.ts'
import { orderOf } from '../unit/order-facts.ts'
import { carryMessages, grant, hour, wake } from './order-background.ts'
import { index, openPage, pages, sampleOf } from './read-sample.ts'

const now = Date.now()
const background = { life: new AbortController() }
beforeEach(() => {
  fakeBrowser.reset()
  carryMessages()
  grant({ notifications: false })
  background.life = wake(Date.now)
})
afterEach(() => {
  background.life.abort()
  vi.restoreAllMocks()
})

test.each([
  ['logistics', '4999000330495868012 订单详情'],
  ['refund-apply', '4999000330495867213'],
  ['refund-detail', '等待买家退货'],
])('%s: the mark stands at %s', async (name, words) => {
  const { html, url } = sampleOf(name)
  const view = await openPage(html, url)
  const reader = makePageReader(view, pageAt(new URL(url), pages), index)
  const place = reader?.roots().map((root) => reader.read(root, now)?.place)[0]
  expect([place?.element.textContent?.trim(), place?.side]).toEqual([expect.stringContaining(words), 'after'])
})

const root = document.createElement('div')
const parcel = orderOf(undefined, { pageKind: 'logistics', seenAt: now, url: 'https://market.m.taobao.com/' })
const page = (facts: OrderFacts): PageOrder => ({ facts, root, place: undefined, items: [] })
const listed = (more: Partial<OrderFacts> = {}) =>
  orderOf('WAIT_BUYER_CONFIRM_GOODS', { seenAt: now - 2 * hour, shop: '茶叶小铺', ...more })
const store = (facts: unknown) =>
  fakeBrowser.storage.local.set({ [`order:${parcel.orderId}`]: { version: 1, facts, note: {} } })

/** What is set for the root, and how often it is to be drawn again. */
function watch(kind: 'logistics' | 'order-list', signal = new AbortController().signal) {
  const sets: (OrderFacts | undefined)[] = []
  const again = vi.fn()
  const set: SetOrder = withKnown({ kind, fold: index.fold }, (_, order) => void sets.push(order?.facts), again, signal)
  return { sets, again, set }
}

test('what other pages said is added, and asked for once', async () => {
  await store(listed())
  const { sets, again, set } = watch('logistics')
  set(root, page(parcel))
  await vi.waitFor(() => expect(again).toHaveBeenCalledOnce())
  set(root, page({ ...parcel, seenAt: now + 1 }))
  expect(sets[0]).toEqual(parcel)
  for (const known of sets.slice(1)) {
    expect(known).toMatchObject({
      trade: { status: 'WAIT_BUYER_CONFIRM_GOODS' },
      shop: '茶叶小铺',
      pageKind: 'logistics',
    })
    expect(known?.readAt?.trade).toBe(now - 2 * hour)
  }
  expect([sets.length, vi.mocked(fakeBrowser.runtime.sendMessage).mock.calls.length]).toEqual([3, 1])
})

test.each([
  ['nothing', undefined],
  ['broken', { orderId: parcel.orderId, items: 7 }],
  ['of a clock that was ahead', listed({ seenAt: now + 24 * hour })],
])('%s: the page speaks alone', async (_, facts) => {
  if (facts) await store(facts)
  const { sets, set } = watch('logistics')
  set(root, page(parcel))
  await vi.waitFor(() => expect(fakeBrowser.runtime.sendMessage).toHaveReturned())
  await vi.mocked(fakeBrowser.runtime.sendMessage).mock.results[0]?.value
  expect(new Set(sets)).toEqual(new Set([parcel]))
})

test('a private window is told nothing', async () => {
  vi.restoreAllMocks()
  background.life.abort()
  carryMessages(true)
  background.life = wake(Date.now)
  await store(listed())
  const { sets, set } = watch('logistics')
  set(root, page(parcel))
  await vi.waitFor(() => expect(fakeBrowser.runtime.sendMessage).toHaveReturned())
  expect(await vi.mocked(fakeBrowser.runtime.sendMessage).mock.results[0]?.value).toBeUndefined()
  expect(sets).toEqual([parcel])
})

test('nothing is also null, as Chrome carries it', async () => {
  vi.mocked(fakeBrowser.runtime.sendMessage).mockResolvedValue(null as never)
  const { sets, again, set } = watch('logistics')
  set(root, page(parcel))
  await vi.waitFor(() => expect(fakeBrowser.runtime.sendMessage).toHaveReturned())
  set(root, page(parcel))
  expect([sets, again.mock.calls.length]).toEqual([[parcel, parcel], 0])
})

test('not for what has gone, nor for pages that say it themselves', async () => {
  await store(listed())
  const { sets, set } = watch('logistics')
  set(root, page(parcel))
  set(root, undefined)
  await vi.waitFor(() => expect(fakeBrowser.runtime.sendMessage).toHaveReturned())
  await vi.mocked(fakeBrowser.runtime.sendMessage).mock.results[0]?.value
  expect(sets).toEqual([parcel, undefined])
  watch('order-list').set(root, page(parcel))
  expect(fakeBrowser.runtime.sendMessage).toHaveBeenCalledOnce()
})
