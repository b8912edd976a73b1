/** Search, filter and whether to show what is over. Knows only its props. */
import type { Ref } from 'preact'
import { useId } from 'preact/hooks'
import type { Speech } from '../../../locales/i18n.ts'
import { type Group, groups } from './groups.ts'

export interface Asked {
  text: string
  group: Group | 'all'
  /** Also what is finished, done or ignored. */
  over: boolean
}

export const nothingAsked: Asked = { text: '', group: 'all', over: false }

export interface FiltersProps {
  asked: Asked
  onAsk: (asked: Asked) => void
  /** How many orders are over. */
  overCount: number
  speech: Speech
  field: Ref<HTMLInputElement>
  /** The reader walks down into the list. */
  onEnter: () => void
}

/** The search field comes first; the arrow down leads into the list, Escape empties the field. */
export function Filters({ asked, onAsk, overCount, speech: { t }, field, onEnter }: FiltersProps) {
  const id = useId()
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') onEnter()
    // With nothing to empty, Escape is the browser's: it closes the popup.
    else if (event.key === 'Escape' && asked.text) onAsk({ ...asked, text: '' })
    else return
    event.preventDefault()
  }
  return (
    <search class="filters">
      <input
        ref={field}
        type="search"
        class="grow"
        aria-label={t('search')}
        placeholder={t('searchHint')}
        value={asked.text}
        onInput={(event) => onAsk({ ...asked, text: event.currentTarget.value })}
        onKeyDown={keys}
      />
      <select
        aria-label={t('filter')}
        value={asked.group}
        onChange={(event) => onAsk({ ...asked, group: event.currentTarget.value as Group | 'all' })}
      >
        {(['all', ...groups] as const).map((group) => (
          <option key={group} value={group}>
            {t(`group.${group}`)}
          </option>
        ))}
      </select>
      {(overCount > 0 || asked.over) && (
        <label class="check" for={id}>
          <input
            id={id}
            type="checkbox"
            checked={asked.over}
            onChange={(event) => onAsk({ ...asked, over: event.currentTarget.checked })}
          />
          <span class="grow">{t('showOver', { count: overCount })}</span>
        </label>
      )}
    </search>
  )
}
