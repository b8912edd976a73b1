/** A switch in a row of its own: words at the start, the switch at the end. Knows only its props. */
import { useId } from 'preact/hooks'

export interface SwitchProps {
  label: string
  hint?: string
  /** What is switched, for screen readers, when the label in sight tells only the state. */
  name?: string
  checked: boolean
  onChange: (checked: boolean) => void
}

/** A labelled switch; the whole row can be pressed. */
export function Switch({ label, hint, name, checked, onChange }: SwitchProps) {
  const id = useId()
  return (
    <label class="row switch">
      <span class="grow">
        <span id={`${id}-label`} class="label" aria-hidden={name ? true : undefined}>
          {label}
        </span>
        {hint && (
          <span id={`${id}-hint`} class="hint">
            {hint}
          </span>
        )}
      </span>
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its state by itself
        role="switch"
        aria-label={name}
        aria-labelledby={name ? undefined : `${id}-label`}
        aria-describedby={hint ? `${id}-hint` : undefined}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class="track" aria-hidden="true" />
    </label>
  )
}
