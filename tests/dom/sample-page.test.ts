import { readFileSync } from 'node:fs'
import { expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { startAbout } from '../../entrypoints/sample/start.tsx'

it('says above the sample that it is one, what to try or why there is nothing, and closes it', async () => {
  fakeBrowser.reset()
  const page = new DOMParser().parseFromString(readFileSync('entrypoints/sample/index.html', 'utf8'), 'text/html')
  const root = page.body.firstElementChild as HTMLElement
  expect(root.id).toBe('about')
  vi.spyOn(browser.tabs, 'getCurrent').mockResolvedValue({ id: 5 } as never)
  const remove = vi.spyOn(browser.tabs, 'remove').mockResolvedValue()
  const life = new AbortController()
  await startAbout(window, root, life.signal)
  expect(root.textContent).toMatch(/This is a sample by TaoLens, not the shop.*Point at/)
  expect([root.lang, root.dir]).toEqual(['en', 'ltr'])
  expect(root.querySelectorAll('button')).toHaveLength(1)
  const { local } = fakeBrowser.storage
  for (const [settings, said] of [
    [{ enabled: false, pausedSites: ['taobao'] }, /TaoLens is off.*Switch TaoLens on/],
    [{ pausedSites: ['taobao', 'tmall'] }, /paused on Taobao.*Let TaoLens work on Taobao/],
  ] as const) {
    await local.set({ 'settings:general': settings })
    await vi.waitFor(() => expect(root.textContent).toMatch(said))
    expect(root.textContent).not.toMatch('Point at')
    root.querySelector('button')?.click()
    await vi.waitFor(() => expect(root.textContent).toMatch('Point at'))
  }
  expect((await local.get('settings:general'))['settings:general']).toEqual({ enabled: true, pausedSites: ['tmall'] })
  life.abort()
  root.querySelector('button')?.click()
  await vi.waitFor(() => expect(remove).toHaveBeenCalledExactlyOnceWith(5))
})
