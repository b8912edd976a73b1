/** Following the orders of a page that changes: what is read anew, what has gone, and since when its words are there. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PageOrder } from '../../page/orders/context.ts'
import { type Following, followOrders } from '../../page/orders/follow.ts'
import type { PageReader } from '../../page/orders/read-page.ts'
import { move, standAt } from './rings.ts'

const now = Date.UTC(2026, 10, 22, 4)
const hour = 3_600_000
let life: AbortController
let read: { root: Element; seenAt: number }[]
let gone: Element[]
let near: Element[]

beforeEach(() => {
  vi.useFakeTimers({ now })
  standAt((root) => (root.matches('.far') ? 'far' : 'near'))
  life = new AbortController()
  read = []
  gone = []
  near = []
})
afterEach(() => {
  life.abort()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** Follows the elements that the selector finds. */
function follow(selector: string, arrivedAt: number): Following {
  const reader = {
    roots: () => [...document.querySelectorAll(selector)],
    read(root: Element, seenAt: number) {
      read.push({ root, seenAt })
      return undefined as PageOrder | undefined
    },
  } as unknown as PageReader
  const onGone = (root: Element) => void gone.push(root)
  const onRead = (following: Following) => {
    near = [...following.near()]
  }
  const rest = { isAlive: () => true, onOrder: () => undefined, isStale: () => false }
  return followOrders({ view: window as never, reader, arrivedAt, onGone, onRead, ...rest }, life.signal)
}
const pass = async () => {
  await vi.advanceTimersByTimeAsync(1000)
}

test('what is no order any more has gone, though its element is still there', async () => {
  document.body.innerHTML = '<main class="order">卖家已发货</main>'
  follow('.order', now)
  await pass()
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
  await pass()
  document.querySelector('p')?.setAttribute('id', 'shopOrderContainer_2')
  await pass()
  expect(read).toHaveLength(2)
})

test('what stands there at first may be as old as the page, and no older than the visit before', async () => {
  document.body.innerHTML = '<p class="order">还剩2时</p>'
  vi.setSystemTime(now + 10 * hour)
  const loaded = Date.now() - hour
  follow('.order', loaded)
  await pass()
  expect(read.at(-1)?.seenAt).toBe(loaded)
  const ended = Date.now()
  life.abort()
  life = new AbortController()
  await pass()
  follow('.order', loaded)
  await pass()
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

const orders = () => [...document.querySelectorAll('p')] as unknown as [Element, Element, Element]
const numbersOf = (roots: readonly Element[]) => roots.map((root) => root.textContent)

test('an order is read when it comes near, and its words are as old as they may be', async () => {
  document.body.innerHTML = '<p class="order">1</p><p class="order far">2</p>'
  follow('.order', now)
  await pass()
  await vi.advanceTimersByTimeAsync(hour)
  move(orders()[1], 'within')
  await pass()
  expect(numbersOf(read.map(({ root }) => root))).toEqual(['1'])
  expect(numbersOf(near)).toEqual(['1'])
  move(orders()[1], 'near')
  await pass()
  expect(read.at(-1)).toEqual({ root: orders()[1], seenAt: now })
  expect(numbersOf(near)).toEqual(['1', '2'])
})

const hide = () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  document.dispatchEvent(new Event('visibilitychange'))
}

test.each([
  ['the popup asks', ({ readAll }: Following) => readAll()],
  ['the reader leaves the page', hide],
])('what is far away is read when %s, and has no mark', async (_, happen) => {
  document.body.innerHTML = '<p class="order">1</p><p class="order far">2</p>'
  const following = follow('.order', now)
  await pass()
  happen(following)
  await pass()
  expect(read.at(-1)).toEqual({ root: orders()[1], seenAt: now })
  expect(numbersOf(near)).toEqual(['1'])
})

test('when one comes near, all within reach come with it', async () => {
  document.body.innerHTML = '<p class="order">1</p><p class="order far">2</p><p class="order far">3</p>'
  follow('.order', now)
  await pass()
  for (const root of orders().slice(1)) move(root, 'within')
  await pass()
  expect(numbersOf(near)).toEqual(['1'])
  move(orders()[1], 'near')
  await pass()
  expect(numbersOf(near)).toEqual(['1', '2', '3'])
  move(orders()[2], 'far')
  move(orders()[0], 'near')
  orders()[0].append('a')
  await pass()
  expect(numbersOf(near)).toEqual(['1a', '2'])
})

test('nothing is read while the page flies past', async () => {
  document.body.innerHTML = '<p class="order far">1</p>'
  follow('.order', now)
  await pass()
  document.documentElement.scrollTop = 9000
  document.dispatchEvent(new Event('scroll'))
  move(orders()[0], 'near')
  await vi.advanceTimersByTimeAsync(100)
  expect(read).toEqual([])
  await pass()
  expect(numbersOf(near)).toEqual(['1'])
  document.documentElement.scrollTop = 0
})

test('what has no box of its own is read at once, and what goes before it was read is forgotten', async () => {
  document.body.innerHTML = '<p class="order far" style="display: contents">1</p><p class="order far">2</p>'
  follow('.order', now)
  orders()[1].remove()
  await pass()
  expect(numbersOf(read.map(({ root }) => root))).toEqual(['1'])
  expect(gone).toEqual([])
})

test('an order that changes before it comes near is read then, and its words may be as old as the page', async () => {
  document.body.innerHTML = '<p class="order far">1</p>'
  follow('.order', now)
  await vi.advanceTimersByTimeAsync(hour)
  expect(read).toEqual([])
  orders()[0].append('a')
  await pass()
  expect(read).toEqual([{ root: orders()[0], seenAt: now }])
})

test('the only order of a page is near wherever its body ends', async () => {
  standAt(() => 'far')
  follow('body', now)
  await pass()
  expect(read.map(({ root }) => root)).toEqual([document.body])
  expect(near).toEqual([document.body])
})

test('in a hidden tab orders are read all the same', async () => {
  hide()
  document.body.innerHTML = '<p class="order far">1</p>'
  follow('.order', now)
  await pass()
  expect(read).toHaveLength(1)
})
