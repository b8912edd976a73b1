/** Use followed: fields that begin with what is stored, and follow it when somebody else changes it. */
import { useLayoutEffect, useRef } from 'preact/hooks'

/**
 * Calls back when what is stored, as a text, is neither what it was nor what this form said it would store; gives the
 * function to say that.
 */
export function useFollowed(stored: string, changed: (before: string) => void): (mine: string) => void {
  const known = useRef(stored)
  // At once: an effect of later would take what was stored since then for somebody else's.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another value is the only occasion
  useLayoutEffect(() => {
    const before = known.current
    known.current = stored
    if (before !== stored) changed(before)
  }, [stored])
  return (mine) => {
    known.current = mine
  }
}
