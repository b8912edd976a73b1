/** A page that is left may be gone at once: its orders are read and handed over before the browser goes on. */
import { expect, test, vi } from 'vitest'
import { follow, leave, now, pass, seen } from './followed-page.ts'

const hide = () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  document.dispatchEvent(new Event('visibilitychange'))
}
const goAway = () => window.dispatchEvent(new Event('pagehide'))
const idsRead = () => seen.read.map(({ root }) => root.id)

const ways: [string, () => void][] = [
  ['hidden', hide],
  ['gone', goAway],
]

test.each(ways)('orders far away are read before a page is %s', async (_, happen) => {
  document.body.innerHTML = ['a', 'b far', 'c far']
    .map((names) => `<p class="order ${names.slice(1)}" id="${names[0]}">1</p>`)
    .join('')
  follow('.order', now)
  await pass()
  expect(seen.left).toEqual([])
  happen()
  expect(idsRead()).toEqual(['a', 'b', 'c'])
  expect(seen.left).toEqual([1, 3])
})

test.each(ways)('so is what came or changed in the last moment', async (_, happen) => {
  document.body.innerHTML = '<p class="order" id="a">1</p>'
  follow('.order', now)
  await pass()
  document.querySelector('p')?.append('.')
  document.body.insertAdjacentHTML('beforeend', '<p class="order far" id="b">2</p>')
  happen()
  expect(idsRead()).toEqual(['a', 'a', 'b'])
})

test('a hidden page that goes is read once more, and nothing twice', async () => {
  document.body.innerHTML = '<p class="order">1</p>'
  follow('.order', now)
  await pass()
  hide()
  document.querySelector('p')?.append('.')
  goAway()
  expect(seen.read).toHaveLength(2)
  await pass()
  expect(seen.read).toHaveLength(2)
})

test('a page that has no orders yet, or is not followed any more, goes as it is', async () => {
  document.body.innerHTML = ''
  follow('.order', now)
  goAway()
  leave()
  document.body.innerHTML = '<p class="order">1</p>'
  hide()
  goAway()
  await pass()
  expect([seen.read, seen.left]).toEqual([[], [0]])
})

test('what takes too long is read after the page had its turn, if it is still there', async () => {
  document.body.innerHTML = '<p class="order far">1</p>'.repeat(3)
  follow('.order', now)
  await pass()
  let at = 0
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (at += 120))
  hide()
  expect([seen.read.length, seen.left]).toEqual([1, [0, 1]])
  clock.mockRestore()
  await pass()
  expect(seen.read).toHaveLength(3)
})
