/** The state of the runs, drawn again whenever it changes. */
import { useEffect, useReducer } from 'preact/hooks'
import type { RunsState, RunsStore } from './runs-store.ts'

/** The state now. */
export function useRuns(store: RunsStore): RunsState {
  const [, draw] = useReducer((turn: number) => turn + 1, 0)
  useEffect(() => store.subscribe(() => draw(undefined)), [store])
  return store.state()
}
