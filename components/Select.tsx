/** One choice out of many. Knows only its props. */
import { useId } from 'preact/hooks'

export interface SelectProps {
  label: string
  options: readonly { value: string; name: string; language?: string }[]
  chosen: string
  onChoose: (value: string) => void
}

/** A labelled drop-down list. */
export function Select({ label, options, chosen, onChoose }: SelectProps) {
  const id = useId()
  return (
    <div class="row">
      <label class="label grow" for={id}>
        {label}
      </label>
      <select id={id} value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map(({ value, name, language }) => (
          <option key={value} value={value} lang={language}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
