/** When a page flies past, whatever kind of page it is and whatever else scrolls on it. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followScrolling, type Scrolling } from '../../page/scrolling.ts'

const frameMs = 16
let controller: AbortController
let scrolling: Scrolling

beforeEach(() => {
  vi.useFakeTimers()
  controller = new AbortController()
  scrolling = followScrolling(window, controller.signal, () => {})
})
afterEach(() => {
  controller.abort()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** The document has been scrolled so far; in quirks mode its root element says nothing of it. */
function scrollTo(y: number): void {
  vi.stubGlobal('scrollY', y)
  document.dispatchEvent(new Event('scroll'))
}

const nextFrame = () => void vi.advanceTimersByTime(frameMs)

test('a page flies past in quirks mode, too', () => {
  for (const y of [1000, 2000]) {
    nextFrame()
    scrollTo(y)
  }
  expect(scrolling.isFast()).toBe(true)
})

test('a page that is read slowly does not fly past because something on it scrolls as well', () => {
  const marquee = document.createElement('div')
  document.body.append(marquee)
  scrollTo(9000)
  vi.advanceTimersByTime(1000)
  for (const step of [1, 2, 3]) {
    nextFrame()
    marquee.dispatchEvent(new Event('scroll'))
    scrollTo(9000 + step)
  }
  expect(scrolling.isFast()).toBe(false)
})
