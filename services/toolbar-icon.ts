/** The toolbar button shows, and says, how things stand: off everywhere, paused on the page in front, or on. */
import { browser } from 'wxt/browser'
import { answer } from './messages.ts'
import { generalSettings, keyOf, loadSettings } from './settings.ts'
import { watchStorage } from './storage.ts'

type State = 'on' | 'paused' | 'off'

const sizes = [16, 32, 48] as const

/** The files of a state, drawn by `scripts/draw-icons.ts`. */
const filesOf = (state: State): Record<string, string> =>
  Object.fromEntries(sizes.map((size) => [size, `/icon/${state === 'on' ? '' : `${state}-`}${size}.png`]))

/** Phones have no icon to set, and tabs close while they are asked. */
async function setIcon(state: State, tabId?: number): Promise<void> {
  await browser.action.setIcon?.({ path: filesOf(state), ...(tabId !== undefined && { tabId }) }).catch(() => undefined)
}

/** Empty: the name of the extension. Phones have no tooltip, and tabs close. */
async function setTabTitle(title: string, tabId: number): Promise<void> {
  await browser.action.setTitle({ title, tabId }).catch(() => undefined)
}

/**
 * Follows the settings, and the pages that tell that they are paused, until the signal aborts. `say` has the words for
 * the tooltip on the tab of such a page; that of all others goes with the number on the button.
 */
export function showState(say: (state: 'paused' | 'off') => Promise<string>, signal: AbortSignal): void {
  const follow = async () => setIcon((await loadSettings(generalSettings)).enabled ? 'on' : 'off')
  watchStorage([keyOf(generalSettings)], signal, () => void follow())
  // The browser forgets a tab's own icon when the tab goes to another page.
  answer('background:paused', signal, async ({ paused }, { tabId, frameId }) => {
    if (tabId === undefined || frameId !== 0) return
    const { enabled } = await loadSettings(generalSettings)
    const state = enabled ? (paused ? 'paused' : 'on') : 'off'
    await setIcon(state, tabId)
    await setTabTitle(state === 'on' ? '' : await say(state), tabId)
  })
  void follow()
}
