/**
 * Facts of one order from several pages and moments → one. The newer reading wins field by field; a page that does not
 * print a field takes nothing away. Each field keeps the time it was read, so the order of merging does not matter.
 */
import type { OrderFacts, SubOrderFacts } from './facts.ts'

type Plain = Record<string, unknown>
interface Reading {
  value: unknown
  at: number
}
type Readings = Map<string, Reading>

/** Parts whose fields are merged one by one; a status keeps the words it was read from. */
const parts: Record<string, string | undefined> = {
  times: undefined,
  amounts: undefined,
  deadlines: undefined,
  logistics: 'state',
  refund: 'status',
}
const apart = new Set(['orderId', 'pageKind', 'url', 'seenAt', 'items', 'readAt'])

function spread(facts: Plain, readAt: Record<string, number> | undefined, seenAt: number): Readings {
  const readings: Readings = new Map()
  const put = (path: string, value: unknown) => {
    if (value !== undefined) readings.set(path, { value, at: readAt?.[path] ?? seenAt })
  }
  for (const [field, value] of Object.entries(facts)) {
    if (apart.has(field)) continue
    if (!(field in parts)) {
      put(field, value)
      continue
    }
    const status = parts[field]
    const part = value as Plain
    for (const [name, inner] of Object.entries(part)) {
      if (!status || (name !== status && name !== 'words')) put(`${field}.${name}`, inner)
    }
    if (status && part[status] !== undefined) {
      const words = part.words === undefined ? {} : { words: part.words }
      put(`${field}.${status}`, { [status]: part[status], ...words })
    }
  }
  return readings
}

function gather(readings: Readings, seenAt: number): Plain {
  const facts: Plain = {}
  const readAt: Record<string, number> = {}
  for (const [path, { value, at }] of readings) {
    const [field = '', name] = path.split('.')
    if (name === undefined) facts[field] = value
    else {
      const inner = parts[field] === name ? (value as Plain) : { [name]: value }
      facts[field] = { ...(facts[field] as Plain), ...inner }
    }
    if (at !== seenAt) readAt[path] = at
  }
  if (Object.keys(readAt).length) facts.readAt = readAt
  return facts
}

/** The newer reading of each field; `b` wins a tie. Fields are sorted, so equal facts are equal as text. */
function newest(a: Readings, b: Readings): Readings {
  const all: Readings = new Map(a)
  for (const [path, reading] of b) {
    const other = all.get(path)
    if (!other || reading.at >= other.at) all.set(path, reading)
  }
  return new Map([...all].sort(([one], [two]) => (one < two ? -1 : 1)))
}

interface Item {
  id: string | undefined
  title: string
  options: string | undefined
  readings: Readings
}

function itemsOf({ items = [], seenAt }: OrderFacts): Item[] {
  return items.map((item) => ({
    id: item.subOrderId,
    title: item.title ?? '',
    options: item.options?.replace(/[\s：:;；,，]/g, ''),
    readings: spread({ ...item }, item.readAt, seenAt),
  }))
}

const sameItem = (a: Item, b: Item): boolean => {
  if (a.id && b.id) return a.id === b.id
  return a.title === b.title && (a.options === b.options || a.options === undefined || b.options === undefined)
}

/** The one item of the other list that is the same, when neither side has a second candidate. */
function partner(item: Item, own: Item[], others: Item[]): Item | undefined {
  const certain = others.find((other) => item.id && other.id === item.id)
  if (certain) return certain
  const candidates = others.filter((other) => sameItem(item, other))
  const [only] = candidates
  return only && candidates.length === 1 && own.filter((one) => sameItem(one, only)).length === 1 ? only : undefined
}

const keyOf = ({ id, title, options }: Item) => `${title} ${options ?? ''} ${id ?? ''}`

function mergeItems(a: OrderFacts, b: OrderFacts): SubOrderFacts[] {
  const [older, newer] = a.seenAt <= b.seenAt ? [a, b] : [b, a]
  const [before, after] = [itemsOf(older), itemsOf(newer)]
  const matched = new Set<Item>()
  const merged = after.map((item) => {
    const match = partner(item, after, before)
    if (!match) return item
    matched.add(match)
    return { ...item, id: item.id ?? match.id, readings: newest(match.readings, item.readings) }
  })
  // An older item that may be one of several newer ones is one of them: it is no further item.
  const further = before.filter((item) => !matched.has(item) && !after.some((other) => sameItem(item, other)))
  const all = further.length ? [...merged, ...further].sort((x, y) => (keyOf(x) < keyOf(y) ? -1 : 1)) : merged
  return all.map(({ readings }) => gather(readings, newer.seenAt) as SubOrderFacts)
}

/** The facts of both readings of one order; those of another order are not mixed in: then the first come back as they are. */
export function mergeFacts(a: OrderFacts, b: OrderFacts): OrderFacts {
  if (a.orderId !== b.orderId) return a
  const { orderId, pageKind, url, seenAt } = a.seenAt > b.seenAt ? a : b
  const readings = newest(spread({ ...a }, a.readAt, a.seenAt), spread({ ...b }, b.readAt, b.seenAt))
  const facts = { orderId, pageKind, url, seenAt, ...gather(readings, seenAt) } as unknown as OrderFacts
  const items = mergeItems(a, b)
  if (items.length) facts.items = items
  return facts
}

/** When a field was last read, by the user's clock: `trade`, `times.paidAt`, `deadlines.confirm-receipt`. */
export function readTimeOf(facts: Pick<OrderFacts, 'seenAt' | 'readAt'>, field: string): number {
  return facts.readAt?.[field] ?? facts.seenAt
}
