/** A button that copies a text and says what became of it. Knows only its props. */
import { Component, type ComponentChildren } from 'preact'

export interface CopyButtonProps {
  text: string
  words: { copy: string; copied: string; copyFailed: string }
  /** Puts text on the clipboard; false when the browser refuses. */
  onCopy: (text: string) => Promise<boolean>
  /** What the button is called, where `copy` alone does not say it. */
  label?: string
  /** Shown instead of the word "copy". */
  children?: ComponentChildren
}

/** A class, because the hooks of Preact would cost a page more than this one state is worth. */
export class CopyButton extends Component<CopyButtonProps, { copied?: boolean }> {
  private readonly copy = async () => this.setState({ copied: await this.props.onCopy(this.props.text) })

  override render() {
    const { words, children, label } = this.props
    const { copied } = this.state
    const said = copied === undefined ? undefined : copied ? words.copied : words.copyFailed
    return (
      <button type="button" onClick={this.copy} {...(label ? { 'aria-label': said ?? label } : {})}>
        {children}
        {children ? said && <span class="said"> {said}</span> : (said ?? words.copy)}
      </button>
    )
  }
}
