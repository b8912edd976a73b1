/** The mark of an order: its most urgent countdown, and the button that opens the card. Knows only its props. */
import type { ComponentChildren } from 'preact'
import type { Urgency } from './verdict.ts'

export interface MarkView {
  /** The status in the reader's language; `adds` when the page's own words say less. */
  status: string | undefined
  adds: boolean
  countdown: { text: string; spoken: string; urgency: Urgency } | undefined
  paused: string | undefined
  warning: string | undefined
  /** What the button is called. */
  name: string
}

const shapes: Record<Urgency | 'paused' | 'warning' | 'more', ComponentChildren> = {
  urgent: <path d="M8 1.5 15 14H1ZM8 6v4M8 11.6v.6" />,
  soon: (
    <>
      <circle cx="8" cy="8" r="6.5" />
      <path d="M8 4v4l3 2" />
    </>
  ),
  calm: <path d="M4 1.5h8M4 14.5h8M5 2c0 4 6 8 6 12M11 2c0 4-6 8-6 12" />,
  paused: <path d="M5.5 3v10M10.5 3v10" />,
  warning: <path d="M3 15V2h9l-2 3.5L12 9H3" />,
  more: <path d="M8 7v5M8 4v.5" />,
}

function Icon({ shape }: { shape: keyof typeof shapes }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" data-shape={shape}>
      {shapes[shape]}
    </svg>
  )
}

export interface MarkProps extends MarkView {
  language: string
  direction: 'ltr' | 'rtl'
  onOpen: (button: HTMLElement) => void
}

export function Mark({ status, adds, countdown, paused, warning, name, language, direction, onOpen }: MarkProps) {
  return (
    <span class="mark" lang={language} dir={direction}>
      {status && <span class={adds ? 'status' : 'status known'}>{status}</span>}
      {countdown && (
        <span class={`chip ${countdown.urgency}`}>
          <Icon shape={countdown.urgency} />
          <span aria-hidden="true">{countdown.text}</span>
          <span class="spoken">{countdown.spoken}</span>
        </span>
      )}
      {paused && (
        <span class="chip calm">
          <Icon shape="paused" />
          {paused}
        </span>
      )}
      {warning && (
        <span class="chip soon">
          <Icon shape="warning" />
          <span class="spoken">{warning}</span>
        </span>
      )}
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={name}
        onClick={(event) => onOpen(event.currentTarget as HTMLElement)}
      >
        <Icon shape="more" />
      </button>
    </span>
  )
}
