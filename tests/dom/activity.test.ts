import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchActivity } from '../../page/activity.ts'

let controller: AbortController
const look = vi.fn()
const use = () => document.dispatchEvent(new Event('pointermove'))

beforeEach(() => {
  controller = new AbortController()
  look.mockClear()
  vi.useFakeTimers()
})
afterEach(() => {
  controller.abort()
  vi.useRealTimers()
})

test('looks at once, once a second while it goes on, and once after the end', () => {
  watchActivity(window, controller.signal, look)
  use()
  expect(look).toHaveBeenCalledTimes(1)
  for (let i = 0; i < 99; i++) {
    vi.advanceTimersByTime(20)
    use()
  }
  expect(look).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(10_000)
  expect(look).toHaveBeenCalledTimes(4)
})

test('leaves no timer to a page that is left alone', () => {
  const activity = watchActivity(window, controller.signal, look)
  expect(vi.getTimerCount()).toBe(0)
  activity.note()
  use()
  vi.advanceTimersByTime(2000)
  expect(vi.getTimerCount()).toBe(0)
})

test('looks after a change of the page, when it is over', () => {
  const activity = watchActivity(window, controller.signal, look)
  activity.note()
  expect(look).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1000)
  expect(look).toHaveBeenCalledTimes(1)
})

test('ends with its signal', () => {
  const activity = watchActivity(window, controller.signal, look)
  activity.note()
  controller.abort()
  use()
  activity.note()
  vi.advanceTimersByTime(5000)
  expect(look).not.toHaveBeenCalled()
  expect(vi.getTimerCount()).toBe(0)
})
