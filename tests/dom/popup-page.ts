/** The popup in a test: opened on a fake tab whose frames answer as the test says. */
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { startPopup } from '../../entrypoints/popup/start.tsx'
import type { FrameReport } from '../../services/message-shapes.ts'

const tabId = 7

export type Answer = Partial<FrameReport> & { tabId?: number; frameId?: number }

export interface Popup {
  root: HTMLElement
  /** A control by its role and accessible name; throws when there is none. */
  control: (role: 'switch' | 'radio', name: string) => HTMLInputElement
  stored: (key: string) => Promise<unknown>
  /** Waits until the popup contains a text. */
  says: (text: string | RegExp) => Promise<void>
  close: () => void
}

/** A frame's message to the popup, of another tab, frame or turn when the answer says so. */
function tell(turn: string, answer: Answer): void {
  const { tabId: tab = tabId, frameId = 0, ...report } = answer
  const body = { turn, top: frameId === 0, site: 'taobao', page: 'home', recognised: 0, unknown: [], ...report }
  const sender = { id: fakeBrowser.runtime.id, tab: { id: tab }, frameId }
  void fakeBrowser.runtime.onMessage.trigger({ name: 'popup:frame', body }, sender as never, () => undefined)
}

function nameOf(input: Element): string | undefined {
  const labelledBy = input.getAttribute('aria-labelledby')
  return input.getAttribute('aria-label') ?? document.getElementById(labelledBy ?? '')?.textContent?.trim()
}

/** Opens the popup on a tab; without answers no page of ours is in it. `place` is what its address asks for. */
export async function openPopup(answers: () => Answer[] = () => [], place = ''): Promise<Popup> {
  window.location.hash = place
  vi.spyOn(browser.extension, 'getViews').mockReturnValue([])
  vi.spyOn(browser.action, 'getBadgeText').mockResolvedValue('' as never)
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '1.2.3' } as never)
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: tabId }] as never)
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async (_tab: number, message: unknown) => {
    const frames = answers()
    if (frames.length === 0) throw new Error('Could not establish connection. Receiving end does not exist.')
    const { turn } = (message as { body: { turn: string } }).body
    for (const frame of frames) tell(turn, frame)
  })
  const controller = new AbortController()
  const root = document.createElement('div')
  document.body.append(root)
  await startPopup(window, root, controller.signal)
  return {
    root,
    control(role, name) {
      const inputs = [...root.querySelectorAll('input')]
      const found = inputs.find(
        (input) => (input.getAttribute('role') ?? input.type) === role && nameOf(input) === name,
      )
      if (!found) throw new Error(`no ${role} named ${name}`)
      return found
    },
    stored: async (key) => (await fakeBrowser.storage.local.get(key))[key],
    says: (text) => vi.waitFor(() => expect(root.textContent).toMatch(text), { timeout: 30_000, interval: 20 }),
    close() {
      controller.abort()
      root.remove()
    },
  }
}

/** Prepares each test of a file. The popup that `open` opens is closed with the next, and with the test. */
export function preparePopups() {
  let popup: Popup | undefined
  const close = () => {
    popup?.close()
    popup = undefined
  }
  beforeEach(() => fakeBrowser.reset())
  afterEach(() => {
    close()
    vi.useRealTimers()
    vi.restoreAllMocks()
  })
  const opened = () => {
    if (!popup) throw new Error('no popup is open')
    return popup
  }
  return {
    async open(answers?: () => Answer[], place?: string): Promise<Popup> {
      close()
      popup = await openPopup(answers, place)
      return popup
    },
    says: (text: string | RegExp) => opened().says(text),
    root: () => opened().root,
  }
}
