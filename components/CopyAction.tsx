/** A button that copies a text and says whether it worked. Knows only its props. */
import { useState } from 'preact/hooks'

export interface CopyActionProps {
  text: string
  words: { copy: string; copied: string; failed: string }
  /** What is copied, for screen readers, where several buttons say the same. */
  name?: string
  /** Puts text on the clipboard; false when the browser refuses. */
  onCopy: (text: string) => Promise<boolean>
}

/** The button with its answer beside it; the answer belongs to the text that was copied. */
export function CopyAction({ text, words, name, onCopy }: CopyActionProps) {
  const [last, setLast] = useState<{ text: string; result: 'copied' | 'failed' } | undefined>()
  const result = last?.text === text ? last.result : undefined
  const copy = async () => setLast({ text, result: (await onCopy(text)) ? 'copied' : 'failed' })
  return (
    <span class="copy-button">
      <button type="button" aria-label={name} onClick={() => void copy()}>
        {words.copy}
      </button>
      <span role="status" class={`result ${result ?? ''}`}>
        {result && words[result]}
      </span>
    </span>
  )
}
