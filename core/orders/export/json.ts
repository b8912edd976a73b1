/** Orders as a JSON file with a version, and back. */
import { orderVersion, type StoredOrder } from '../stored.ts'
import { isoTime } from './iso-time.ts'

const format = 'taolens-orders'

export interface OrderFile {
  /** The entries, not checked yet. */
  orders: unknown[]
  /** `unreadable`: not one of our files. `newer`: written by a later TaoLens. */
  fault?: 'unreadable' | 'newer'
}

/** The file of some orders. `now` in epoch ms. */
export function orderJson(orders: readonly StoredOrder[], now: number): string {
  return `${JSON.stringify({ format, version: orderVersion, exportedAt: isoTime(now), orders }, null, 2)}\n`
}

/** The entries of a file, a byte order mark before it or not. */
export function readOrderJson(text: string): OrderFile {
  let file: { format?: unknown; version?: unknown; orders?: unknown } | null
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { orders: [], fault: 'unreadable' }
  }
  if (file?.format !== format || typeof file.version !== 'number' || !Array.isArray(file.orders)) {
    return { orders: [], fault: 'unreadable' }
  }
  return file.version > orderVersion ? { orders: [], fault: 'newer' } : { orders: file.orders }
}
