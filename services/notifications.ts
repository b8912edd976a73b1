/** Notifications. What a click on one opens is part of its id, so that it works after the background slept. */
import { browser } from 'wxt/browser'
import { watchPermissions } from './permissions.ts'

const prefix = 'open:'

/** The notifications of the browser: only there once the permission is. */
const api = (): typeof browser.notifications | undefined => browser.notifications

/** Shows a notification; a click on it opens `url`. One about the same address takes the place of the one before. */
export async function notify(title: string, message: string, url: string): Promise<boolean> {
  const iconUrl = browser.runtime.getURL('/icon/128.png' as never)
  try {
    await api()?.create(prefix + url, { type: 'basic', iconUrl, title, message })
    return api() !== undefined
  } catch {
    return false
  }
}

/** The address of a page of ours, for `notify`. */
export const ownAddress = (page: string): string => browser.runtime.getURL(page as never)

/** Opens what a notification is about when it is clicked, until the signal aborts. */
export function openOnClick(signal: AbortSignal): void {
  const open = (id: string) => {
    if (!id.startsWith(prefix)) return
    void browser.tabs.create({ url: id.slice(prefix.length) })
    void api()?.clear(id)
  }
  const listen = () => {
    const clicked = api()?.onClicked
    if (clicked && !clicked.hasListener(open)) clicked.addListener(open)
  }
  listen()
  watchPermissions(signal, listen)
  signal.addEventListener('abort', () => api()?.onClicked.removeListener(open))
}
