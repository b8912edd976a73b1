/** The copy of the settings in the browser's account: what it looks like, and how it and the settings here become one. */
import * as z from '../rules/zod.ts'
import { lift, settingsVersion } from './settings-version.ts'

type Fields = Readonly<Record<string, unknown>>
type Times = Readonly<Record<string, number>>

/** One feature's settings, and when each of them was chosen; a time without a value is of a choice that was taken away. */
export interface DatedSettings {
  values: Fields
  /** Epoch ms; a value without a time was there before times were kept, and gives way to any that has one. */
  at: Times
}
export type DatedById = Readonly<Record<string, DatedSettings>>

/** No date is later. A time from beyond could never be followed by another one. */
const time = z.number().check(z.minimum(0), z.maximum(8.64e15 - 1))

/** One feature's settings as another of the reader's browsers wrote them. */
export const CopiedSettings = z.object({
  version: z.int().check(z.minimum(1)),
  /** When the last of them was chosen (epoch ms), by the clock of that browser. */
  changedAt: time,
  values: z.record(z.string(), z.unknown()),
  /** When each was; earlier versions wrote the last time only. */
  at: z.optional(z.record(z.string(), time)),
})
export type CopiedSettings = z.infer<typeof CopiedSettings>

/** The same whatever the order of the fields. */
export function gistOf(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    one && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )
}

/** A copy of one feature's settings in today's shape: undefined when there is none or it cannot be read, `newer` when only a newer TaoLens may touch it. */
export function readCopy(id: string, copied: unknown): DatedSettings | 'newer' | undefined {
  const { data } = CopiedSettings.safeParse(copied)
  if (!data) return undefined
  if (data.version > settingsVersion) return 'newer'
  const values = (lift({ [id]: data.values }, data.version)[id] ?? {}) as Fields
  const at = data.at && liftTimes(data.values, values, data.at)
  return { values, at: at ?? Object.fromEntries(Object.keys(values).map((field) => [field, data.changedAt])) }
}

/** The times of settings that were lifted: what a new field was made of is gone, and gives it its time. */
export function liftTimes(before: Fields, lifted: Fields, at: Times): Times {
  const gone = Object.keys(before).filter((field) => !(field in lifted))
  const latest = Math.max(0, ...gone.map((field) => at[field] ?? 0))
  const made = Object.keys(lifted).filter((field) => !(field in before))
  return latest > 0 ? { ...at, ...Object.fromEntries(made.map((field) => [field, latest])) } : at
}

/** A feature's settings as the browser's account is to hold them. */
export function writeCopy({ values, at }: DatedSettings): CopiedSettings {
  return {
    version: settingsVersion,
    changedAt: Math.max(0, ...Object.values(at)),
    values: { ...values },
    at: { ...at },
  }
}

/** Of each choice the later one, the copy's where both are of one time; so all browsers come to the same, in whatever order they hear of each other. */
export function joinSettings(here: DatedSettings, copy: DatedSettings): DatedSettings {
  const values: Record<string, unknown> = {}
  const at: Record<string, number> = {}
  for (const field of new Set([here, copy].flatMap((side) => Object.keys({ ...side.values, ...side.at })))) {
    const [ours, theirs] = [here, copy].map((side) => side.at[field] ?? (field in side.values ? 0 : -1)) as [
      number,
      number,
    ]
    const later = theirs >= ours ? copy : here
    if (field in later.values) values[field] = later.values[field]
    if (Math.max(ours, theirs) > 0) at[field] = Math.max(ours, theirs)
  }
  return { values, at }
}

/** What was chosen just now: the fields that are not as before get a time after all that is known of them, whatever the clock says. */
export function dateChoices(before: Fields, after: Fields, at: Times, now: number): Times {
  const fields = [...new Set([before, after].flatMap(Object.keys))]
  const chosen = fields.filter((field) => gistOf(before[field]) !== gistOf(after[field]))
  return { ...at, ...Object.fromEntries(chosen.map((field) => [field, Math.max(now, (at[field] ?? 0) + 1)])) }
}
