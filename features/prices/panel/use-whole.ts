/** Use whole: what is typed is published when it is whole, not at each key: pages draw their amounts anew for it. */
import { useEffect, useRef } from 'preact/hooks'

export interface Whole<Value> {
  /** Publishes the value when the typing pauses. */
  later: (value: Value) => void
  /** Publishes at once what waits. */
  now: () => void
  /** What was typed is nothing to publish. */
  cancel: () => void
  /** What waits. */
  waiting: () => Value | undefined
}

const pauseMs = 300
/** Before the popup is closed it mostly loses the focus, or Escape was pressed; its end itself comes too late for a write. */
const endings = ['blur', 'keydown', 'visibilitychange', 'pagehide']

function makeWhole<Value>(publish: { current: (value: Value) => void }): Whole<Value> {
  let value: Value | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const cancel = () => {
    clearTimeout(timer)
    value = undefined
  }
  const now = () => {
    const next = value
    cancel()
    if (next !== undefined) publish.current(next)
  }
  const later = (next: Value) => {
    cancel()
    value = next
    timer = setTimeout(now, pauseMs)
  }
  return { later, now, cancel, waiting: () => value }
}

/** What waits is published when the part is closed, and when the popup is about to be. */
export function useWhole<Value>(publish: (value: Value) => void): Whole<Value> {
  const latest = useRef(publish)
  latest.current = publish
  const held = useRef<Whole<Value> | null>(null)
  held.current ??= makeWhole(latest)
  const whole = held.current
  useEffect(() => {
    const end = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.key === 'Escape') whole.now()
    }
    for (const type of endings) addEventListener(type, end)
    return () => {
      for (const type of endings) removeEventListener(type, end)
      whole.now()
    }
  }, [whole])
  return whole
}
