import { afterEach, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { startGuide } from '../../entrypoints/guide/start.tsx'

afterEach(() => {
  window.location.hash = ''
})

it.each(['#%E0%A4%A', '#no-such-guide', ''])('says when the address names no checklist: %j', async (hash) => {
  fakeBrowser.reset()
  window.location.hash = hash
  const root = document.createElement('div')
  await startGuide(window, root, new AbortController().signal)
  expect(root.textContent).toContain('There is no such checklist')
})
