/** A time that runs, is over or is paused: a sign, words and a colour, never one of them alone. Knows only its props. */
import type { ComponentChildren } from 'preact'

export type CountdownTone = 'urgent' | 'soon' | 'later' | 'passed' | 'paused' | 'none'

const signs: Record<CountdownTone, string> = {
  urgent: 'M8 2L14.5 13.5H1.5zM8 6.5v3.2M8 11.6v.1',
  soon: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13zM8 4.4V8l2.6 1.6',
  later: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13zM8 4.4V8h2.8',
  passed: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13zM5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8',
  paused: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13zM6.4 5.4v5.2M9.6 5.4v5.2',
  none: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13zM5.2 8h5.6',
}

/** One line; `children` say what runs and how long. */
export function Countdown({ tone, children }: { tone: CountdownTone; children: ComponentChildren }) {
  return (
    <span class={`countdown ${tone}`}>
      <svg class="sign" viewBox="0 0 16 16" aria-hidden="true">
        <path d={signs[tone]} />
      </svg>
      <span class="grow">{children}</span>
    </span>
  )
}
