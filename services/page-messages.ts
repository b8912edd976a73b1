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

/** Calls back when the popup asks what this page recognises, until the signal aborts. Anything else is ignored. */
export function onReportAsked(signal: AbortSignal, answer: (turn: string) => void): void {
  const listener = (message: unknown, sender: { id?: string }): undefined => {
    const { name, body } = (message ?? {}) as { name?: unknown; body?: { turn?: unknown } }
    const fits = sender.id === browser.runtime.id && name === 'page:report' && typeof body?.turn === 'string'
    if (fits) answer(body.turn as string)
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
