/** The card of one label: what the page says, how it is read, what it means. Knows only its props. */
import { Component } from 'preact'

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

/** A class, because the hooks of Preact would cost every page more than this one state is worth. */
class CardPart extends Component<{ label: CardLabel } & CardProps, { copied?: boolean }> {
  private readonly copy = async () => this.setState({ copied: await this.props.onCopy(this.props.label.source) })

  override render() {
    const { label, language, words } = this.props
    const { copied } = this.state
    return (
      <div class="label">
        <div class="source">
          <span lang="zh" class="zh">
            {label.source}
          </span>
          <button type="button" onClick={this.copy}>
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
