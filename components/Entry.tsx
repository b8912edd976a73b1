/** A labelled field for one line, with what is wrong with it below. Knows only its props. */
import type { ComponentChildren, Ref } from 'preact'
import { useId } from 'preact/hooks'

export interface EntryProps {
  label: string
  value: string
  onInput: (text: string) => void
  /** The reader has finished: Enter, or the field is left after a change. */
  onDone?: () => void
  onKeyDown?: (event: KeyboardEvent) => void
  error?: string | undefined
  type?: 'text' | 'date'
  field?: Ref<HTMLInputElement>
  /** Behind the field, on its line. */
  children?: ComponentChildren
}

/** Numbers are typed as texts: a number field takes other signs in each browser and loses what it does not like. */
export function Entry({ label, error, children, field, onInput, onDone, type = 'text', ...rest }: EntryProps) {
  const id = useId()
  return (
    <div class="entry">
      <label class="label" for={id}>
        {label}
      </label>
      <div class="entry-line">
        <input
          {...rest}
          id={id}
          ref={field ?? null}
          type={type as 'text'}
          inputMode={type === 'text' ? 'decimal' : undefined}
          autocomplete="off"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onInput={(event) => onInput(event.currentTarget.value)}
          onChange={onDone}
        />
        {children}
      </div>
      {error && (
        <p id={`${id}-error`} class="entry-error">
          {error}
        </p>
      )}
    </div>
  )
}
