/** The stored orders as popup and background read them. Reading is direct; every write is a message to the background. */
import { browser } from 'wxt/browser'
import type { OrderFacts } from '../core/orders/facts.ts'
import type { OrderEntry, OrderNote, StoredOrder } from '../core/orders/stored.ts'
import type { Forgotten, OrderTrouble } from './order-keys.ts'

export type { Forgotten, OrderEntry, OrderNote, OrderTrouble, StoredOrder }

export interface OrderIndex {
  entries: OrderEntry[]
  trouble: OrderTrouble
}

export interface ReadOrders {
  orders: StoredOrder[]
  /** Ids of stored orders that cannot be read. They stay as they are. */
  unreadable: string[]
}

export interface OrderChanges {
  /** Ids of orders that were stored anew or forgotten. */
  ids: string[]
  trouble: OrderTrouble | undefined
}

/** What importing a file would do. */
export interface ImportPreview {
  added: StoredOrder[]
  changed: StoredOrder[]
  /** Orders of the file that are known already, with nothing to add. */
  same: number
  /** Entries of the file that cannot be read. */
  refused: number
  /** `unreadable`: not one of our files. `newer`: written by a later TaoLens. Nothing can be applied then. */
  fault?: 'unreadable' | 'newer'
}

const todo = (): never => {
  throw new Error('not built yet')
}

/** The index and the last trouble with storing; an index that is missing or broken is rebuilt. Never rejects. */
export async function readOrderIndex(): Promise<OrderIndex> {
  return todo()
}

/** The orders with these ids, in their order; those not stored are left out. Never rejects. */
export async function readOrders(_ids: readonly string[]): Promise<ReadOrders> {
  return todo()
}

/** Calls back when stored orders, the index or the trouble change, until the signal aborts. */
export function watchOrders(_signal: AbortSignal, _changed: (changes: OrderChanges) => void): void {
  void browser
}

/** Changes the reader's note on an order. False when it could not be stored. */
export async function setOrderNote(_id: string, _change: OrderNote): Promise<boolean> {
  return todo()
}

/** Forgets one order; returns what `restoreOrders` needs to undo it, undefined when nothing was forgotten. */
export async function forgetOrder(_id: string): Promise<Forgotten[] | undefined> {
  return todo()
}

/** Forgets every order, also those that cannot be read; returns what undoes it. */
export async function forgetAllOrders(): Promise<Forgotten[] | undefined> {
  return todo()
}

/** Brings forgotten orders back; what was read of them in the meantime is merged in. False when it could not be stored. */
export async function restoreOrders(_forgotten: readonly Forgotten[]): Promise<boolean> {
  return todo()
}

/** Reads the text of an exported file, and says what applying it would do. Nothing is stored yet. */
export async function previewImport(_json: string): Promise<ImportPreview> {
  return todo()
}

/** Merges a previewed import into the stored orders. False when it could not be stored. */
export async function applyImport(_preview: ImportPreview): Promise<boolean> {
  return todo()
}

/** Every readable order as the JSON file that `previewImport` reads. `now` in epoch ms. */
export async function exportOrders(_now: number): Promise<string> {
  return todo()
}

export type { OrderFacts }
