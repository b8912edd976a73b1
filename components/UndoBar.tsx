/** What was just done, and the way back. Knows only its props. */

export interface UndoBarProps {
  /** Empty when there is nothing to undo. */
  text: string
  undo: string
  onUndo: () => void
}

/** A live region that is always there, so that screen readers notice when it fills. */
export function UndoBar({ text, undo, onUndo }: UndoBarProps) {
  return (
    <div role="status" class="undo">
      {text && (
        <>
          <span class="grow">{text}</span>
          <button type="button" onClick={onUndo}>
            {undo}
          </button>
        </>
      )}
    </div>
  )
}
