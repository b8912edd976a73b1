/** Settings: one storage key per feature, only what the user changed, defaults in code. Reading never destroys. */
import { browser } from 'wxt/browser'
import * as z from '../rules/zod.ts'
import { inTurn } from './in-turn.ts'
import { settingsVersion, versionKey, versionOf } from './settings-version.ts'

/** A feature's settings: its storage key, its fields with their schemas, and the defaults. */
export interface SettingsSpec<T extends Record<string, unknown>> {
  id: string
  fields: { [Field in keyof T]: z.ZodMiniType<T[Field]> }
  defaults: T
  /** Fields that never leave this device: neither in a file nor in the browser's account. They belong to the values of the others, and stay only as long as those do. */
  secret?: readonly (keyof T & string)[]
}

export interface ReadSettings<T> {
  value: T
  /** Fields that could not be read and took their default, as `id.field`; `id` alone when nothing could. */
  unreadable: string[]
}

export const keyOf = (spec: { id: string }): string => `settings:${spec.id}`

const StoredSettings = z.record(z.string(), z.unknown())

/** Reads stored settings field by field; a field that does not parse takes its default, storage stays as it is. */
export function readSettings<T extends Record<string, unknown>>(
  spec: SettingsSpec<T>,
  stored: unknown,
): ReadSettings<T> {
  const value = { ...spec.defaults }
  if (stored === undefined) return { value, unreadable: [] }
  const fields = StoredSettings.safeParse(stored)
  if (!fields.success) return { value, unreadable: [spec.id] }
  const unreadable: string[] = []
  for (const field of Object.keys(spec.fields) as (keyof T & string)[]) {
    if (!(field in fields.data)) continue
    const read = z.safeParse(spec.fields[field], fields.data[field])
    if (read.success) value[field] = read.data as T[typeof field]
    else unreadable.push(`${spec.id}.${field}`)
  }
  return { value, unreadable }
}

/** The settings as they are stored, with defaults for what is missing or cannot be read. Never rejects. */
export async function loadSettings<T extends Record<string, unknown>>(spec: SettingsSpec<T>): Promise<T> {
  const key = keyOf(spec)
  const nothing: Record<string, unknown> = {}
  const stored = await browser.storage.local.get(key).catch(() => nothing)
  return readSettings(spec, stored[key]).value
}

/** For all who write settings: a choice made between another one's reading and writing would be lost. */
export const settingsInTurn = <Result>(job: () => Promise<Result>): Promise<Result> => inTurn('taolens-settings', job)

/** The fields to change: as they will be, or worked out from what is stored by then, where another window may have changed a part of the same field. */
export type SettingsChange<T> = Partial<T> | ((now: T) => Partial<T>)

/** The fields that a change gives, on top of these settings. */
export const changedFields = <T>(change: SettingsChange<T>, now: T): Partial<T> =>
  typeof change === 'function' ? change(now) : change

/** Stores the changed fields beside what is already there. Rejects when the browser cannot write, or a newer TaoLens did. */
export function changeSettings<T extends Record<string, unknown>>(
  spec: SettingsSpec<T>,
  change: SettingsChange<T>,
): Promise<void> {
  const key = keyOf(spec)
  return settingsInTurn(async () => {
    const found = await browser.storage.local.get([key, versionKey])
    if (versionOf(found[versionKey]) > settingsVersion) throw new Error('written by a newer version')
    const stored = StoredSettings.safeParse(found[key])
    const chosen = changedFields(change, readSettings(spec, found[key]).value)
    await browser.storage.local.set({ [key]: { ...(stored.success ? stored.data : {}), ...chosen } })
  })
}

export interface GeneralSettings extends Record<string, unknown> {
  enabled: boolean
  /** Sites (`taobao`, `tmall` …) on which everything is off. */
  pausedSites: string[]
  /** Features that are off on one site only: their ids, by the site. */
  pausedFeatures: Record<string, string[]>
  /** `auto`: the first of the browser's languages that we speak. */
  language: string
}

export const generalSettings: SettingsSpec<GeneralSettings> = {
  id: 'general',
  fields: {
    enabled: z.boolean(),
    pausedSites: z.array(z.string()),
    pausedFeatures: z.record(z.string(), z.array(z.string())),
    language: z.string().check(z.regex(/^(auto|[a-z]{2,3}(-[A-Za-z]+)*)$/)),
  },
  defaults: { enabled: true, pausedSites: [], pausedFeatures: {}, language: 'auto' },
}
