/** The stored orders while the popup is open: the first ones at once, the rest after the first drawing, then every change. */
import {
  type OrderEntry,
  type OrderTrouble,
  readOrderIds,
  readOrderIndex,
  readOrders,
  type StoredOrder,
  watchOrders,
} from '../../../services/orders.ts'
import { rankHints } from './hints.ts'

export interface OrdersState {
  /** Most urgent first, as far as the index knows. */
  entries: readonly OrderEntry[]
  /** The orders read so far, by id. */
  orders: ReadonlyMap<string, StoredOrder>
  /** Stored orders that cannot be read. */
  unreadable: readonly string[]
  /** Orders that a newer TaoLens wrote: shown as far as this one can read them, and not changed. */
  newer: readonly string[]
  trouble: OrderTrouble
  /** Whether all orders have been read. */
  complete: boolean
}

export interface OrdersStore {
  state: () => OrdersState
  /** Calls back on every new state; returns how to stop. */
  subscribe: (changed: () => void) => () => void
  /** Reads what has not been read yet, in parts, so that the page stays at hand. */
  readRest: () => Promise<void>
}

/** As many as are drawn before the reader asks for all of them: the rest of the popup stays near. */
export const firstRows = 8
/** As many as are drawn with every further step. */
export const morePart = 50
/** As many as are read at once: checking a hundred takes a slow machine half a frame more than it has. */
const readPart = 50

/** Opens the stored orders: resolves when the first rows can be drawn. */
export async function openOrders(signal: AbortSignal): Promise<OrdersStore> {
  const listeners = new Set<() => void>()
  let orders = new Map<string, StoredOrder>()
  let unreadable = new Set<string>()
  let newer = new Set<string>()
  let { entries, trouble } = await readOrderIndex()
  entries = rankHints(entries, Date.now())
  let complete = false
  let reading: Promise<void> | undefined

  function snapshot(): OrdersState {
    return { entries, orders, unreadable: [...unreadable], newer: [...newer], trouble, complete }
  }

  function tell(): void {
    if (signal.aborted) return
    state = snapshot()
    for (const listener of listeners) listener()
  }

  async function read(ids: readonly string[]): Promise<void> {
    const found = await readOrders(ids)
    const isAsked = new Set(ids)
    orders = new Map([...orders].filter(([id]) => !isAsked.has(id)))
    for (const order of found.orders) orders.set(order.facts.orderId, order)
    const renew = (known: Set<string>, now: readonly string[]) =>
      new Set([...known].filter((id) => !isAsked.has(id)).concat(now))
    unreadable = renew(unreadable, found.unreadable)
    newer = renew(newer, found.newer)
  }

  /** Storage decides what there is: the index may not know an order that cannot be read. */
  async function readParts(): Promise<void> {
    const ids = (await readOrderIds()).filter((id) => !orders.has(id))
    for (let at = 0; at < ids.length && !signal.aborted; at += readPart) await read(ids.slice(at, at + readPart))
    complete = true
    tell()
  }

  async function follow(ids: readonly string[]): Promise<void> {
    const index = await readOrderIndex()
    entries = rankHints(index.entries, Date.now())
    trouble = index.trouble
    await read(ids)
    tell()
  }

  await read(entries.slice(0, firstRows).map(({ id }) => id))
  let state = snapshot()
  watchOrders(signal, ({ ids }) => void follow(ids))
  return {
    state: () => state,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    readRest() {
      reading ??= readParts().finally(() => {
        reading = undefined
      })
      return reading
    },
  }
}
