/** The runs through guides: one storage key each, written by whichever page of ours the reader ticks in. */
import { browser } from 'wxt/browser'
import { changeRun, freshRun, type GuideRun, isEmpty, type RunChange } from '../core/guides/run.ts'
import * as z from '../rules/zod.ts'
import { inTurn } from './in-turn.ts'
import { orderKey } from './order-keys.ts'
import { isMissing } from './order-read.ts'
import { readKeys } from './storage.ts'

export const runPrefix = 'guide-run:'
const version = 1
/** A run that nobody touched for so long is forgotten. */
const keptMs = 180 * 86_400_000
/** The order that a run belongs to may be forgotten so long before the run is, for "undo". */
const orphanMs = 86_400_000

const name = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/))
const Stored = z.object({
  version: z.literal(version),
  ticked: z.array(name).check(z.maxLength(300)),
  chosen: z.record(name, name),
  changedAt: z.number().check(z.gte(0)),
})

export interface RunAt {
  guide: string
  /** The order it belongs to; undefined for a run without one. */
  orderId?: string | undefined
}

export interface StoredRun extends RunAt {
  run: GuideRun
}

export interface StoredRuns {
  runs: StoredRun[]
  /** Runs that cannot be read. They stay as they are until somebody ticks in them. */
  unreadable: RunAt[]
  /** Runs that a newer TaoLens wrote. They are not changed. */
  newer: RunAt[]
}

/** `newer`: a newer TaoLens wrote it, and it is not changed; `full`: the browser has no room. */
export type RunWritten = 'kept' | 'full' | 'failed' | 'newer'

type Items = Record<string, unknown>

export const runKey = ({ guide, orderId }: RunAt): string => runPrefix + guide + (orderId ? `:${orderId}` : '')

/** Where a storage key's run belongs; undefined for another key. */
function runAt(key: string): RunAt | undefined {
  if (!key.startsWith(runPrefix)) return undefined
  const [guide = '', orderId] = key.slice(runPrefix.length).split(':')
  return { guide, orderId }
}

function readRun(raw: unknown): GuideRun | undefined {
  const read = Stored.safeParse(raw)
  if (!read.success) return undefined
  const { ticked, chosen, changedAt } = read.data
  return { ticked, chosen, changedAt }
}

const isNewer = (raw: unknown): boolean => Number((raw as { version?: unknown } | undefined)?.version) > version

/** Every run, the latest first; none when storage cannot be read. Forgets old ones, and those of forgotten orders. */
export async function readRuns(now: number): Promise<StoredRuns> {
  const nothing: Items = {}
  const stored: Items = await browser.storage.local.get(await keysToRead()).catch(() => nothing)
  const found: StoredRuns = { runs: [], unreadable: [], newer: [] }
  for (const [key, raw] of Object.entries(stored)) {
    const at = runAt(key)
    if (!at || isMissing(raw)) continue
    const run = readRun(raw)
    if (run) found.runs.push({ ...at, run })
    else found[isNewer(raw) ? 'newer' : 'unreadable'].push(at)
  }
  const old = await runsToForget(found.runs, now)
  if (old.length) await browser.storage.local.remove(old.map(runKey)).catch(() => undefined)
  found.runs = found.runs.filter((one) => !old.includes(one))
  found.runs.sort((a, b) => b.run.changedAt - a.run.changedAt)
  return found
}

/** The keys of runs; everything where the browser cannot name keys. */
async function keysToRead(): Promise<string[] | null> {
  return (await readKeys())?.filter((key) => runAt(key)) ?? null
}

async function runsToForget(runs: readonly StoredRun[], now: number): Promise<StoredRun[]> {
  const ids = runs.flatMap(({ orderId }) => (orderId ? [orderKey(orderId)] : []))
  const orders: Items | undefined = await browser.storage.local.get(ids).catch(() => undefined)
  return runs.filter(({ orderId, run }) => {
    const age = now - run.changedAt
    const isOrphan = orders && orderId && isMissing(orders[orderKey(orderId)])
    return age > keptMs || (isOrphan && age > orphanMs)
  })
}

/** Two tabs that tick in the same run both count. */
const runsInTurn = <Result>(job: () => Promise<Result>) => inTurn('taolens-guide-runs', job)

async function write(at: RunAt, make: (before: unknown) => GuideRun): Promise<RunWritten> {
  const key = runKey(at)
  try {
    return await runsInTurn(async () => {
      const { [key]: before } = (await browser.storage.local.get(key)) as Items
      if (isNewer(before)) return 'newer'
      const run = make(before)
      if (isEmpty(run)) await browser.storage.local.remove(key)
      else await browser.storage.local.set({ [key]: { version, ...run } })
      return 'kept'
    })
  } catch (error) {
    return /quota|space|full/i.test(String(error)) ? 'full' : 'failed'
  }
}

/** Changes a run as it lies in storage now; one that cannot be read begins anew. */
export function storeChange(at: RunAt, change: RunChange, now: number): Promise<RunWritten> {
  return write(at, (before) => changeRun(readRun(before) ?? freshRun, change, now))
}

/** Puts a run in place of what is stored: an empty one to begin anew, an earlier one to undo that. */
export function storeRun(at: RunAt, run: GuideRun): Promise<RunWritten> {
  return write(at, () => run)
}

/** Forgets the runs that belong to some orders, or without ids to any order; returns them, by key, for `restoreRuns`. Never rejects. */
export async function forgetRunsOf(orderIds?: readonly string[]): Promise<Items> {
  const isMeant = (key: string) => {
    const orderId = runAt(key)?.orderId
    return orderId !== undefined && (orderIds?.includes(orderId) ?? true)
  }
  try {
    return await runsInTurn(async () => {
      const stored: Items = await browser.storage.local.get(await keysToRead())
      const runs = Object.fromEntries(Object.entries(stored).filter(([key, run]) => isMeant(key) && !isMissing(run)))
      await browser.storage.local.remove(Object.keys(runs))
      return runs
    })
  } catch {
    return {}
  }
}

/** Brings back what `forgetRunsOf` took; what was ticked since stays. False when the browser refuses. */
export function restoreRuns(runs: Items): Promise<boolean> {
  return runsInTurn(async () => {
    const stored: Items = await browser.storage.local.get(Object.keys(runs))
    const gone = Object.entries(runs).filter(([key]) => isMissing(stored[key]))
    await browser.storage.local.set(Object.fromEntries(gone))
    return true
  }).catch(() => false)
}

/** Calls back when a run changes anywhere, until the signal aborts. */
export function watchRuns(signal: AbortSignal, changed: () => void): void {
  const listener = (changes: Items, area: string) => {
    if (area === 'local' && Object.keys(changes).some((key) => runAt(key))) changed()
  }
  browser.storage.onChanged.addListener(listener)
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener))
}
