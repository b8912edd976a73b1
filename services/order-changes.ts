/** What a message changes in the stored orders: from what lies in storage to what is to be written. */
import type { OrderFacts } from '../core/orders/facts.ts'
import { setBack } from '../core/orders/future.ts'
import { mergeFacts } from '../core/orders/merge.ts'
import { saysNews } from '../core/orders/news.ts'
import { inOneScript } from '../core/orders/one-script.ts'
import { type NoteChange, orderVersion, type StoredOrder } from '../core/orders/stored.ts'
import { asidePrefix, type Forgotten, orderKey, orderPrefix } from './order-keys.ts'
import { isMissing, isNewer, readStored } from './order-read.ts'

export interface Stores {
  orders: Map<string, StoredOrder>
  /** Other keys to write. */
  aside: Record<string, unknown>
}

type Items = Record<string, unknown>

const nothing = (): Stores => ({ orders: new Map(), aside: {} })

/** Puts `incoming` into the order it belongs to. What cannot be read is set aside first; newer data is left alone. */
function merge(raw: Items, incoming: StoredOrder, stores: Stores, now: number): void {
  const id = incoming.facts.orderId
  const lying = raw[orderKey(id)]
  if (isNewer(lying)) return
  const before = stores.orders.get(id) ?? readStored(lying, id)
  const coming = setBack(incoming.facts, now)
  if (!before) {
    if (!isMissing(lying)) stores.aside[asidePrefix + id] = lying
    stores.orders.set(id, { version: orderVersion, facts: coming, note: incoming.note })
    return
  }
  const known = setBack(before.facts, now)
  const facts = mergeFacts(known, coming, inOneScript)
  const note = { ...incoming.note, ...before.note }
  const isNoted = JSON.stringify(note) === JSON.stringify({ ...before.note })
  if (known === before.facts && isNoted && !saysNews(before.facts, facts)) return
  stores.orders.set(id, { version: orderVersion, facts, note })
}

/** Facts that pages read. */
export function rememberFacts(raw: Items, facts: readonly OrderFacts[], now: number): Stores {
  const stores = nothing()
  for (const one of facts) merge(raw, { version: orderVersion, facts: one, note: {} }, stores, now)
  return stores
}

/** The reader's note. An order that is not there, or cannot be read, or is newer, has none. */
export function noteOrder(raw: Items, id: string, change: NoteChange): Stores {
  const stores = nothing()
  const lying = raw[orderKey(id)]
  const before = isNewer(lying) ? undefined : readStored(lying, id)
  if (!before) return stores
  const said = Object.entries({ ...before.note, ...change }).filter(([, value]) => value !== null)
  stores.orders.set(id, { ...before, note: Object.fromEntries(said) })
  return stores
}

/** Orders that come back, or from a file. What cannot be read comes back as it was, where nothing lies in its place. */
export function addOrder(raw: Items, orders: readonly Forgotten[], now: number): Stores {
  const stores = nothing()
  for (const { key, stored } of orders) {
    const id = key.startsWith(orderPrefix) ? key.slice(orderPrefix.length) : undefined
    const order = id === undefined || isNewer(stored) ? undefined : readStored(stored, id)
    if (order) merge(raw, order, stores, now)
    else if (isMissing(raw[key])) stores.aside[key] = stored
  }
  return stores
}
