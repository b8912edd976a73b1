/** The copy of the settings in the browser's account: what it looks like, and which of two states is to be kept. */
import * as z from '../rules/zod.ts'
import { settingsVersion } from './settings-version.ts'

/** One feature's settings as another of the reader's browsers wrote them. */
export const CopiedSettings = z.object({
  version: z.int().check(z.minimum(1)),
  /** When they were chosen (epoch ms), by the clock of that browser. */
  changedAt: z.number(),
  values: z.record(z.string(), z.unknown()),
})
export type CopiedSettings = z.infer<typeof CopiedSettings>

export interface LocalSettings {
  values: Record<string, unknown>
  /** When they were last changed here (epoch ms); 0 when they never were. */
  changedAt: number
}

/** `take` the copy, `give` ours, or neither; `newer` when only a newer TaoLens may touch the copy. */
export type Step = 'take' | 'give' | 'none' | 'newer'

/** The same whatever the order of the fields. */
function gistOf(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    one && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )
}

/**
 * What to do with a feature's settings here and their copy. The later choice is kept. A copy from the future (a clock is
 * wrong) counts as chosen now; one that cannot be read is written anew.
 */
export function stepFor(local: LocalSettings, copied: unknown, now: number): Step {
  if (copied === undefined) return Object.keys(local.values).length > 0 ? 'give' : 'none'
  const read = CopiedSettings.safeParse(copied)
  if (!read.success) return local.changedAt > 0 ? 'give' : 'none'
  const { version, changedAt, values } = read.data
  if (version > settingsVersion) return 'newer'
  if (gistOf(values) === gistOf(local.values)) return 'none'
  return Math.min(changedAt, now) >= local.changedAt ? 'take' : 'give'
}
