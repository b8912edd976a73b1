/** A translation server that a file or an undo brings is asked for like one that is typed: without leave it is not taken. */
import { titlesSettings } from '../../../features/titles/settings.ts'
import { type Before, bringBack } from '../../../services/everything.ts'
import { askOnceStored } from '../../../services/permissions.ts'
import { askForServer, serverIn } from '../../../services/server-leave.ts'
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

/**
 * Brings back what was there; another server than now with the browser's leave: call it straight from a click. Nothing
 * waits for the answer, under which a popup may be closed: a refusal takes the server away again.
 */
export async function bringBackWithLeave(before: Before): Promise<{ worked: boolean; isRefused: boolean }> {
  const key = keyOf(titlesSettings)
  const [titles, now] = [before.local?.[key], before.written?.[key]]
  const address = serverIn(titles)
  const isAsked = typeof address === 'string' && address !== '' && address !== serverIn(now)
  const bringing = bringBack(before)
  const isAllowed = !isAsked || (await askOnceStored(bringing, () => askForServer(address)))
  const worked = await bringing
  if (!isAllowed) await bringBack({ local: { [key]: now }, written: { [key]: titles } })
  return { worked, isRefused: !isAllowed }
}
