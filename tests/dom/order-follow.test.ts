/** Following the orders of a page that changes: what is read anew, what has gone, and since when its words are there. */
import { expect, test, vi } from 'vitest'
import { follow, hour, leave, now, pass, seen } from './followed-page.ts'

test('what is no order any more has gone, though its element is still there', async () => {
  document.body.innerHTML = '<main class="order">卖家已发货</main>'
  follow('.order', now)
  await pass()
  const [main] = document.querySelectorAll('main')
  main?.classList.remove('order')
  main?.append(Object.assign(document.createElement('p'), { className: 'order', textContent: '卖家已发货' }))
  await pass()
  expect(seen.gone).toEqual([main])
  expect(seen.read.map(({ root }) => root.localName)).toEqual(['main', 'p'])
})

test('an element that says the same of another order is read anew', async () => {
  document.body.innerHTML = '<p class="order" id="shopOrderContainer_1">卖家已发货</p>'
  follow('.order', now)
  await pass()
  document.querySelector('p')?.setAttribute('id', 'shopOrderContainer_2')
  await pass()
  expect(seen.read).toHaveLength(2)
})

test('what stands there at first may be as old as the page, and no older than the visit before', async () => {
  document.body.innerHTML = '<p class="order">还剩2时</p>'
  vi.setSystemTime(now + 10 * hour)
  const loaded = Date.now() - hour
  follow('.order', loaded)
  await pass()
  expect(seen.read.at(-1)?.seenAt).toBe(loaded)
  const ended = Date.now()
  leave()
  await pass()
  follow('.order', loaded)
  await pass()
  expect(seen.read.at(-1)?.seenAt).toBe(ended)
})

test('only orders in which something changed are looked at, each since its own change', async () => {
  document.body.innerHTML = ['还剩2时', '还剩3时', '还剩4时'].map((words) => `<p class="order">${words}</p>`).join('')
  follow('.order', now)
  await pass()
  const [first, second, third] = [...document.querySelectorAll('p')] as unknown as [Element, Element, Element]
  const looked = vi.spyOn(third, 'textContent', 'get')
  seen.read.length = 0
  const changedAt = Date.now()
  first.firstChild?.replaceWith('还剩1时')
  await vi.advanceTimersByTimeAsync(100)
  second.firstChild?.replaceWith('还剩2时')
  await pass()
  expect(seen.read).toEqual([
    { root: first, seenAt: changedAt },
    { root: second, seenAt: changedAt + 100 },
  ])
  expect(looked).not.toHaveBeenCalled()
})
