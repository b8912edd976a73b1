/** Settings as a file: written whole, read with care, and compared with what is stored before anything is changed. */
import { browser } from 'wxt/browser'
import * as z from '../rules/zod.ts'
import { agreeOnRoute, buyerSpecs } from './buyer.ts'
import { keyOf, readSettings, type SettingsSpec, settingsInTurn } from './settings.ts'
import { lift, settingsVersion, versionKey, versionOf } from './settings-version.ts'

type Fields = Record<string, unknown>
type Spec = SettingsSpec<Fields>

const SettingsFile = z.object({
  format: z.literal('taolens-settings'),
  version: z.int().check(z.minimum(1)),
  settings: z.record(z.string(), z.record(z.string(), z.unknown())),
})

const StoredFields = z.record(z.string(), z.unknown())

/** What of a choice that can be read is taken; undefined for nothing. */
export type Limit = (value: never) => unknown
/** By `id.field`; a choice without one is taken as it is. */
export type Limits = Readonly<Record<string, Limit>>

/** A choice that an import would change; values as they are read, defaults where nothing is stored. */
export interface SettingChange {
  id: string
  field: string
  before: unknown
  after: unknown
}

export interface SettingsPreview {
  /** Why the file cannot be read; then there is nothing else. */
  fault?: 'json' | 'shape' | 'newer'
  changes: SettingChange[]
  /** Choices in the file that cannot be read, are not ours or not within the limits, as `id.field`: they are left out. */
  refused: string[]
  /** What would be stored, by key. */
  items: Record<string, Fields>
}

const nothing = { changes: [], refused: [], items: {} }

async function readStored(specs: readonly Spec[]): Promise<Record<string, unknown>> {
  return browser.storage.local.get([...specs.map(keyOf), versionKey])
}

const isSecret = ({ secret = [] }: Spec, field: string) => secret.includes(field)

/** What a spec keeps on this device. */
const secretsOf = (spec: Spec, stored: unknown): Fields =>
  Object.fromEntries(Object.entries((stored ?? {}) as Fields).filter(([field]) => isSecret(spec, field)))

const withoutSecrets = (spec: Spec, stored: Fields): Fields =>
  Object.fromEntries(Object.entries(stored).filter(([field]) => !isSecret(spec, field)))

/**
 * The text of a file with all choices that differ from the defaults, and no secrets; in the shape, and of the version, in
 * which they are stored. What is no settings at all would make the whole file none.
 */
