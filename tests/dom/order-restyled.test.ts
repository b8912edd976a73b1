/** Orders that a page draws otherwise without touching their texts: one of two words is shown by a class or a style. */
import { expect, test, vi } from 'vitest'
import { follow, hour, now, pass, seen } from './followed-page.ts'
import { move } from './rings.ts'

const order = (more = '') => `<p class="order ${more}"><i>还剩2天</i><i hidden>还剩5天</i></p>`
const roots = () => [...document.querySelectorAll('.order')]
const inside = (at = 0) => roots()[at]?.querySelectorAll('i')[1] as HTMLElement

async function begin(html: string): Promise<void> {
  document.body.innerHTML = html
  follow('.order', now)
  await pass()
  seen.read.length = 0
}

test('an order in which an attribute changes is read anew: what is shown only now was printed with the rest', async () => {
  await begin(order() + order())
  vi.setSystemTime(now + hour)
  inside().hidden = false
  await pass()
  expect(seen.read).toEqual([{ root: roots()[0], seenAt: now }])
  await pass()
  expect(seen.read).toHaveLength(1)
})

test('a change around orders is read where they are near, and elsewhere when they come near', async () => {
  await begin(`<div id="around">${order()}${order('late')}</div><div id="beside">${order()}</div>`)
  const [first, second] = roots() as [Element, Element]
  move(second, 'far')
  document.querySelector('#around')?.setAttribute('style', 'color: red')
  await pass()
  expect(seen.read.map(({ root }) => root)).toEqual([first])
  move(second, 'near')
  await pass()
  expect(seen.read.map(({ root }) => root)).toEqual([first, second])
})

test('what is beside the orders, or ours, is no occasion', async () => {
  await begin(`<div id="beside"><b></b></div>${order()}`)
  document.querySelector('#beside')?.setAttribute('class', 'x')
  document.querySelector('#beside b')?.setAttribute('class', 'x')
  const label = document.createElement('taolens-label')
  inside().append(label)
  await pass()
  label.setAttribute('style', 'left: 1px')
  await pass()
  expect(seen.read).toEqual([])
})

test('a text that changes with an attribute is as old as its change', async () => {
  await begin(order())
  vi.setSystemTime(now + hour)
  inside().hidden = false
  inside().firstChild?.replaceWith('还剩4天')
  await pass()
  expect(seen.read.at(0)?.seenAt).toBe(now + hour)
  expect(seen.read.every(({ seenAt }) => seenAt === now + hour)).toBe(true)
})

test('the end of a fade, and a sheet that comes late', async () => {
  await begin(order())
  inside().dispatchEvent(new Event('transitionend', { bubbles: true }))
  await pass()
  expect(seen.read).toHaveLength(1)
  const sheet = document.head.appendChild(document.createElement('style'))
  sheet.dispatchEvent(new Event('load'))
  await pass()
  expect(seen.read).toHaveLength(2)
  inside().dispatchEvent(new Event('load', { bubbles: true }))
  await pass()
  expect(seen.read).toHaveLength(2)
})

test('a page that restyles its orders all the time is read less and less eagerly', async () => {
  await begin(order())
  for (let i = 0; i < 200; i++) {
    inside().setAttribute('style', `left: ${i}px`)
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(seen.read.length).toBeGreaterThan(20)
  expect(seen.read.length).toBeLessThan(40)
})

test('what was hidden is as old as the oldest words of its order, whatever changed beside it meanwhile', async () => {
  await begin(`${order().replace('</p>', '<b>评价(1)</b></p>')}`)
  vi.setSystemTime(now + hour)
  document.querySelector('b')?.firstChild?.replaceWith('评价(2)')
  await pass()
  vi.setSystemTime(now + 2 * hour)
  inside().hidden = false
  await pass()
  expect(seen.read.at(-1)?.seenAt).toBe(now)
})
