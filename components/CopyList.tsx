/** A folded list of texts that can be copied, one a line. Knows only its props. */
import { useRef, useState } from 'preact/hooks'

export interface CopyListProps {
  title: string
  hint: string
  lines: readonly string[]
  /** The language of the lines. */
  language: string
  words: { copy: string; copied: string; failed: string; name: string }
  /** Puts text on the clipboard; false when the browser refuses. */
  onCopy: (text: string) => Promise<boolean>
}

/** The list, closed at first. A refused copy selects the lines, so that the keyboard can copy them. */
export function CopyList({ title, hint, lines, language, words, onCopy }: CopyListProps) {
  const [last, setLast] = useState<{ text: string; result: 'copied' | 'failed' } | undefined>()
  const area = useRef<HTMLTextAreaElement>(null)
  const text = lines.join('\n')
  const result = last?.text === text ? last.result : undefined

  async function copy(): Promise<void> {
    setLast(undefined)
    const copied = await onCopy(text)
    setLast({ text, result: copied ? 'copied' : 'failed' })
    if (!copied) area.current?.select()
  }

  return (
    <details class="copy-list">
      <summary>{title}</summary>
      <p class="hint">{hint}</p>
      <textarea
        ref={area}
        readOnly
        rows={Math.min(Math.max(lines.length, 3), 8)}
        aria-label={words.name}
        lang={language}
        dir="auto"
        spellcheck={false}
        value={text}
      />
      <div class="row">
        <button type="button" onClick={() => void copy()}>
          {words.copy}
        </button>
        <span role="status" class={`grow result ${result ?? ''}`}>
          {result && words[result]}
        </span>
      </div>
    </details>
  )
}
