/** The runs and the orders while a page of ours is open: shown as ticked at once, and taken back when they cannot be stored. */
import { changeRun, freshRun, type GuideRun, type RunChange } from '../../../core/guides/run.ts'
import type { OrderFacts } from '../../../core/orders/facts.ts'
import {
  type RunAt,
  type RunWritten,
  readRuns,
  runKey,
  type StoredRun,
  storeChange,
  storeRun,
  watchRuns,
} from '../../../services/guide-runs.ts'
import { readOrderIndex, readOrders, watchOrders } from '../../../services/orders.ts'

export interface RunsState {
  /** The latest first. */
  runs: readonly StoredRun[]
  unreadable: readonly RunAt[]
  newer: readonly RunAt[]
  /** The orders seen last, the latest first. */
  orders: readonly OrderFacts[]
  /** What became of the last change, unless it was kept. */
  trouble: Exclude<RunWritten, 'kept'> | undefined
}

export interface RunsStore {
  state: () => RunsState
  subscribe: (changed: () => void) => () => void
  runOf: (at: RunAt) => GuideRun
  change: (at: RunAt, change: RunChange) => void
  /** Puts another run in its place: a fresh one to begin anew, an earlier one to undo that. */
  replace: (at: RunAt, run: GuideRun) => void
}

const mostOrders = 30

async function readLatestOrders(): Promise<OrderFacts[]> {
  const { entries } = await readOrderIndex()
  const latest = entries.toSorted((a, b) => b.seenAt - a.seenAt).slice(0, mostOrders)
  const { orders } = await readOrders(latest.map(({ id }) => id))
  return orders.filter(({ note }) => !note.done && !note.ignored).map(({ facts }) => facts)
}

/** Opens the stored runs and orders; resolves when a whole first drawing is possible. */
export async function openRuns(signal: AbortSignal, now = Date.now): Promise<RunsStore> {
  const listeners = new Set<() => void>()
  const [stored, orders] = await Promise.all([readRuns(now()), readLatestOrders()])
  let state: RunsState = { ...stored, orders, trouble: undefined }

  function set(next: Partial<RunsState>): void {
    if (signal.aborted) return
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }

  const show = (at: RunAt, run: GuideRun) => {
    const others = state.runs.filter((one) => runKey(one) !== runKey(at))
    set({ runs: [{ ...at, run }, ...others] })
  }
  let writing = 0
  /** Shows what is stored, unless more is being written: then what is shown is ahead of it. */
  async function reread(): Promise<void> {
    const found = await readRuns(now())
    if (writing === 0) set(found)
  }
  async function write(written: Promise<RunWritten>): Promise<void> {
    writing++
    const result = await written
    writing--
    set({ trouble: result === 'kept' ? undefined : result })
    await reread()
  }
  const runOf = (at: RunAt) => state.runs.find((one) => runKey(one) === runKey(at))?.run ?? freshRun

  watchRuns(signal, () => void reread())
  watchOrders(signal, () => void readLatestOrders().then((found) => set({ orders: found })))
  return {
    state: () => state,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    runOf,
    change(at, change) {
      show(at, changeRun(runOf(at), change, now()))
      void write(storeChange(at, change, now()))
    },
    replace(at, run) {
      show(at, run)
      void write(storeRun(at, run))
    },
  }
}
