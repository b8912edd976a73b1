/** Background only: the one writer of orders. Everything goes through one queue, so that nothing is overwritten unseen. */
import { browser } from 'wxt/browser'
import { ordersToForget, type Retention } from '../core/orders/retention.ts'
import type { NoteChange, OrderEntry, StoredOrder } from '../core/orders/stored.ts'
import { fitFacts } from './fit-facts.ts'
import { answer } from './messages.ts'
import { addOrder, noteOrder, rememberFacts, type Stores } from './order-changes.ts'
import {
  asidePrefix,
  type Forgotten,
  indexKey,
  leftPrefix,
  orderKey,
  orderPrefix,
  type Remembered,
  troubleKey,
} from './order-keys.ts'
import { indexOf, isMissing, orderIdsIn, readIndex, readStored, readTrouble } from './order-read.ts'
import { readKeys } from './storage.ts'

export interface OrderStoreOptions {
  /** The index entry of an order, from its deadlines now. */
  entryOf: (stored: StoredOrder) => OrderEntry
  retention: () => Retention
  /** Done before each change: reads the settings that the two above depend on. */
  prepare: () => Promise<void>
  /** The time, epoch ms. */
  now: () => number
}

export interface OrderStore {
  /** Reads every order and writes the index anew: at start, and when the settings change what deadlines say. */
  rebuild: () => Promise<OrderEntry[]>
}

type Items = Record<string, unknown>

/** Runs jobs one after the other; one that fails does not keep the next from running. */
function makeQueue(prepare: () => Promise<void>): <Result>(job: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve()
  return (job) => {
    const run = last.then(prepare).then(job)
    last = run.catch(() => undefined)
    return run
  }
}

