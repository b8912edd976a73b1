/** How far each tab is scrolled: one that was open is shown as it was left, one that is new from its beginning. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Tab } from '../../features/feature.ts'

/** `main` holds the bar of tabs and the panels: what is above it stays out of sight if it was. */
export function useScrollPlaces(shown: Tab) {
  const main = useRef<HTMLElement>(null)
  const places = useRef(new Map<Tab, number>())
  useLayoutEffect(() => {
    const beginning = Math.min(scrollY, main.current?.offsetTop ?? 0)
    scrollTo(0, places.current.get(shown) ?? beginning)
    const note = () => {
      places.current.set(shown, scrollY)
      // The next tab is short until it has read what it shows; the bar would go down and not come back up.
      if (main.current) main.current.style.minBlockSize = scrollY > 0 ? '100vh' : ''
    }
    addEventListener('scroll', note, { passive: true })
    return () => removeEventListener('scroll', note)
  }, [shown])
  return main
}
