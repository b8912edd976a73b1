/** One choice out of very many, found by typing. Knows only its props. */
import { useId, useMemo, useRef, useState } from 'preact/hooks'
import { findOptions, type Option } from './find-options.ts'

export interface ComboboxProps {
  label: string
  options: readonly Option[]
  chosen: string
  onChoose: (value: string) => void
  /** Said in place of the list when nothing fits. */
  nothingFits: string
}

/** Where an arrow leads in the list; undefined for all other keys. */
function nextActive(key: string, active: number, count: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(active + 1, count - 1)
  if (key === 'ArrowUp') return Math.max(active - 1, 0)
  return undefined
}

/**
 * An editable combobox with a list (ARIA authoring practices): typing filters, arrows walk, Enter or a click chooses,
 * Escape or leaving takes back what was typed.
 */
export function Combobox({ label, options, chosen, onChoose, nothingFits }: ComboboxProps) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  /** What is typed while the list is open. */
  const [typed, setTyped] = useState<string>()
  const [active, setActive] = useState(0)
  const isOpen = typed !== undefined
  const found = useMemo(() => (isOpen ? findOptions(options, typed) : []), [options, typed, isOpen])
  const name = options.find(({ value }) => value === chosen)?.name ?? ''

  const open = (text: string) => {
    setTyped(text)
    const current = text === '' ? options.findIndex(({ value }) => value === chosen) : 0
    walkTo(Math.max(0, current))
  }
  const walkTo = (index: number) => {
    setActive(index)
    queueMicrotask(() => list.current?.children[index]?.scrollIntoView({ block: 'nearest' }))
  }
  const close = () => setTyped(undefined)
  const choose = (value: string) => {
    close()
    if (value !== chosen) onChoose(value)
  }
  const keys = (event: KeyboardEvent) => {
    const next = nextActive(event.key, active, found.length)
    const option = found[active]
    if (next !== undefined) isOpen ? walkTo(next) : open('')
    else if (event.key === 'Enter' && isOpen && option) choose(option.value)
    else if (event.key === 'Escape' && isOpen) close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div class="combobox">
      <label class="label" for={id}>
        {label}
      </label>
      <div class="combobox-field">
        <input
          id={id}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          aria-expanded={isOpen}
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={isOpen && found.length > 0 ? `${id}-${active}` : undefined}
          value={typed ?? name}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => !isOpen && open('')}
          onInput={(event) => open(event.currentTarget.value)}
          onKeyDown={keys}
          onBlur={close}
        />
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 6l5 5 5-5" />
        </svg>
      </div>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        hidden={!isOpen || found.length === 0}
        onMouseDown={(event) => event.preventDefault()}
      >
        {found.map((option, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant tells which one is meant
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
          <div
            key={option.value}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onClick={() => choose(option.value)}
          >
            <span class="grow">{option.name}</span>
            {option.note && <span class="hint">{option.note}</span>}
          </div>
        ))}
      </div>
      <p role="status" class="hint">
        {isOpen && found.length === 0 ? nothingFits : ''}
      </p>
    </div>
  )
}
