/** Scrolling: whether the page flies past faster than anybody reads; a write then would make every frame of it late. */

export interface Scrolling {
  isFast: () => boolean
}

/** Screens a second. */
const fastest = 4
/** A jump counts as if it had taken no longer than this. */
const longestStepMs = 100
/** Longer than the pause between two steps of a wheel or of a page that scrolls itself. */
const restMs = 150

/** Follows all scrolling of a document: tells when it is slow again or over, and when it becomes too fast. */
export function followScrolling(view: Window, signal: AbortSignal, onRest: () => void, onFast?: () => void): Scrolling {
  const lasts = new WeakMap<EventTarget, { top: number; at: number }>()
  let resting: number | undefined

  const isFast = () => resting !== undefined
  const rest = () => {
    resting = undefined
    if (!signal.aborted) onRest()
  }
  const scrolled = ({ target }: Event) => {
    const top = target instanceof Element ? target.scrollTop : view.scrollY
    const at = view.performance.now()
    const last = lasts.get(target as EventTarget) ?? { top: 0, at: 0 }
    const stepMs = Math.min(longestStepMs, Math.max(16, at - last.at))
    lasts.set(target as EventTarget, { top, at })
    if (Math.abs(top - last.top) / stepMs < (fastest * view.innerHeight) / 1000) return
    if (!isFast()) onFast?.()
    view.clearTimeout(resting)
    resting = view.setTimeout(rest, restMs)
  }
  view.document.addEventListener('scroll', scrolled, { capture: true, passive: true, signal })
  signal.addEventListener('abort', () => view.clearTimeout(resting))
  return { isFast }
}
