/** Orders as files of the reader's own: the JSON that leaves and comes back. */
import { orderJson, readOrderJson } from '../core/orders/export/json.ts'
import { mergeFacts } from '../core/orders/merge.ts'
import { saysNews } from '../core/orders/news.ts'
import type { StoredOrder } from '../core/orders/stored.ts'
import { asidePrefix, orderKey } from './order-keys.ts'
import { readStored } from './order-read.ts'
import { forgetOrders, readAllOrders, readOrders, restoreOrders } from './orders.ts'

/** What importing a file would do. */
export interface ImportPreview {
  added: StoredOrder[]
  changed: StoredOrder[]
  /** How many orders of the file are known already, with nothing to add. */
  same: number
  /** How many entries of the file cannot be read. */
  refused: number
  /** `unreadable`: not one of our files. `newer`: written by a later TaoLens. Nothing can be applied then. */
  fault?: 'unreadable' | 'newer'
}

const empty = (): ImportPreview => ({ added: [], changed: [], same: 0, refused: 0 })

const idOf = (entry: unknown): string => {
  const { facts } = (entry ?? {}) as { facts?: { orderId?: unknown } }
  return typeof facts?.orderId === 'string' ? facts.orderId : ''
}

/** Whether an imported order has something that the known one lacks. */
function adds(known: StoredOrder, coming: StoredOrder): boolean {
  const noted = Object.keys(coming.note).some((key) => !(key in known.note))
  return noted || saysNews(known.facts, mergeFacts(known.facts, coming.facts))
}

/** Reads the text of an exported file, and says what applying it would do. Nothing is stored yet. Never rejects. */
export async function previewImport(json: string): Promise<ImportPreview> {
  const { orders: entries, fault } = readOrderJson(json)
  if (fault) return { ...empty(), fault }
  const preview = empty()
  const coming = new Map<string, StoredOrder>()
  for (const entry of entries) {
    const order = readStored(entry, idOf(entry))
    if (!order || coming.has(order.facts.orderId)) preview.refused++
    else coming.set(order.facts.orderId, order)
  }
  const { orders, unreadable, newer } = await readOrders([...coming.keys()])
  const known = new Map(orders.map((order) => [order.facts.orderId, order]))
  for (const [id, order] of coming) {
    const before = known.get(id)
    if (unreadable.includes(id)) preview.refused++
    // What a newer TaoLens wrote is left as it is.
    else if (newer.includes(id)) preview.same++
    else if (!before) preview.added.push(order)
    else if (adds(before, order)) preview.changed.push(order)
    else preview.same++
  }
  return preview
}

/**
 * Merges a previewed import into the stored orders. Returns what takes it back, undefined when it could not be stored. Orders
 * that changed since are not taken back.
 */
export async function applyImport({ added, changed }: ImportPreview): Promise<(() => Promise<boolean>) | undefined> {
  const coming = [...added, ...changed].map((stored) => ({ key: orderKey(stored.facts.orderId), stored }))
  const ids = coming.map(({ stored }) => stored.facts.orderId)
  const { orders: before } = await readOrders(changed.map(({ facts }) => facts.orderId))
  if (!(await restoreOrders(coming))) return undefined
  const imported = new Map((await readOrders(ids)).orders.map((order) => [order.facts.orderId, JSON.stringify(order)]))
  return async () => {
    const { orders } = await readOrders(ids)
    const same = orders.filter((order) => imported.get(order.facts.orderId) === JSON.stringify(order))
    const back = new Set(same.map(({ facts }) => facts.orderId))
    const gone = await forgetOrders([...back])
    if (!gone) return false
    const old = before.filter(({ facts }) => back.has(facts.orderId))
    const restored = await restoreOrders([
      ...old.map((stored) => ({ key: orderKey(stored.facts.orderId), stored })),
      ...gone.filter(({ key }) => key.startsWith(asidePrefix)),
    ])
    return restored || ((await restoreOrders(gone)) && false)
  }
}

/** Every readable order as the JSON file that `previewImport` reads. `now` in epoch ms. */
export async function exportOrders(now: number): Promise<string> {
  return orderJson((await readAllOrders()).orders, now)
}
