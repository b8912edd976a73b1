/** What stands right before a label, on its lines but in another element, may make it say something else. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fillIn, known, layOut, nextFrames, visit } from './visit-page.ts'

let controller: AbortController

beforeEach(() => {
  controller = new AbortController()
  fillIn()
  layOut()
})
afterEach(() => {
  controller.abort()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** What is read as a label is every text with 款 in it. */
test.each([
  ['不', '退款', 0],
  ['晚上', '8点退款', 0],
  ['今天下午\n', ' 3:00退款', 0],
  ['美东时间', '退款', 0],
  ['最晚', '8点退款', 1],
  ['上午', '8点退款', 1],
  ['晚上', '退款', 1],
  ['晚上', '3天内退款', 1],
])('「%s」 before 「%s」: %i', async (before, label, marks) => {
  document.body.innerHTML = `<p>${before}<a>${label}</a></p>`
  visit(known, controller.signal)
  await nextFrames()
  expect(document.querySelectorAll('taolens-label')).toHaveLength(marks)
})
