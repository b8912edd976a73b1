/**
 * How long a page script lives: in place of WXT's context of content scripts, of which ours use nothing but its end. It speaks
 * as that one does, so that scripts of older versions end when a newer one starts, and the other way round.
 */
import { browser } from 'wxt/browser'

interface Started {
  contentScriptName: string
  messageId: string
}

export class ContentScriptContext {
  readonly #life = new AbortController()

  /** Ends the scripts of this name in the document, and waits for the next one. */
  constructor(contentScriptName: string) {
    const type = `${browser.runtime.id}:content:wxt:content-script-started`
    const messageId = Math.random().toString(36).slice(2)
    const detail: Started = { contentScriptName, messageId }
    document.dispatchEvent(new CustomEvent(type, { detail }))
    document.addEventListener(
      type,
      (event) => {
        const other = (event as CustomEvent<Started | null>).detail
        if (other?.contentScriptName === contentScriptName && other.messageId !== messageId) this.abort()
      },
      { signal: this.signal },
    )
  }

  get signal(): AbortSignal {
    return this.#life.signal
  }

  abort(reason: unknown = 'a newer script has started'): void {
    this.#life.abort(reason)
  }
}
