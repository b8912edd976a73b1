/** What takes long on a page is done in several tasks, and what ends between two of them leaves nothing. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fillIn, known, layOut, visit } from './visit-page.ts'

let life: AbortController
let turns: (() => void)[]

beforeEach(() => {
  fillIn()
  layOut()
  life = new AbortController()
  turns = []
  vi.stubGlobal('scheduler', { yield: () => new Promise<void>((resolve) => turns.push(resolve)) })
  document.body.innerHTML = '<p>付款</p>'
})
afterEach(() => {
  life.abort()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const text = () => document.querySelector('p')?.firstChild as Text
const marks = () => document.querySelectorAll('taolens-label').length
const nextTask = async () => {
  for (const go of turns.splice(0)) go()
  await new Promise((resolve) => setTimeout(resolve))
}

/** Reads as slowly as a page with many texts. */
function visitSlowly(): void {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  visit((text) => {
    now += 20
    return known(text)
  }, life.signal)
}

test('what is read quickly is placed at once', () => {
  visit(known, life.signal)
  expect([marks(), turns.length]).toEqual([1, 0])
})

test('what took long to read is placed in the next task', async () => {
  visitSlowly()
  expect(marks()).toBe(0)
  await nextTask()
  expect(marks()).toBe(1)
})

test.each([
  ['the visit ends', () => life.abort()],
  ['the text is taken away', () => document.body.replaceChildren()],
  ['the text changes', () => text().replaceData(0, 2, '青禾')],
])('nothing is placed when %s in between', async (_, happen) => {
  visitSlowly()
  happen()
  await nextTask()
  expect(marks()).toBe(0)
})
