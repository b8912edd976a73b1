import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { lookupOnPages } from '../../features/lookup/page.ts'
import { makePointing } from '../../page/pointing.ts'

const words = [{ at: 0, zh: '花盆', pinyin: 'huā pén', said: 'flower pot' }]
let ending: AbortController
let asked: unknown[]
let answer: () => Promise<unknown>

const start = (prose: string[]) => {
  const rule = { kind: 'search', at: ['x'], spots: { prose }, origin: 'x' }
  const pack = { language: 'en', words: { copy: 'Copy', glossName: 'Word by word' } }
  const pointing = makePointing(window, '', ending.signal)
  const context = { view: window, pointing, at: { kind: 'search', rule }, pack, onBroken() {}, isAlive: () => true }
  lookupOnPages.start(context as never, ending.signal)
}
/** The pointer comes onto an element and rests there. */
const point = async (selector: string) => {
  const event = new Event('pointermove', { bubbles: true, composed: true })
  document
    .querySelector(selector)
    ?.dispatchEvent(Object.assign(event, { pointerType: 'mouse', clientX: 1, clientY: 1 }))
  await vi.advanceTimersByTimeAsync(400)
}
const card = () => document.querySelector('taolens-card')?.shadowRoot?.textContent

beforeEach(() => {
  vi.useFakeTimers()
  fakeBrowser.reset()
  Object.assign(HTMLElement.prototype, { showPopover() {} })
  ending = new AbortController()
  asked = []
  answer = async () => words
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    asked.push((message as { body: unknown }).body)
    return answer()
  })
  document.body.innerHTML =
    '<p id="label">花盆</p><p class="title"><b id="in">花<taolens-label>Pot</taolens-label>盆</b></p><p class="title" id="latin">iPhone</p>'
})
afterEach(() => {
  ending.abort()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('titles word by word', () => {
  test('nothing is asked and written before the pointer rests on one', async () => {
    const before = document.body.innerHTML
    start(['.title'])
    await point('#label')
    await point('#latin')
    expect(asked).toEqual([])
    expect(document.body.innerHTML).toBe(before)
  })

  test('the text of the page is asked for, without ours, and its words are shown', async () => {
    start(['.title'])
    await point('#in')
    expect(asked).toEqual([{ text: '花盆', language: 'en' }])
    expect(card()).toMatch(/花盆.*huā pén.*flower pot/)
  })

  test('the card goes with the pointer, and an answer that comes too late is none', async () => {
    start(['.title'])
    await point('#in')
    await point('#label')
    expect(card()).toBeUndefined()
    let late: (value: unknown) => void = () => {}
    answer = () => new Promise((resolve) => (late = resolve))
    await point('#in')
    await point('#label')
    late(words)
    await vi.advanceTimersByTimeAsync(10)
    expect(card()).toBeUndefined()
  })

  test.each([undefined, null, [], 'x'])('an answer of %j shows nothing', async (given) => {
    answer = async () => given
    start(['.title'])
    await point('#in')
    expect(card()).toBeUndefined()
  })

  test('a page without titles listens to nothing', async () => {
    const listen = vi.spyOn(document, 'addEventListener')
    start([])
    expect(listen).not.toHaveBeenCalled()
  })

  test('nothing is left at the end', async () => {
    start(['.title'])
    await point('#in')
    ending.abort()
    expect(card()).toBeUndefined()
  })
})
