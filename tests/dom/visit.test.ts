import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fillIn, known, layOut, nextFrames, visit, watched } from './visit-page.ts'

let controller: AbortController

beforeEach(() => {
  controller = new AbortController()
  fillIn()
  document.body.innerHTML = ''
})
afterEach(() => {
  controller.abort()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const marks = () => document.querySelectorAll('taolens-label').length
const add = (text: string) => {
  const element = document.createElement('p')
  element.textContent = text
  document.body.append(element)
}

test('a text that never gets a size is not waited for without end', async () => {
  document.body.innerHTML = '<p style="font-size:0">付款</p>'
  visit(known, controller.signal)
  await nextFrames()
  await nextFrames()
  expect(watched.length).toBeGreaterThan(0)
  expect(watched.length).toBeLessThanOrEqual(3)
})

test('what becomes a part of a longer label loses its own mark', async () => {
  layOut()
  const said: Record<string, string> = { 付款: 'Pay', 付款件: 'Items paid' }
  const read = (text: string) =>
    said[text] === undefined ? undefined : { said: said[text], part: false, complete: true }
  document.body.innerHTML = '<p><span>付款</span><b>甲乙</b></p>'
  visit(read, controller.signal)
  await nextFrames()
  const shown = () => [...document.querySelectorAll('taolens-label')].map(({ shadowRoot }) => shadowRoot?.textContent)
  expect(shown()).toEqual(['Pay'])
  ;(document.querySelector('b')?.firstChild as Text).data = '件'
  await nextFrames()
  expect(shown()).toEqual(['Items paid'])
})

test('what changes between reading and placing never gets a translation of what it said before', async () => {
  layOut()
  let now = 0
  const turns: (() => void)[] = []
  const goOn = () => turns.splice(0).forEach((turn) => void turn())
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  vi.stubGlobal('scheduler', { yield: () => new Promise<void>((resolve) => void turns.push(resolve)) })
  const read = (text: string) => {
    now += 10
    return { said: `said ${text}`, part: false, complete: true }
  }
  document.body.innerHTML = '<p>付款</p>'
  const text = document.querySelector('p')?.firstChild as Text
  const shown = () => document.querySelector('taolens-label')?.shadowRoot?.textContent
  visit(read, controller.signal)
  goOn()
  await nextFrames()
  expect(shown()).toBe('said 付款')
  text.data = '退款'
  await nextFrames()
  text.data = '还款'
  goOn()
  await nextFrames()
  goOn()
  await nextFrames()
  expect(shown()).toBe('said 还款')
})

describe('failures', () => {
  const fails = (text: string) => {
    if (text.includes('坏')) throw new Error('expected by the test')
    return known(text)
  }

  test('a text that cannot be read costs only its own mark', async () => {
    layOut()
    document.body.innerHTML = '<p>付款</p><p>坏的</p><p>退款</p>'
    const onBroken = vi.fn()
    visit(fails, controller.signal, onBroken)
    await nextFrames()
    expect(marks()).toBe(2)
    add('还款')
    await nextFrames()
    expect(marks()).toBe(3)
    expect(onBroken).not.toHaveBeenCalled()
  })

  test('five in one visit are too many, and nothing remains', async () => {
    layOut()
    document.body.innerHTML = '<p>付款</p><p>坏的</p>'
    const onBroken = vi.fn(() => controller.abort())
    visit(fails, controller.signal, onBroken)
    for (const bad of ['坏甲', '坏乙', '坏丙']) {
      add(bad)
      await nextFrames()
    }
    expect(marks()).toBe(1)
    expect(onBroken).not.toHaveBeenCalled()
    add('坏丁')
    await nextFrames()
    expect(onBroken).toHaveBeenCalledTimes(1)
    expect(marks()).toBe(0)
    add('退款')
    await nextFrames()
    expect(marks()).toBe(0)
  })
})
