/** Settings stored by an older version, lifted when a new one is installed. */
import { browser } from 'wxt/browser'
import { keyOf, settingsInTurn } from './settings.ts'
import { lift, settingsVersion, versionKey, versionOf } from './settings-version.ts'

/** Writes stored settings in today's shape; those of a newer version stay as they are. Never rejects. */
export function liftStored(ids: readonly string[]): Promise<void> {
  return settingsInTurn(async () => {
    const stored = await browser.storage.local.get([...ids.map((id) => keyOf({ id })), versionKey])
    const version = versionOf(stored[versionKey])
    if (version >= settingsVersion) return
    const before = Object.fromEntries(
      ids.map((id) => [id, stored[keyOf({ id })]]).filter(([, one]) => one !== undefined),
    )
    const lifted = Object.entries(lift(before, version)).map(([id, value]) => [keyOf({ id }), value])
    await browser.storage.local.set({ ...Object.fromEntries(lifted), [versionKey]: settingsVersion })
  }).catch(() => {
    // A storage that cannot be read or written keeps what it has; reading takes defaults for what it does not know.
  })
}