export async function settingsFile(specs: readonly Spec[], now: number): Promise<string> {
  const stored = await readStored(specs)
  const settings = Object.fromEntries(
    specs.flatMap((spec) => {
      const { data } = StoredFields.safeParse(stored[keyOf(spec)])
      return data ? [[spec.id, withoutSecrets(spec, data)]] : []
    }),
  )
  const version = versionOf(stored[versionKey])
  const file = {
    format: 'taolens-settings',
    version: Number.isFinite(version) ? version : settingsVersion,
    writtenAt: new Date(now).toISOString(),
    settings,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * What a file would change: every choice of it replaces the stored one, what it does not mention goes to its default, and
 * what is left out of it stays as it is.
 */
export async function previewSettings(text: string, specs: readonly Spec[], limits: Limits): Promise<SettingsPreview> {
  const json = parse(text)
  if (json === undefined) return { ...nothing, fault: 'json' }
  const file = SettingsFile.safeParse(json)
  if (!file.success) return { ...nothing, fault: 'shape' }
  if (file.data.version > settingsVersion) return { ...nothing, fault: 'newer' }
  const lifted = lift(file.data.settings, file.data.version) as Record<string, Fields>
  const stored = await readStored(specs)
  const preview: SettingsPreview = { changes: [], refused: [], items: {} }
  for (const spec of specs) {
    const { kept, refused } = take(spec, lifted[spec.id] ?? {}, limits, stored[keyOf(spec)])
    preview.items[keyOf(spec)] = kept
    preview.refused.push(...refused)
  }
  preview.items = inAgreement(preview.items)
  for (const spec of specs) keepSecrets(spec, stored[keyOf(spec)], preview)
  for (const spec of specs) compare(spec, stored[keyOf(spec)], preview)
  const known = new Set(specs.map(({ id }) => id))
  preview.refused.push(...Object.keys(lifted).filter((id) => !known.has(id)))
  return preview
}

/** Keeps of a feature's settings in a file what can be read and is within the limits. */
function take(spec: Spec, given: Fields, limits: Limits, stored: unknown): { kept: Fields; refused: string[] } {
  const { value, unreadable } = readSettings(spec, given)
  const before = StoredFields.safeParse(stored).data ?? {}
  const kept: Fields = {}
  const unknown: string[] = []
  const beyond: string[] = []
  for (const field of Object.keys(given)) {
    const name = `${spec.id}.${field}`
    if (!Object.hasOwn(spec.fields, field)) {
      unknown.push(name)
      continue
    }
    // A key of somebody's server is not brought by a file, and that is said.
    if (isSecret(spec, field)) {
      beyond.push(name)
      continue
    }
    const limit = limits[name]
    const isReadable = !unreadable.includes(name)
    const taken = isReadable && limit ? limit(value[field] as never) : value[field]
    if (isReadable && taken !== undefined) kept[field] = taken
    else if (Object.hasOwn(before, field)) kept[field] = before[field]
    // A text may be put in the form in which it is kept: then it is taken.
    const isWhole = typeof taken === 'string' || JSON.stringify(taken) === JSON.stringify(value[field])
    if (isReadable && !isWhole) beyond.push(name)
  }
  return { kept, refused: [...unreadable, ...beyond, ...unknown] }
}

/** Secrets of this device stay with what they are for: the key of one server must not go to another. */
function keepSecrets(spec: Spec, stored: unknown, preview: SettingsPreview): void {
  const given = preview.items[keyOf(spec)] ?? {}
  const [before, after] = [stored, given].map((one) => withoutSecrets(spec, readSettings(spec, one).value))
  if (JSON.stringify(before) !== JSON.stringify(after)) return
  preview.items[keyOf(spec)] = { ...given, ...secretsOf(spec, stored) }
}

function compare(spec: Spec, stored: unknown, preview: SettingsPreview): void {
  const before = readSettings(spec, stored).value
  const after = readSettings(spec, preview.items[keyOf(spec)]).value
  for (const field of Object.keys(spec.fields)) {
    if (JSON.stringify(before[field]) === JSON.stringify(after[field])) continue
    preview.changes.push({ id: spec.id, field, before: before[field], after: after[field] })
  }
}

/** A file of an earlier version may say two things about how its writer pays. */
function inAgreement(items: Record<string, Fields>): Record<string, Fields> {
  const sideOf = (id: string) => ({ [id]: { values: items[keyOf({ id })] ?? {}, at: {} } })
  const changed = agreeOnRoute({ ...sideOf(buyerSpecs[0].id), ...sideOf(buyerSpecs[1].id) })
  return { ...items, ...Object.fromEntries(Object.entries(changed).map(([id, { values }]) => [keyOf({ id }), values])) }
}

/** Stores what was previewed; returns what was stored before, for `bringBack`, or undefined when the browser cannot write, or a newer TaoLens did. */
export function applySettings(items: Record<string, Fields>): Promise<Record<string, unknown> | undefined> {
  return settingsInTurn(async () => {
    const keys = [...Object.keys(items), versionKey]
    const before: Record<string, unknown> = await browser.storage.local.get(keys)
    if (versionOf(before[versionKey]) > settingsVersion) return undefined
    await browser.storage.local.set({ ...items, [versionKey]: settingsVersion })
    return Object.fromEntries(keys.map((key) => [key, before[key]]))
  }).catch(() => undefined)
}
