/** A box to tick, with its words. Knows only its props. */

export interface CheckProps {
  label: string
  /** What is ticked, for screen readers, when the words in sight need what stands around them. */
  name?: string
  checked: boolean
  onChange: (checked: boolean) => void
}

/** The words can be pressed too. */
export function Check({ label, name, checked, onChange }: CheckProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        aria-label={name}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class="grow">{label}</span>
    </label>
  )
}
