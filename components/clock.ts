/** One clock for everything that counts down on a page of ours; it stands still while the page is hidden. */
import { useEffect, useState } from 'preact/hooks'

/** Countdowns show minutes, so this is the most they lag behind. */
const everyMs = 10_000

const listeners = new Set<(now: number) => void>()
let timer: ReturnType<typeof setInterval> | undefined

function tick(): void {
  const now = Date.now()
  for (const listener of listeners) listener(now)
}

function follow(): void {
  clearInterval(timer)
  timer = undefined
  if (listeners.size === 0 || document.hidden) return
  timer = setInterval(tick, everyMs)
}

function turn(): void {
  follow()
  if (!document.hidden) tick()
}

function subscribe(listener: (now: number) => void): () => void {
  if (listeners.size === 0) document.addEventListener('visibilitychange', turn)
  listeners.add(listener)
  follow()
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) document.removeEventListener('visibilitychange', turn)
    follow()
  }
}

/** The time now (epoch ms), drawn again every ten seconds while the page can be seen. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => subscribe(setNow), [])
  return now
}
