/** Following the orders of a page that changes: what is read anew, what has gone, and since when its words are there. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PageOrder } from '../../page/orders/context.ts'
import { followOrders } from '../../page/orders/follow.ts'
import type { PageReader } from '../../page/orders/read-page.ts'

const now = Date.UTC(2026, 10, 22, 4)
const hour = 3_600_000
let life: AbortController
let read: { root: Element; seenAt: number }[]
let gone: Element[]

beforeEach(() => {
  vi.useFakeTimers({ now })
  life = new AbortController()
  read = []
  gone = []
})
afterEach(() => {
  life.abort()
  vi.useRealTimers()
})

/** Follows the elements that the selector finds. */
function follow(selector: string, arrivedAt: number): void {
  const reader = {
    roots: () => [...document.querySelectorAll(selector)],
    read(root: Element, seenAt: number) {
      read.push({ root, seenAt })
      return undefined as PageOrder | undefined
    },
  } as unknown as PageReader
  const onGone = (root: Element) => void gone.push(root)
  const rest = { isAlive: () => true, onOrder: () => undefined, isStale: () => false, onRead: () => undefined }
  followOrders({ view: window as never, reader, arrivedAt, onGone, ...rest }, life.signal)
}
const pass = async () => {
  await vi.advanceTimersByTimeAsync(1000)
}

test('what is no order any more has gone, though its element is still there', async () => {
  document.body.innerHTML = '<main class="order">卖家已发货</main>'
  follow('.order', now)
  const [main] = document.querySelectorAll('main')
  main?.classList.remove('order')
  main?.append(Object.assign(document.createElement('p'), { className: 'order', textContent: '卖家已发货' }))
  await pass()
  expect(gone).toEqual([main])
  expect(read.map(({ root }) => root.localName)).toEqual(['main', 'p'])
})

test('an element that says the same of another order is read anew', async () => {
  document.body.innerHTML = '<p class="order" id="shopOrderContainer_1">卖家已发货</p>'
  follow('.order', now)
  const [root] = document.querySelectorAll('p')
  root?.setAttribute('id', 'shopOrderContainer_2')
  await pass()
  expect(read).toHaveLength(2)
})

test('what stands there at first may be as old as the page, and no older than the visit before', async () => {
  document.body.innerHTML = '<p class="order">还剩2时</p>'
  vi.setSystemTime(now + 10 * hour)
  const loaded = Date.now() - hour
  follow('.order', loaded)
  expect(read.at(-1)?.seenAt).toBe(loaded)
  await pass()
  const ended = Date.now()
  life.abort()
  life = new AbortController()
  await pass()
  follow('.order', loaded)
  expect(read.at(-1)?.seenAt).toBe(ended)
})

test('only orders in which something changed are looked at, each since its own change', async () => {
  document.body.innerHTML = ['还剩2时', '还剩3时', '还剩4时'].map((words) => `<p class="order">${words}</p>`).join('')
  follow('.order', now)
  await pass()
  const [first, second, third] = [...document.querySelectorAll('p')] as unknown as [Element, Element, Element]
  const looked = vi.spyOn(third, 'textContent', 'get')
  read.length = 0
  const changedAt = Date.now()
  first.firstChild?.replaceWith('还剩1时')
  await vi.advanceTimersByTimeAsync(100)
  second.firstChild?.replaceWith('还剩2时')
  await pass()
  expect(read).toEqual([
    { root: first, seenAt: changedAt },
    { root: second, seenAt: changedAt + 100 },
  ])
  expect(looked).not.toHaveBeenCalled()
})
