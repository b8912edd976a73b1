/** Activity: when somebody uses the page. On a page left alone nothing of ours runs, not even a timer. */

const types = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'scroll', 'resize', 'visibilitychange'] as const
const restMs = 1000

export interface Activity {
  /** Tells of activity that is no event of the reader: the page changed. */
  note: () => void
}

/**
 * Calls `look` when activity begins, once a second while it goes on, and a second after its end.
 * For what a page may change without the document telling: highlights, style sheets of shadow roots.
 */
export function watchActivity(view: Window, signal: AbortSignal, look: () => void): Activity {
  let resting: number | undefined
  let goesOn = false

  const rest = () => {
    resting = goesOn ? view.setTimeout(rest, restMs) : undefined
    goesOn = false
    if (!view.document.hidden) look()
  }
  const note = () => {
    if (signal.aborted) return
    goesOn = resting !== undefined
    resting ??= view.setTimeout(rest, restMs)
  }
  const used = () => {
    if (resting === undefined) look()
    note()
  }
  for (const type of types) view.addEventListener(type, used, { capture: true, passive: true, signal })
  signal.addEventListener('abort', () => view.clearTimeout(resting))
  return { note }
}
