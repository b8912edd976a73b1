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

test('the report names placeholders and captions of buttons that are not known, and no value that somebody typed', async () => {
  document.body.innerHTML =
    '<input placeholder="甲乙"><input type="submit" value="丙丁"><input type="button" value="退款"><input value="戊己">'
  const { report } = visit(known, controller.signal)
  await nextFrames()
  expect(report()).toEqual({ recognised: 1, unknown: ['甲乙', '丙丁'] })
})
