/** A line that tells the reader how things stand. Knows only its props. */
import type { ComponentChildren } from 'preact'

/** `calm` states a fact, `warning` wants to be read, `error` says that something did not work. */
export type NoticeTone = 'calm' | 'warning' | 'error'

/** A notice with a sign for its tone; to have it announced, put it into a live region. */
export function Notice({ tone, children }: { tone: NoticeTone; children: ComponentChildren }) {
  return (
    <p class={`notice ${tone}`}>
      <svg class="sign" viewBox="0 0 16 16" aria-hidden="true">
        {tone === 'calm' ? (
          <path d="M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13zM8 7.2v4M8 4.9v.1" />
        ) : (
          <path d="M8 2L14.5 13.5H1.5zM8 6.5v3.2M8 11.6v.1" />
        )}
      </svg>
      <span class="grow">{children}</span>
    </p>
  )
}
