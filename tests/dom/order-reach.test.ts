/** Which orders of a page are read and have marks: those near the viewport, and all when somebody asks. */
import { expect, test, vi } from 'vitest'
import type { Following } from '../../page/orders/follow.ts'
import { follow, hour, now, pass, seen } from './followed-page.ts'
import { move, standAt } from './rings.ts'

const orders = () => [...document.querySelectorAll('p')] as unknown as [Element, Element, Element]
const numbersOf = (roots: readonly Element[]) => roots.map((root) => root.textContent)

test('an order is read when it comes near, and its words are as old as they may be', async () => {
  document.body.innerHTML = '<p class="order">1</p><p class="order far">2</p>'
  follow('.order', now)
  await pass()
  await vi.advanceTimersByTimeAsync(hour)
  move(orders()[1], 'within')
  await pass()
  expect(numbersOf(seen.read.map(({ root }) => root))).toEqual(['1'])
  expect(numbersOf(seen.near)).toEqual(['1'])
  move(orders()[1], 'near')
  await pass()
  expect(seen.read.at(-1)).toEqual({ root: orders()[1], seenAt: now })
  expect(numbersOf(seen.near)).toEqual(['1', '2'])
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
  expect(seen.read.at(-1)).toEqual({ root: orders()[1], seenAt: now })
  expect(numbersOf(seen.near)).toEqual(['1'])
})

test('when one comes near, all within reach come with it', async () => {
  document.body.innerHTML = '<p class="order">1</p><p class="order far">2</p><p class="order far">3</p>'
  follow('.order', now)
  await pass()
  for (const root of orders().slice(1)) move(root, 'within')
  await pass()
  expect(numbersOf(seen.near)).toEqual(['1'])
  move(orders()[1], 'near')
  await pass()
  expect(numbersOf(seen.near)).toEqual(['1', '2', '3'])
  move(orders()[2], 'far')
  move(orders()[0], 'near')
  orders()[0].append('a')
  await pass()
  expect(numbersOf(seen.near)).toEqual(['1a', '2'])
})

test('nothing is read while the page flies past', async () => {
  document.body.innerHTML = '<p class="order far">1</p>'
  follow('.order', now)
  await pass()
  vi.stubGlobal('scrollY', 9000)
  document.dispatchEvent(new Event('scroll'))
  move(orders()[0], 'near')
  await vi.advanceTimersByTimeAsync(100)
  expect(seen.read).toEqual([])
  await pass()
  expect(numbersOf(seen.near)).toEqual(['1'])
})

test('what has no box of its own is read at once, and what goes before it was read is forgotten', async () => {
  document.body.innerHTML = '<p class="order far" style="display: contents">1</p><p class="order far">2</p>'
  follow('.order', now)
  orders()[1].remove()
  await pass()
  expect(numbersOf(seen.read.map(({ root }) => root))).toEqual(['1'])
  expect(seen.gone).toEqual([])
})

test('an order that changes before it comes near is read then, and its words may be as old as the page', async () => {
  document.body.innerHTML = '<p class="order far">1</p>'
  follow('.order', now)
  await vi.advanceTimersByTimeAsync(hour)
  expect(seen.read).toEqual([])
  orders()[0].append('a')
  await pass()
  expect(seen.read).toEqual([{ root: orders()[0], seenAt: now }])
})

test('the only order of a page is near wherever its body ends', async () => {
  standAt(() => 'far')
  follow('body', now)
  await pass()
  expect(seen.read.map(({ root }) => root)).toEqual([document.body])
  expect(seen.near).toEqual([document.body])
})

test('in a hidden tab orders are read all the same', async () => {
  hide()
  document.body.innerHTML = '<p class="order far">1</p>'
  follow('.order', now)
  await pass()
  expect(seen.read).toHaveLength(1)
})
