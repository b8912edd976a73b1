/** A button that copies a text and says beside it what became of it. Knows only its props. */
import { Component, type ComponentChildren } from 'preact'

export interface CopyButtonProps {
  text: string
  words: { copy: string; copied: string; failed: string }
  /** Puts text on the clipboard; false when the browser refuses. */
  onCopy: (text: string) => Promise<boolean>
  /** What the button is called, where what it shows does not say it. */
  label?: string
  /** Shown instead of the word "copy". */
  children?: ComponentChildren
}

interface Last {
  text: string
  result: 'copied' | 'failed'
}

/**
 * The answer belongs to the text that was copied: another text has none yet. A class, because the hooks of Preact would
 * cost a page more than this one state is worth.
 */
export class CopyButton extends Component<CopyButtonProps, { last?: Last }> {
  private readonly copy = async () => {
    const { text, onCopy } = this.props
    this.setState({ last: { text, result: (await onCopy(text)) ? 'copied' : 'failed' } })
  }

  override render() {
    const { text, words, children, label } = this.props
    const { last } = this.state
    const result = last?.text === text ? last.result : undefined
    return (
      <span class="copy-button">
        <button type="button" onClick={this.copy} {...(label ? { 'aria-label': label } : {})}>
          {children ?? words.copy}
        </button>
        <span role="status" class={`result ${result ?? ''}`}>
          {result && ` ${words[result]}`}
        </span>
      </span>
    )
  }
}
