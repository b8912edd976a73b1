/** A bar of tabs over their panels. Knows only its props. */
import type { ComponentChild, TargetedKeyboardEvent } from 'preact'

export interface TabBarProps<Name extends string> {
  /** What the bar is called. */
  name: string
  /** The ids of tab and panel begin with it. */
  id: string
  tabs: readonly { name: Name; label: string; icon: ComponentChild }[]
  chosen: Name
  onChoose: (name: Name) => void
}

/** How far a key goes in a bar of so many tabs, from the one at `at`; undefined for other keys. */
function next(key: string, at: number, count: number, isRightToLeft: boolean): number | undefined {
  const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight'
  const back = isRightToLeft ? 'ArrowRight' : 'ArrowLeft'
  if (key === forward || key === 'ArrowDown') return (at + 1) % count
  if (key === back || key === 'ArrowUp') return (at + count - 1) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : undefined
}

/** Tabs as ARIA has them: one stop for the Tab key, arrows between them, and what they open stands behind `id-panel-name`. */
export function TabBar<Name extends string>({ name, id, tabs, chosen, onChoose }: TabBarProps<Name>) {
  const walk = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const bar = event.currentTarget
    // The tab that has the focus may be ahead of the chosen one, which waits until it can be drawn.
    const at = tabs.findIndex((tab) => (event.target as Element).closest(`#${id}-${tab.name}`))
    const to = next(event.key, at, tabs.length, bar.matches(':dir(rtl)'))
    const tab = to === undefined ? undefined : tabs[to]
    if (!tab) return
    event.preventDefault()
    onChoose(tab.name)
    bar.querySelector<HTMLElement>(`#${id}-${tab.name}`)?.focus()
  }
  return (
    <div class="tabs" role="tablist" aria-label={name} onKeyDown={walk}>
      {tabs.map((tab) => (
        <button
          key={tab.name}
          id={`${id}-${tab.name}`}
          type="button"
          role="tab"
          class="tab"
          aria-selected={tab.name === chosen}
          aria-controls={tab.name === chosen ? `${id}-panel-${tab.name}` : undefined}
          tabIndex={tab.name === chosen ? 0 : -1}
          onClick={() => onChoose(tab.name)}
        >
          {tab.icon}
          <span class="tab-label">{tab.label}</span>
        </button>
      ))}
    </div>
  )
}
