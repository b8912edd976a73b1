/** The stored orders as the popup reads them. Reading is direct; every write is a message to the background. */
import { browser } from 'wxt/browser'
import {
  byHint,
  type NoteChange,
  nextDue,
  type OrderEntry,
  type OrderNote,
  type StoredOrder,
} from '../core/orders/stored.ts'
import { type Forgotten, indexKey, type OrderTrouble, orderKey, troubleKey } from './order-keys.ts'
import { isMissing, isNewer, orderIdsIn, readIndex, readStored, readTrouble } from './order-read.ts'
import { ask } from './page-messages.ts'
import { readKeys } from './storage.ts'

export type { Forgotten, NoteChange, OrderEntry, OrderNote, OrderTrouble, StoredOrder }
export { byHint, nextDue }

export interface OrderIndex {
  entries: OrderEntry[]
  trouble: OrderTrouble
}

export interface ReadOrders {
  orders: StoredOrder[]
  /** Ids of stored orders that cannot be read. They stay as they are. */
  unreadable: string[]
  /** Ids of orders that a newer TaoLens wrote: shown as far as this one can read them, and not changed. */
  newer: string[]
}

export interface OrderChanges {
  /** Ids of orders that were stored anew or forgotten. */
  ids: string[]
  /** Set when it changed. */
  trouble?: OrderTrouble
}

type Items = Record<string, unknown>
const nothing: Items = {}

const read = (keys: string[] | null): Promise<Items> =>
  browser.storage.local.get(keys).catch(() => nothing) as Promise<Items>

/** The index and the last trouble with storing; an index that is missing or broken is rebuilt. Never rejects. */
export async function readOrderIndex(): Promise<OrderIndex> {
  const stored = await read([indexKey, troubleKey])
  const trouble = readTrouble(stored[troubleKey])
  const entries = readIndex(stored[indexKey])
  if (entries) return { entries, trouble }
  const rebuilt = await ask('orders:index', {})
  return { entries: Array.isArray(rebuilt) ? (rebuilt as OrderEntry[]) : await entriesWithoutHints(), trouble }
}

/** When the background does not answer: every readable order, without its deadlines. */
async function entriesWithoutHints(): Promise<OrderEntry[]> {
  const { orders } = await readOrders(orderIdsIn(Object.keys(await read(null))))
  return orders.map(({ facts }) => ({ id: facts.orderId, seenAt: facts.seenAt, dues: [], buyerDues: [] }))
}

/** The orders with these ids, in their order; those not stored are left out. Never rejects. */
export async function readOrders(ids: readonly string[]): Promise<ReadOrders> {
  const stored = await read(ids.map(orderKey))
  const found: ReadOrders = { orders: [], unreadable: [], newer: [] }
  for (const id of ids) {
    const raw = stored[orderKey(id)]
    if (isMissing(raw)) continue
    const order = readStored(raw, id)
    if (order) found.orders.push(order)
    else if (!isNewer(raw)) found.unreadable.push(id)
    if (isNewer(raw)) found.newer.push(id)
  }
  return found
}

/** The ids of every stored order, also of those that the index does not know or that cannot be read. Never rejects. */
export async function readOrderIds(): Promise<string[]> {
  return orderIdsIn((await readKeys()) ?? Object.keys(await read(null)))
}

/** Every stored order, also those that the index does not know. Never rejects. */
export async function readAllOrders(): Promise<ReadOrders> {
  return readOrders(await readOrderIds())
}

/** Calls back when stored orders or the trouble change, until the signal aborts. */
export function watchOrders(signal: AbortSignal, changed: (changes: OrderChanges) => void): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== 'local') return
    const ids = orderIdsIn(Object.keys(changes))
    const trouble = changes[troubleKey]
    if (ids.length === 0 && !trouble) return
    changed({ ids, ...(trouble ? { trouble: readTrouble(trouble.newValue) } : {}) })
  }
  browser.storage.onChanged.addListener(listener)
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener))
}

/** Changes the reader's note on an order. False when it could not be stored. */
export async function setOrderNote(id: string, change: NoteChange): Promise<boolean> {
  return (await ask('orders:note', { id, change })) === true
}

/** Forgets some orders, or without ids every one, also those that cannot be read; returns what `restoreOrders` needs to undo it, undefined when they could not be forgotten. */
export async function forgetOrders(ids?: readonly string[]): Promise<Forgotten[] | undefined> {
  const forgotten = await ask('orders:forget', ids === undefined ? {} : { ids: [...ids] })
  return Array.isArray(forgotten) ? (forgotten as Forgotten[]) : undefined
}

/** Brings forgotten orders back; what was read of them in the meantime is merged in. False when it could not be stored. */
export async function restoreOrders(forgotten: readonly Forgotten[]): Promise<boolean> {
  return (await ask('orders:add', { orders: [...forgotten] })) === true
}
