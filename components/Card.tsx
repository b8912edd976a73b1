/** The card of one label: what the page says, how it is read, what it means. Knows only its props. */
import { useState } from 'preact/hooks'

export interface CardLabel {
  source: string
  pinyin: string
  said: string
  notes: string[]
}

export interface CardProps {
  labels: CardLabel[]
  language: string
  direction: 'ltr' | 'rtl'
  words: { copy: string; copied: string; copyFailed: string; name: string }
  /** Puts text on the clipboard; false when the browser refuses. */
  onCopy: (text: string) => Promise<boolean>
  /** Announced to screen readers, where nothing else on the page says the translation. */
  announce: boolean
}

function CardPart({ label, language, words, onCopy }: { label: CardLabel } & CardProps) {
  const [copied, setCopied] = useState<boolean | undefined>()
  const copy = async () => setCopied(await onCopy(label.source))
  return (
    <div class="label">
      <div class="source">
        <span lang="zh" class="zh">
          {label.source}
        </span>
        <button type="button" onClick={copy}>
          {copied === undefined ? words.copy : copied ? words.copied : words.copyFailed}
        </button>
      </div>
      {label.pinyin && (
        <p lang="zh-Latn-pinyin" class="pinyin">
          {label.pinyin}
        </p>
      )}
      <p lang={language} class="said">
        {label.said}
      </p>
      {label.notes.map((note) => (
        <p key={note} lang={language} class="note">
          {note}
        </p>
      ))}
    </div>
  )
}

export function Card(props: CardProps) {
  return (
    <section
      aria-label={props.words.name}
      aria-live={props.announce ? 'polite' : 'off'}
      dir={props.direction}
      lang={props.language}
    >
      {props.labels.map((label) => (
        <CardPart key={label.source} label={label} {...props} />
      ))}
    </section>
  )
}
