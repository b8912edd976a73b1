/** Texts that wait come near wherever the reader goes: slowly from where he is, or with a jump. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeWaiting } from '../../page/near.ts'

const rowPx = 40
const screenPx = 900
/** What an observer calls near: half a screen around the viewport. */
const aroundPx = screenPx / 2

let controller: AbortController
let watched: Set<Element>
let scrolledPx: number
let texts: Text[]

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
    return new DOMRect(0, topOf(this) - scrolledPx, 100, rowPx)
  })
  texts = Array.from({ length: 1000 }, (_, row) => {
    const element = document.createElement('p')
    element.id = `${row}`
    element.textContent = '付款'
    return element.firstChild as Text
  })
})
afterEach(() => {
  controller.abort()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const nearOf = () => makeWaiting(window, controller.signal, () => {}).nearOf(texts)
const elementOf = (text: Text | undefined) => text?.parentElement as Element

test('next to what was near on both sides something is watched', () => {
  scrolledPx = 6000
  const near = nearOf()
  const [before, after] = [texts.indexOf(near[0] as Text) - 1, texts.indexOf(near.at(-1) as Text) + 1]
  expect(watched).toContain(elementOf(texts[before]))
  expect(watched).toContain(elementOf(texts[after]))
})

test('wherever the reader jumps to, something that waits is near', () => {
  const near = new Set(nearOf().map(elementOf))
  for (let at = 0; at < texts.length * rowPx - screenPx; at += rowPx) {
    const isNear = (element: Element) =>
      topOf(element) + rowPx > at - aroundPx && topOf(element) < at + screenPx + aroundPx
    expect([...watched, ...near].some(isNear), `at ${at}`).toBe(true)
  }
})
