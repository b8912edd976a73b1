/** Stored orders as they come out of storage: checked, never changed by reading. */
import { type OrderEntry, orderVersion, type StoredOrder } from '../core/orders/stored.ts'
import { type OrderTrouble, orderPrefix } from './order-keys.ts'
import { Stored, Trouble } from './order-shapes.ts'

const indexVersion = 2

/** Whether nothing is stored there: never written, or a null, which says nothing either. */
export const isMissing = (raw: unknown): boolean => raw === undefined || raw === null

/** A stored order; undefined when it cannot be read. One of a newer version is read as far as this version knows it. */
export function readStored(raw: unknown, id: string): StoredOrder | undefined {
  const read = Stored.safeParse(raw)
  return read.success && read.data.facts.orderId === id ? (read.data as StoredOrder) : undefined
}

/** Whether something stored was written by newer code: then it is not changed. */
export function isNewer(raw: unknown): boolean {
  const version = (raw as { version?: unknown } | null | undefined)?.version
  return typeof version === 'number' && version > orderVersion
}

function isEntry(raw: unknown): raw is OrderEntry {
  const { id, seenAt, dues, buyerDues } = (raw ?? {}) as Partial<Record<keyof OrderEntry, unknown>>
  return typeof id === 'string' && typeof seenAt === 'number' && Array.isArray(dues) && Array.isArray(buyerDues)
}

/**
 * The entries of a stored index; undefined when it is missing or broken. Checked by hand: it stands between the popup and
 * its first rows, and a schema takes thirty times as long.
 */
export function readIndex(raw: unknown): OrderEntry[] | undefined {
  const { version, entries } = (raw ?? {}) as { version?: unknown; entries?: unknown }
  if (version !== indexVersion || typeof entries !== 'string') return undefined
  try {
    const read: unknown = JSON.parse(entries)
    return Array.isArray(read) && read.every(isEntry) ? read : undefined
  } catch {
    return undefined
  }
}

/** An index as it is stored: as one text, because browsers hand over thousands of objects six times as slowly. */
export const indexOf = (entries: readonly OrderEntry[]) => ({ version: indexVersion, entries: JSON.stringify(entries) })

/** The last trouble with storing; none when it cannot be read. */
export function readTrouble(raw: unknown): OrderTrouble {
  const read = Trouble.safeParse(raw)
  return read.success ? read.data : { kind: 'none', at: 0 }
}

/** The ids of all stored orders among the keys of storage. */
export const orderIdsIn = (keys: readonly string[]): string[] =>
  keys.filter((key) => key.startsWith(orderPrefix)).map((key) => key.slice(orderPrefix.length))
