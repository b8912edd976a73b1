/** Which boxes wait, unread, until they come near. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeNear, type Near } from '../../page/near.ts'
import { newFinds, walk } from '../../page/walk.ts'

const rowPx = 40
const screenPx = 900

let controller: AbortController
let watched: Set<Element>
let scrolledPx: number

const topOf = (element: Element) => Number(element.id) * rowPx

beforeEach(() => {
  controller = new AbortController()
  watched = new Set()
  scrolledPx = 0
  vi.stubGlobal('innerHeight', screenPx)
  vi.stubGlobal('IntersectionObserver', function make() {
    return { observe: (element: Element) => watched.add(element), disconnect() {} }
  })
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    if (this.closest('.hidden')) return new DOMRect()
    // A box without a number stands where the one around it does.
    const row = this.closest('[id]')
    return row ? new DOMRect(0, topOf(row) - scrolledPx, 100, rowPx) : new DOMRect(0, -scrolledPx, 100, 1000 * rowPx)
  })
})
afterEach(() => {
  controller.abort()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** A thousand rows; looks at what is near of them. */
function look(more = ''): { near: Near; found: Element[]; far: Element[] } {
  document.body.innerHTML = `${Array.from({ length: 1000 }, (_, row) => `<p id="${row}">付款</p>`).join('')}${more}`
  const near = makeNear(window, controller.signal, () => {})
  const finds = newFinds()
  walk(document, finds, undefined, near.isFar)
  near.wait(finds.far)
  return { near, found: finds.texts.map(({ parentElement }) => parentElement as Element), far: finds.far }
}

test('each box far away is watched: the ones around it may be removed or hidden', () => {
  scrolledPx = 6000
  const { found, far } = look()
  expect(found.length).toBeLessThan(60)
  expect([...watched]).toEqual(far)
})

test('what is inside a box that waits waits with it', () => {
  const { near, found, far } = look()
  expect(near.isWaiting(far[0]?.firstChild ?? null)).toBe(true)
  expect(near.isWaiting(found[0]?.firstChild ?? null)).toBe(false)
  expect(near.isWaiting(null)).toBe(false)
})

test('a box far away with something in sight at its end is looked into, and only there', () => {
  // The bar at the end is fixed to the window.
  const { found, far } = look('<div><p id="900"><b>客服</b></p><p id="3"><b>置顶</b></p></div>')
  expect(found.map(({ textContent }) => textContent)).toContain('置顶')
  expect(far.map(({ textContent }) => textContent)).toContain('客服')
})

test('what is in a box that does not hold it counts by itself', () => {
  // As with `html, body { height: 100% }`.
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockImplementation(function (this: Element) {
    return this.className === 'small' ? 1000 * rowPx : 0
  })
  const { found } = look('<div class="small" id="900"><i></i><p><i></i><b id="3">置顶</b><i></i></p><i></i></div>')
  expect(found.map(({ textContent }) => textContent)).toContain('置顶')
})

test('what is hidden in a box far away waits for itself: it may be shown somewhere else', () => {
  const dialog = '<p id="901" class="hidden" style="display: none"><i>登录</i></p>'
  const { found } = look(`<div id="900"><p><b>客服</b></p>${dialog}<p></p></div>`)
  expect(watched).toContain(document.querySelector('.hidden'))
  expect(found.map(({ textContent }) => textContent)).not.toContain('登录')
})

test('a box far away with something in sight in its middle is looked into', () => {
  const { found } = look('<div id="900"><p></p><p id="3"><b>置顶</b></p><p></p></div>')
  expect(found.map(({ textContent }) => textContent)).toContain('置顶')
})
