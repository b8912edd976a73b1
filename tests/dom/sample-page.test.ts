import { readFileSync } from 'node:fs'
import { expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { startAbout } from '../../entrypoints/sample/start.tsx'

it('says above the sample that it is one, what to try, and closes it', async () => {
  fakeBrowser.reset()
  const page = new DOMParser().parseFromString(readFileSync('entrypoints/sample/index.html', 'utf8'), 'text/html')
  const root = page.body.firstElementChild as HTMLElement
  expect(root.id).toBe('about')
  vi.spyOn(browser.tabs, 'getCurrent').mockResolvedValue({ id: 5 } as never)
  const remove = vi.spyOn(browser.tabs, 'remove').mockResolvedValue()
  await startAbout(window, root)
  expect(root.textContent).toMatch(/This is a sample by TaoLens, not the shop.*Point at/)
  expect([root.lang, root.dir]).toEqual(['en', 'ltr'])
  root.querySelector('button')?.click()
  await vi.waitFor(() => expect(remove).toHaveBeenCalledExactlyOnceWith(5))
})
