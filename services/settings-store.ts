/** The settings as the popup shows them: read once, kept in step with storage, changed at once and taken back on failure. */
import { browser } from 'wxt/browser'
import {
  changedFields,
  changeSettings,
  keyOf,
  type ReadSettings,
  readSettings,
  type SettingsChange,
  type SettingsSpec,
} from './settings.ts'
import { settingsVersion, versionKey, versionOf } from './settings-version.ts'
import { watchStorage } from './storage.ts'

type Fields = Record<string, unknown>

export interface SettingsStore {
  /** The settings now, with what is being stored; fields that cannot be read have their default. */
  read: <T extends Fields>(spec: SettingsSpec<T>) => ReadSettings<T>
  /** Shows the change at once and stores it; when that fails, takes it back and sets `failed`. */
  change: <T extends Fields>(spec: SettingsSpec<T>, change: SettingsChange<T>) => void
  /** Resolves once all that was changed is stored, or was taken back. */
  settled: () => Promise<void>
  /** The fields of all features that cannot be read, as `id.field`; `id` alone for a whole feature. */
  unreadable: () => string[]
  /** Whether the last change could not be stored. */
  failed: () => boolean
  /** The reader has seen that it could not. */
  dismiss: () => void
  /** A newer TaoLens wrote the settings: they are read as far as possible, and not changed. */
  newer: () => boolean
}

interface Pending {
  id: string
  change: SettingsChange<Fields>
}

/** Opens the stored settings of some features; a storage that cannot be read gives defaults, named as unreadable. */
export async function openSettings(
  specs: readonly SettingsSpec<Fields>[],
  signal: AbortSignal,
  changed: () => void,
): Promise<SettingsStore> {
  const keys = [...specs.map(keyOf), versionKey]
  const unreadable: Fields = Object.fromEntries(specs.map((spec) => [keyOf(spec), null]))
  let stored: Fields = unreadable
  let failed = false
  let pending: Pending[] = []
  let queue: Promise<void> = Promise.resolve()

  const load = async () => {
    stored = await browser.storage.local.get(keys).catch(() => unreadable)
  }

  async function store<T extends Fields>(spec: SettingsSpec<T>, mine: Pending): Promise<void> {
    failed = await changeSettings(spec, mine.change as SettingsChange<T>).then(
      () => false,
      () => true,
    )
    if (!failed) await load()
    pending = pending.filter((other) => other !== mine)
    if (!signal.aborted) changed()
  }

  watchStorage(keys, signal, () => void load().then(changed))
  await load()

  function read<T extends Fields>(spec: SettingsSpec<T>): ReadSettings<T> {
    const { value, unreadable } = readSettings(spec, stored[keyOf(spec)])
    const chosen: Fields = {}
    for (const { id, change } of pending) {
      if (id === spec.id) Object.assign(chosen, changedFields(change, { ...value, ...chosen }))
    }
    return {
      value: { ...value, ...chosen },
      unreadable: unreadable.filter((name) => !(name.slice(spec.id.length + 1) in chosen)),
    }
  }

  return {
    read,
    unreadable: () => specs.flatMap((spec) => read(spec).unreadable),
    change(spec, change) {
      const mine = { id: spec.id, change: change as SettingsChange<Fields> }
      pending.push(mine)
      queue = queue.then(() => store(spec, mine))
      changed()
    },
    settled: () => queue,
    failed: () => failed,
    dismiss() {
      failed = false
      changed()
    },
    newer: () => versionOf(stored[versionKey]) > settingsVersion,
  }
}
