/** A document that the page writes anew forgets who listened to it. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { startPage } from '../../entrypoints/content/start.ts'

let life: AbortController

beforeEach(() => {
  life = new AbortController()
  vi.stubGlobal('navigation', new EventTarget())
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '1' } as never)
  vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue(undefined)
})
afterEach(() => {
  life.abort()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const writeAnew = async () => {
  document.documentElement.remove()
  document.append(document.createElement('html'))
  await new Promise((resolve) => setTimeout(resolve))
}

test('it is listened to again, until the extension goes', async () => {
  const listened = vi.spyOn(window, 'addEventListener')
  const times = () => listened.mock.calls.filter(([type]) => type === 'pageshow').length
  await startPage(window as never, life.signal, [], () => true)
  expect(times()).toBe(1)
  await writeAnew()
  expect(times()).toBe(2)
  life.abort()
  await writeAnew()
  expect(times()).toBe(2)
})
