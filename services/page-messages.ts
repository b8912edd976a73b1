/** Messages of a page: asks the background, answers the popup. Without schemas, which would double a page's script. */
import { browser } from 'wxt/browser'
import type { MessageBody, MessageName } from './messages.ts'

/** Asks the background or the popup; undefined when nobody answers. */
export async function ask<Name extends MessageName>(name: Name, body: MessageBody<Name>): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage({ name, body })
  } catch {
    return undefined
  }
}

/** Calls back with the body of messages of one name from our own popup, until the signal aborts. */
function listen(signal: AbortSignal, wanted: MessageName, heard: (body: Record<string, unknown>) => void): void {
  const listener = (message: unknown, sender: { id?: string }): undefined => {
    const { name, body } = (message ?? {}) as { name?: unknown; body?: Record<string, unknown> }
    if (sender.id === browser.runtime.id && name === wanted) heard(body ?? {})
  }
  browser.runtime.onMessage.addListener(listener as never)
  signal.addEventListener('abort', () => {
    try {
      browser.runtime.onMessage.removeListener(listener as never)
    } catch {
      // The extension was updated or removed: its listeners are gone already.
    }
  })
}

/** Calls back when the popup asks what this page recognises, until the signal aborts. Anything else is ignored. */
export function onReportAsked(signal: AbortSignal, answer: (turn: string) => void): void {
  listen(signal, 'page:report', ({ turn }) => {
    if (typeof turn === 'string') answer(turn)
  })
}

/** Calls back when the popup is about to take a picture of the page as the shop made it, until the signal aborts. */
export function onBareAsked(signal: AbortSignal, bare: () => void): void {
  listen(signal, 'page:bare', bare)
}
