/** A translation server that a file brings is asked for like one that is typed: without leave it is not taken. */
import { titlesSettings } from '../../../features/titles/settings.ts'
import { keyOf } from '../../../services/settings.ts'
import type { SettingsPreview } from '../../../services/settings-file.ts'
import { askForServer } from '../../../services/translation-server.ts'

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
