/** Clock: one timer for everything that ticks on a page. Minute by minute, second by second when asked; hidden, it rests. */

export type Pace = 'second' | 'minute' | 'never'

export interface Clock {
  /** Sets how often to tick from now on: at the start of each minute or second by the user's clock. */
  pace: (pace: Pace) => void
}

const lengths: Record<Exclude<Pace, 'never'>, number> = { second: 1000, minute: 60_000 }

/** Calls `tick` at the pace that was set last, until the signal aborts; at once when a hidden page is shown again. */
export function makeClock(view: Window, signal: AbortSignal, tick: () => void): Clock {
  let current: Pace = 'never'
  let timer = 0
  const stop = () => view.clearTimeout(timer)
  const wait = () => {
    stop()
    if (current === 'never' || view.document.hidden || signal.aborted) return
    const length = lengths[current]
    timer = view.setTimeout(
      () => {
        tick()
        wait()
      },
      length - (Date.now() % length) + 1,
    )
  }
  view.document.addEventListener(
    'visibilitychange',
    () => {
      if (!view.document.hidden && current !== 'never') tick()
      wait()
    },
    { signal },
  )
  signal.addEventListener('abort', stop)
  return {
    pace(next) {
      if (next === current) return
      current = next
      wait()
    },
  }
}
