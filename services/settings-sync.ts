/**
 * Settings on all of the reader's browsers. Local storage is what everything reads and writes; the background keeps a
 * copy in the browser's account, where it has one, and takes over what was chosen elsewhere. So nothing waits for an
 * account, a full one keeps nobody from choosing, and a browser without one works as before.
 */
import { browser } from 'wxt/browser'
import * as z from '../rules/zod.ts'
import { keyOf } from './settings.ts'
import { CopiedSettings, stepFor } from './settings-copy.ts'
import { lift, settingsVersion } from './settings-version.ts'

/** How the copy stands. `full`: no room. `unavailable`: the browser refuses. `newer`: a newer TaoLens wrote it. */
export const copyStates = ['copied', 'full', 'unavailable', 'newer'] as const
export type CopyState = (typeof copyStates)[number]

export const syncKey = 'settings:sync'
const SyncNote = z.object({
  state: z.enum(copyStates),
  /** When each feature's settings were last changed here (epoch ms). */
  changedAt: z.record(z.string(), z.number()),
})
type SyncNote = z.infer<typeof SyncNote>

/** Changes come in bursts, and the account takes two a second. */
const pauseMs = 1500

const isFull = (error: unknown) => /quota/i.test(String((error as Error)?.message ?? error))
const recordOf = (value: unknown): Record<string, unknown> =>
  value && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {}

/** What the popup says of the copy; undefined until the background has looked. */
export async function readCopyState(): Promise<CopyState | undefined> {
  const stored = await browser.storage.local.get(syncKey).catch(() => ({}) as Record<string, unknown>)
  const note = SyncNote.safeParse(stored[syncKey])
  return note.success ? note.data.state : undefined
}

/** Keeps the copy of these features' settings until the signal aborts. Call it when the background starts. */
export function keepSettingsCopy(ids: readonly string[], signal: AbortSignal, now: () => number = Date.now): void {
  const keys = ids.map((id) => keyOf({ id }))
  const idOf = (key: string) => key.slice(keyOf({ id: '' }).length)
  let timer: ReturnType<typeof setTimeout> | undefined
  let again = Promise.resolve()
  /** What was taken over from the copy is no choice of the reader's here. */
  const taken = new Map<string, string>()

  async function readNote(): Promise<SyncNote> {
    const read = SyncNote.safeParse((await browser.storage.local.get(syncKey))[syncKey])
    return read.success ? read.data : { state: 'copied', changedAt: {} }
  }

  async function keep(id: string, note: SyncNote, copies: Record<string, unknown>): Promise<CopyState> {
    const key = keyOf({ id })
    const values = recordOf((await browser.storage.local.get(key))[key])
    const changedAt = note.changedAt[id] ?? 0
    const step = stepFor({ values, changedAt }, copies[key], now())
    if (step === 'newer') return 'newer'
    if (step === 'take') {
      const copy = CopiedSettings.parse(copies[key])
      const lifted = recordOf(lift({ [id]: copy.values }, copy.version)[id])
      taken.set(key, JSON.stringify(lifted))
      await browser.storage.local.set({ [key]: lifted })
      note.changedAt[id] = Math.min(copy.changedAt, now())
    }
    if (step === 'give') {
      await browser.storage.sync.set({ [key]: { version: settingsVersion, changedAt: changedAt || now(), values } })
    }
    return 'copied'
  }

  async function keepAll(): Promise<void> {
    if (signal.aborted) return
    const note = await readNote()
    const before = JSON.stringify(note)
    note.state = 'copied'
    try {
      const copies = await browser.storage.sync.get(keys)
      for (const id of ids) if ((await keep(id, note, copies)) === 'newer') note.state = 'newer'
    } catch (error) {
      note.state = isFull(error) ? 'full' : 'unavailable'
    }
    if (JSON.stringify(note) !== before) await browser.storage.local.set({ [syncKey]: note }).catch(() => undefined)
  }

  function soon(): void {
    clearTimeout(timer)
    timer = setTimeout(() => {
      again = again.then(keepAll).catch(() => undefined)
    }, pauseMs)
  }

  /** Remembers when the reader chose something, before the copy is even looked at. */
  async function noteChange(changed: string[]): Promise<void> {
    const note = await readNote()
    for (const key of changed) note.changedAt[idOf(key)] = now()
    await browser.storage.local.set({ [syncKey]: note })
  }

  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const changed = keys.filter((key) => key in changes)
    if (changed.length === 0 || (area !== 'local' && area !== 'sync')) return
    const chosen = changed.filter((key) => JSON.stringify(changes[key]?.newValue ?? {}) !== taken.get(key))
    if (area === 'local' && chosen.length > 0) again = again.then(() => noteChange(chosen)).catch(() => undefined)
    soon()
  }
  browser.storage.onChanged.addListener(listener)
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    browser.storage.onChanged.removeListener(listener)
  })
  soon()
}
