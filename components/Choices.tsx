/** One choice out of a few, each with a line that explains it. Knows only its props. */
import { useId } from 'preact/hooks'

interface Choice<Value extends string> {
  value: Value
  label: string
  hint: string
}

export interface ChoicesProps<Value extends string> {
  title: string
  choices: readonly Choice<Value>[]
  chosen: Value
  onChoose: (value: Value) => void
}

/** A group of radio buttons with a title. */
export function Choices<Value extends string>({ title, choices, chosen, onChoose }: ChoicesProps<Value>) {
  const id = useId()
  return (
    <fieldset class="choices">
      <legend>{title}</legend>
      {choices.map(({ value, label, hint }) => (
        <label key={value} class="choice">
          <input
            type="radio"
            name={id}
            value={value}
            aria-labelledby={`${id}-${value}`}
            aria-describedby={`${id}-${value}-hint`}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span class="grow">
            <span id={`${id}-${value}`} class="label">
              {label}
            </span>
            <span id={`${id}-${value}-hint`} class="hint">
              {hint}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
