/**
 * Settings on all of the reader's browsers. Local storage is what everything reads and writes; the background keeps a
 * copy in the browser's account, where it has one, and takes over what was chosen elsewhere. So nothing waits for an
 * account, a full one keeps nobody from choosing, and a browser without one works as before.
 */
import { browser } from 'wxt/browser'
import * as z from '../rules/zod.ts'
import { keyOf, settingsInTurn } from './settings.ts'
import {
  type DatedById,
  type DatedSettings,
  dateChoices,
  gistOf,
  joinSettings,
  liftTimes,
  readCopy,
  writeCopy,
} from './settings-copy.ts'
import { liftStored } from './settings-lift.ts'
import { lift, settingsVersion, versionKey, versionOf } from './settings-version.ts'

/** How the copy stands. `full`: no room. `unavailable`: the browser refuses. `newer`: a newer TaoLens wrote it. */
export const copyStates = ['copied', 'full', 'unavailable', 'newer'] as const
export type CopyState = (typeof copyStates)[number]

export const syncKey = 'settings:sync'
const SyncNote = z.object({
  state: z.enum(copyStates),
  /** When each choice was made here or elsewhere (epoch ms), by feature. */
  at: z.record(z.string(), z.record(z.string(), z.number())),
})
type SyncNote = z.infer<typeof SyncNote>

/** Changes come in bursts, and the account takes two a second. */
const pauseMs = 1500

const isFull = (error: unknown) => /quota/i.test(String((error as Error)?.message ?? error))
const recordOf = (value: unknown): Record<string, unknown> =>
  value && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
/** Stored, and nothing that can be read: it stays. */
const isLost = (value: unknown) => value !== undefined && value !== null && recordOf(value) !== value
const noteOf = (stored: unknown): SyncNote => SyncNote.safeParse(stored).data ?? { state: 'copied', at: {} }

/** What the popup says of the copy; undefined until the background has looked. */
export async function readCopyState(): Promise<CopyState | undefined> {
  const stored = await browser.storage.local.get(syncKey).catch(() => ({}) as Record<string, unknown>)
  return SyncNote.safeParse(stored[syncKey]).data?.state
}

export interface SettingsCopy {
  /** The features whose settings are kept in step. */
  ids: readonly string[]
  /** Features whose settings stay on this device: what an earlier version copied of them is taken out of the account. */
  ownIds?: readonly string[]
  /** Choices of several features that must not contradict each other: gives those that have to change. */
  agree: (settings: DatedById) => DatedById
  now?: () => number
}