/** Answers the messages about orders until the signal aborts. */
export function startOrderStore(
  { entryOf, retention, prepare, now }: OrderStoreOptions,
  signal: AbortSignal,
): OrderStore {
  const inTurn = makeQueue(prepare)
  const { local } = browser.storage

  /** Longer than what may take its place, so that a trouble fits into a full storage: browsers write numbers in more or fewer digits. */
  const noTrouble = () => ({ kind: 'none', at: now(), room: ' '.repeat(32) })

  /** Writes all of it or nothing. When the browser refuses, what was stored before stays, and the popup can say so. */
  async function write(items: Items, trouble: unknown): Promise<boolean> {
    const isOver = readTrouble(trouble).kind !== 'none' || trouble === undefined
    try {
      await local.set({ ...items, ...(isOver ? { [troubleKey]: noTrouble() } : {}) })
      return true
    } catch (error) {
      const kind = /quota|space|full/i.test(String(error)) ? 'full' : 'failed'
      await local.set({ [troubleKey]: { kind, at: now() } }).catch(() => undefined)
      return false
    }
  }

  async function readAll(): Promise<OrderEntry[]> {
    const stored = await local.get(null)
    const orders = orderIdsIn(Object.keys(stored)).flatMap((id) => readStored(stored[orderKey(id)], id) ?? [])
    return orders.map(entryOf)
  }

  /** Stores changed orders and the index with them, then forgets what is too old. */
  async function store(changed: Stores, entries: OrderEntry[], trouble: unknown): Promise<boolean> {
    const byId = new Map(entries.map((entry) => [entry.id, entry]))
    for (const [id, stored] of changed.orders) byId.set(id, entryOf(stored))
    const forget = ordersToForget([...byId.values()], now(), retention())
    for (const id of forget) byId.delete(id)
    const items: Items = { ...changed.aside, [indexKey]: indexOf([...byId.values()]) }
    for (const [id, stored] of changed.orders) if (byId.has(id)) items[orderKey(id)] = stored
    if (!(await write(items, trouble))) return false
    if (forget.length) await local.remove(forget.map(orderKey))
    return true
  }

  /** Reads what lies under these keys, lets `change` work on it, and stores what it changed, if anything. */
  async function update(keys: readonly string[], change: (raw: Items) => Stores): Promise<boolean> {
    const raw: Items = await local.get([indexKey, troubleKey, ...keys])
    const changed = change(raw)
    if (changed.orders.size === 0 && Object.keys(changed.aside).length === 0) return true
    return store(changed, readIndex(raw[indexKey]) ?? (await readAll()), raw[troubleKey])
  }

  async function remember(facts: readonly unknown[]): Promise<Remembered> {
    const read = facts.flatMap((one) => fitFacts(one) ?? [])
    const keys = [...new Set(read.map(({ orderId }) => orderKey(orderId)))]
    return (await update(keys, (raw) => rememberFacts(raw, read, now()))) ? 'kept' : 'full'
  }

  /** Takes what pages left in storage when they went. */
  async function collect(keys: readonly string[]): Promise<void> {
    const wanted = keys.filter((key) => key.startsWith(leftPrefix))
    if (wanted.length === 0) return
    const left: Items = await local.get(wanted)
    // First of all, so that there is room for what is in it.
    await local.remove(wanted)
    await remember(Object.values(left).flat())
  }

  async function forget(ids: readonly string[] | undefined): Promise<Forgotten[] | undefined> {
    const raw: Items = await local.get(
      ids ? [indexKey, ...ids.flatMap((id) => [orderKey(id), asidePrefix + id])] : null,
    )
    const isOrder = (key: string) => key.startsWith(orderPrefix) || key.startsWith(asidePrefix)
    const keys = Object.keys(raw).filter((key) => isOrder(key) && !isMissing(raw[key]))
    const gone = new Set([...orderIdsIn(keys), ...(ids ?? [])])
    const known = readIndex(raw[indexKey]) ?? (ids ? await readAll() : [])
    await local.remove(keys)
    await local.set({ [indexKey]: indexOf(known.filter((entry) => !gone.has(entry.id))) })
    return keys.map((key) => ({ key, stored: raw[key] }))
  }

  async function rebuild(): Promise<OrderEntry[]> {
    await collect((await readKeys()) ?? Object.keys(await local.get(null)))
    const raw: Items = await local.get([indexKey, troubleKey])
    const entries = await readAll()
    if (JSON.stringify(raw[indexKey]) !== JSON.stringify(indexOf(entries)) || raw[troubleKey] === undefined) {
      // An index written anew does not prove that there is room for an order.
      const isFirst = raw[troubleKey] === undefined
      await store({ orders: new Map(), aside: {} }, entries, isFirst ? undefined : noTrouble())
    }
    return entries
  }

  async function add(orders: readonly Forgotten[]): Promise<boolean> {
    const keys = orders.map(({ key }) => key)
    const isStored = await update(keys, (raw) => addOrder(raw, orders, now()))
    // Orders of a newer version come back as they were: only reading all of them tells the index.
    await rebuild()
    return isStored
  }

  const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const isLeft = Object.entries(changes).some(([key, { newValue }]) => key.startsWith(leftPrefix) && newValue)
    if (area === 'local' && isLeft) void inTurn(() => collect(Object.keys(changes))).catch(() => undefined)
  }
  browser.storage.onChanged.addListener(changed)
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed))
  const note = (id: string, change: NoteChange) => update([orderKey(id)], (raw) => noteOrder(raw, id, change))
  answer('orders:remember', signal, ({ facts }, { isPrivate }) =>
    isPrivate ? Promise.resolve('kept') : inTurn(() => remember(facts)).catch(() => 'full'),
  )
  answer('orders:note', signal, ({ id, change }) => inTurn(() => note(id, change)).catch(() => false))
  answer('orders:forget', signal, ({ ids }) => inTurn(() => forget(ids)).catch(() => undefined))
  answer('orders:add', signal, ({ orders }) => inTurn(() => add(orders as Forgotten[])).catch(() => false))
  answer('orders:known', signal, async ({ id }, { isPrivate }) => {
    const raw: Items = isPrivate ? {} : await local.get(orderKey(id))
    return readStored(raw[orderKey(id)], id)?.facts
  })
  answer('orders:index', signal, () => inTurn(rebuild).catch(() => undefined))
  return { rebuild: () => inTurn(rebuild) }
}
