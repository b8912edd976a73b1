/** A translation server that a file or an undo brings is asked for like one that is typed: without leave it is not taken. */
import { titlesSettings } from '../../../features/titles/settings.ts'
import { type Before, bringBack } from '../../../services/everything.ts'
import { askForServer } from '../../../services/server-leave.ts'
import { keyOf } from '../../../services/settings.ts'
import type { SettingsPreview } from '../../../services/settings-file.ts'

type Taken = Pick<SettingsPreview, 'items' | 'changes'>

/** What of a file is taken: all of it where it brings no other server, or the browser gives leave to reach it. Call it straight from a click. */
export async function withLeave({ items, changes }: Taken): Promise<Taken & { isRefused: boolean }> {
  const isServer = ({ id, field }: SettingsPreview['changes'][number]) => id === titlesSettings.id && field === 'server'
  const address = changes.find(isServer)?.after
  if (typeof address !== 'string' || address === '' || (await askForServer(address))) {
    return { items, changes, isRefused: false }
  }
  const { [keyOf(titlesSettings)]: _, ...others } = items
  return { items: others, changes: changes.filter(({ id }) => id !== titlesSettings.id), isRefused: true }
}

const serverIn = (stored: unknown): unknown => (stored as { server?: unknown } | undefined)?.server

/**
 * Brings back what was there; another server than now with the browser's leave, which is asked for at once: call it
 * straight from a click. Nothing waits for the answer, as Chrome closes a popup under its question: a refusal takes the
 * server away again.
 */
export async function bringBackWithLeave(before: Before): Promise<{ worked: boolean; isRefused: boolean }> {
  const key = keyOf(titlesSettings)
  const [titles, now] = [before.local?.[key], before.written?.[key]]
  const address = serverIn(titles)
  const isAsked = typeof address === 'string' && address !== '' && address !== serverIn(now)
  const answer = isAsked ? askForServer(address) : Promise.resolve(true)
  const worked = await bringBack(before)
  if (await answer) return { worked, isRefused: false }
  await bringBack({ local: { [key]: now }, written: { [key]: titles } })
  return { worked, isRefused: true }
}