/** Keeps the copy of these features' settings until the signal aborts. Call it when the background starts. */
export function keepSettingsCopy({ ids, ownIds = [], agree, now = Date.now }: SettingsCopy, signal: AbortSignal): void {
  const keys = ids.map((id) => keyOf({ id }))
  const idOf = (key: string) => key.slice(keyOf({ id: '' }).length)
  let timer: ReturnType<typeof setTimeout> | undefined
  let again = Promise.resolve()
  /** Choices whose times are not noted yet. */
  let waiting = 0
  /** The values that the noted times are of: a choice may stand in storage before its time is noted. */
  const dated = new Map<string, Record<string, unknown>>()
  /** What was written here by us is no choice of the reader's. */
  const ours = new Map<string, string>()

  async function store(
    before: DatedById,
    after: DatedById,
    note: SyncNote,
    stored: Record<string, unknown>,
  ): Promise<void> {
    const items: Record<string, unknown> = {}
    for (const id of ids) {
      const values = after[id]?.values ?? {}
      if (gistOf(values) === gistOf(before[id]?.values) || isLost(stored[keyOf({ id })])) continue
      items[keyOf({ id })] = values
      dated.set(id, { ...values })
      ours.set(keyOf({ id }), gistOf(values))
    }
    if (gistOf(note) !== gistOf(stored[syncKey])) items[syncKey] = note
    if (Object.keys(items).length > 0) await browser.storage.local.set(items)
  }

  /** Settings with their times; what differs from the values that have times was chosen just now. */
  function dateNow(id: string, values: Record<string, unknown>, note: SyncNote): DatedSettings {
    const at = note.at[id] ?? {}
    const before = dated.get(id)
    dated.set(id, values)
    return { values, at: before ? dateChoices(before, values, at, now()) : at }
  }

  /** Each on its own: one that has no room keeps none of the others back. */
  async function give(settings: DatedById, copies: Record<string, unknown>): Promise<CopyState> {
    let state: CopyState = 'copied'
    for (const id of ids) {
      const copy = readCopy(id, copies[keyOf({ id })])
      const mine = settings[id] as DatedSettings
      if (copy === 'newer') state = 'newer'
      else if (gistOf(copy ?? { values: {}, at: {} }) !== gistOf(mine)) {
        await browser.storage.sync.set({ [keyOf({ id })]: writeCopy(mine) }).catch((error) => {
          state = isFull(error) ? 'full' : 'unavailable'
        })
      }
    }
    return state
  }

  async function keepAll(): Promise<void> {
    if (signal.aborted) return
    // Whatever kept it from happening before: a copy is never made of settings in an older shape.
    await liftStored(ids)
    const copies = await browser.storage.sync.get(keys).catch(() => undefined)
    const kept = await settingsInTurn(() => takeOver(copies))
    if (!kept) return
    const state = copies ? await give(kept.settings, copies) : 'unavailable'
    if (state !== kept.note.state) await browser.storage.local.set({ [syncKey]: { ...kept.note, state } })
  }

  /** Stores here what was chosen later elsewhere; what is to be given to the account then, undefined when nothing is. */
  async function takeOver(
    copies: Record<string, unknown> | undefined,
  ): Promise<{ settings: DatedById; note: SyncNote } | undefined> {
    const stored = await browser.storage.local.get([...keys, syncKey, versionKey])
    if (waiting > 0) return undefined
    const note = noteOf(stored[syncKey])
    const here = Object.fromEntries(ids.map((id) => [id, dateNow(id, recordOf(stored[keyOf({ id })]), note)]))
    if (versionOf(stored[versionKey]) > settingsVersion) {
      await store(here, here, { ...note, state: 'newer' }, stored)
      return undefined
    }
    const joined = Object.fromEntries(
      Object.entries(here).map(([id, mine]) => {
        const copy = readCopy(id, copies?.[keyOf({ id })])
        return [id, copy && copy !== 'newer' ? joinSettings(mine, copy) : mine]
      }),
    )
    const settings = { ...joined, ...agree(joined) }
    const at = Object.fromEntries(Object.entries(settings).map(([id, one]) => [id, { ...one.at }]))
    await store(here, settings, { state: note.state, at }, stored)
    return { settings, note: { state: note.state, at } }
  }

  function soon(): void {
    clearTimeout(timer)
    timer = setTimeout(() => {
      again = again.then(keepAll).catch(() => undefined)
    }, pauseMs)
  }

  /** Remembers when the reader chose something, before the copy is even looked at. */
  async function noteChoices(chosen: [string, Change][], version: Change | undefined): Promise<void> {
    const stored = await browser.storage.local.get([...keys, syncKey])
    const note = noteOf(stored[syncKey])
    const old = { ...stored, ...Object.fromEntries(chosen.map(([key, { oldValue }]) => [key, oldValue])) }
    // A new version of ours that lifts what is stored chooses nothing.
    const from = version ? versionOf(version.oldValue ?? undefined) : settingsVersion
    const before = lift(Object.fromEntries(keys.map((key) => [idOf(key), old[key]])), from)
    for (const [key, { newValue }] of chosen) {
      const id = idOf(key)
      const [was, is] = [recordOf(before[id]), recordOf(newValue)]
      const at = liftTimes(recordOf(old[key]), was, note.at[id] ?? {})
      note.at[id] = { ...dateChoices(was, is, at, now()) }
      if (from < settingsVersion || !dated.has(id)) dated.set(id, is)
    }
    await browser.storage.local.set({ [syncKey]: note })
  }

  function isOurs(key: string, { newValue }: Change): boolean {
    const is = ours.get(key) === gistOf(newValue)
    if (is) ours.delete(key)
    return is
  }

  const listener = (changes: Record<string, Change>, area: string) => {
    const changed = Object.entries(changes).filter(([key]) => keys.includes(key))
    if (changed.length === 0 || (area !== 'local' && area !== 'sync')) return
    const chosen = area === 'local' ? changed.filter(([key, change]) => !isOurs(key, change)) : []
    if (chosen.length > 0) {
      waiting++
      again = again
        .then(() => noteChoices(chosen, changes[versionKey]))
        .catch(() => undefined)
        .finally(() => waiting--)
    }
    soon()
  }
  browser.storage.onChanged.addListener(listener)
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    browser.storage.onChanged.removeListener(listener)
  })
  const own = ownIds.map((id) => keyOf({ id }))
  if (own.length > 0) void browser.storage.sync.remove(own).catch(() => undefined)
  soon()
}

interface Change {
  oldValue?: unknown
  newValue?: unknown
}
