import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { startLookupBackground } from '../../features/lookup/background.ts'
import { ask } from '../../services/page-messages.ts'
import { opened, serveDictionaries } from './lookup-popup.ts'
import { carryMessages } from './order-background.ts'

serveDictionaries()
const ending = new AbortController()

beforeEach(() => {
  carryMessages()
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockReturnValue('Look up' as never)
  vi.spyOn(fakeBrowser.contextMenus.onClicked, 'addListener').mockReturnValue()
  vi.spyOn(fakeBrowser.contextMenus.onClicked, 'removeListener').mockReturnValue()
  vi.spyOn(fakeBrowser.commands.onCommand, 'addListener').mockReturnValue()
  vi.spyOn(fakeBrowser.commands.onCommand, 'removeListener').mockReturnValue()
  vi.stubGlobal('chrome', fakeBrowser)
  startLookupBackground(ending.signal)
})
afterEach(() => ending.abort())

test('the dictionaries are opened by the first text that is asked about, once, and not before', async () => {
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(opened).toEqual([])
  expect(await ask('dictionary:gloss', { text: '花盆', language: 'xx' })).toBeUndefined()
  expect(opened).toEqual([])
  await fakeBrowser.storage.local.set({ terms: [{ zh: '花', said: 'Bloom' }] })
  expect(await ask('dictionary:gloss', { text: '花盆雨伞', language: 'en' })).toMatchObject([
    { zh: '花盆' },
    { zh: '雨伞' },
  ])
  expect(opened.sort()).toEqual(['cedict.bin', 'terms.en.bin'])
  await fakeBrowser.storage.local.set({ terms: [{ zh: '花盆', said: 'My pot' }] })
  expect(await ask('dictionary:gloss', { text: '花盆雨伞', language: 'en' })).toMatchObject([{ said: 'My pot' }, {}])
  expect(opened).toHaveLength(2)
})
