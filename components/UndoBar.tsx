/** What was just done, and the way back. Knows only its props. */
import { useEffect, useRef } from 'preact/hooks'

export interface UndoBarProps {
  /** Empty when there is nothing to undo. */
  text: string
  undo: string
  onUndo: () => void
  /** Whether the focus goes to the way back as soon as there is one. */
  takesFocus?: boolean | undefined
}

/** A live region that is always there, so that screen readers notice when it fills. */
export function UndoBar({ text, undo, onUndo, takesFocus = false }: UndoBarProps) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (takesFocus && text) button.current?.focus()
  }, [takesFocus, text])
  return (
    <div role="status" class="undo">
      {text && (
        <>
          <span class="grow">{text}</span>
          <button ref={button} type="button" onClick={onUndo}>
            {undo}
          </button>
        </>
      )}
    </div>
  )
}
