/** A page that takes our elements away is answered ever less often, but not for ever less. */
import { afterEach, expect, test } from 'vitest'
import { makeOurs } from '../../page/ours.ts'
import { watchPage } from '../../page/watch.ts'

const controller = new AbortController()
afterEach(() => controller.abort())

test('what a page fought about is looked at again soon after it stopped', async () => {
  document.body.innerHTML = '<p>付款</p>'
  const [place] = document.querySelectorAll('p')
  const pausesMs: number[] = []
  const view = {
    document,
    requestAnimationFrame: (frame: () => void) => frame(),
    setTimeout(again: () => void, ms: number) {
      pausesMs.push(ms)
      queueMicrotask(again)
    },
  }
  const watch = watchPage(view as unknown as Window, controller.signal, () => {
    watch.quietly(() => place?.append(makeOurs(document, 'label', [])))
    return true
  })
  watch.observe(document)
  for (let turn = 0; turn < 40; turn++) {
    if (place) place.innerHTML = '付款'
    await new Promise((done) => setTimeout(done))
  }
  expect(pausesMs.slice(0, 2)).toEqual([1000, 2000])
  expect(Math.max(...pausesMs)).toBe(8000)
})
