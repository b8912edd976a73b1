/** The shape of stored settings, by its version: older ones are lifted, newer ones are never written to. */

/** Stored sparse settings, by their feature's id. */
export type StoredById = Readonly<Record<string, unknown>>

/** The version this code writes. */
export const settingsVersion = 1

/** Key of the version in local storage; settings without one are of version 1. */
export const versionKey = 'settings:version'

/** From each version to the next. Pure, and harmless when run twice: every context may read before anything is written. */
export const migrations: Readonly<Record<number, (stored: StoredById) => StoredById>> = {}

/** The version that was stored; 1 when there is none, infinity for what no version of ours can be. */
export function versionOf(stored: unknown): number {
  if (stored === undefined) return 1
  return typeof stored === 'number' && Number.isInteger(stored) && stored > 0 ? stored : Number.POSITIVE_INFINITY
}

/** Settings of an older version in the shape of `to`; those of a newer version as they are. */
export function lift(
  stored: StoredById,
  from: number,
  steps: Readonly<Record<number, (stored: StoredById) => StoredById>> = migrations,
  to = settingsVersion,
): StoredById {
  let lifted = stored
  for (let version = from; version < to; version++) lifted = steps[version]?.(lifted) ?? lifted
  return lifted
}
