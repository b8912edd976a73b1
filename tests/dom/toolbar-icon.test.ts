import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { showState } from '../../services/toolbar-icon.ts'
import { root } from '../unit/repository.ts'

let controller: AbortController
const setIcon = vi.fn(async (_: { path: Record<string, string>; tabId?: number }) => undefined)
const setTitle = vi.fn(async (_: { title: string; tabId?: number }) => undefined)
const last = () => {
  const { path, tabId } = setIcon.mock.lastCall?.[0] ?? {}
  return { file: path?.[16], tabId }
}
const tell = (paused: unknown, sender: object) =>
  fakeBrowser.runtime.onMessage.trigger(
    { name: 'background:paused', body: { paused } },
    { id: fakeBrowser.runtime.id, ...sender } as never,
    () => undefined,
  )

beforeEach(() => {
  fakeBrowser.reset()
  setIcon.mockClear()
  setTitle.mockClear()
  Object.assign(fakeBrowser.action, { setIcon, setTitle })
  controller = new AbortController()
  showState(async (state) => `it is ${state}`, controller.signal)
})
afterEach(() => controller.abort())

describe('the toolbar button', () => {
  test('shows on and off', async () => {
    await vi.waitFor(() => expect(last()).toEqual({ file: '/icon/16.png' }))
    await fakeBrowser.storage.local.set({ 'settings:general': { enabled: false } })
    await vi.waitFor(() => expect(last()).toEqual({ file: '/icon/off-16.png' }))
    const files = setIcon.mock.calls.flatMap(([{ path }]) => Object.values(path))
    expect(files.length).toBeGreaterThanOrEqual(6)
    expect(files.filter((file) => !existsSync(join(root, 'public', file)))).toEqual([])
  })

  test('shows that a page is paused, on its tab only, while TaoLens is on', async () => {
    await vi.waitFor(() => expect(setIcon).toHaveBeenCalledOnce())
    void tell(true, { tab: { id: 5 }, frameId: 0 })
    await vi.waitFor(() => expect(last()).toEqual({ file: '/icon/paused-16.png', tabId: 5 }))
    await vi.waitFor(() => expect(setTitle).toHaveBeenLastCalledWith({ title: 'it is paused', tabId: 5 }))
    void tell(false, { tab: { id: 5 }, frameId: 0 })
    await vi.waitFor(() => expect(last()).toEqual({ file: '/icon/16.png', tabId: 5 }))
    await vi.waitFor(() => expect(setTitle).toHaveBeenLastCalledWith({ title: '', tabId: 5 }))
    await fakeBrowser.storage.local.set({ 'settings:general': { enabled: false } })
    void tell(true, { tab: { id: 5 }, frameId: 0 })
    await vi.waitFor(() => expect(last()).toEqual({ file: '/icon/off-16.png', tabId: 5 }))
    await vi.waitFor(() => expect(setTitle).toHaveBeenLastCalledWith({ title: 'it is off', tabId: 5 }))
  })

  test.each([
    ['a frame', true, { tab: { id: 5 }, frameId: 3 }],
    ['a stranger', true, { id: 'stranger', tab: { id: 5 }, frameId: 0 }],
    ['another shape', 'yes', { tab: { id: 5 }, frameId: 0 }],
    ['no tab', true, { frameId: 0 }],
  ])('does not listen to %s', async (_, paused, sender) => {
    await vi.waitFor(() => expect(setIcon).toHaveBeenCalledOnce())
    await tell(paused, sender)
    expect(setIcon).toHaveBeenCalledOnce()
  })
})
