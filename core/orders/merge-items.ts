/** The items of one order from two pages → one list: which are the same, and in which order they stand. */
import type { OrderFacts, SubOrderFacts } from './facts.ts'
import { halfWidth } from './half-width.ts'
import { gather, newest, type Readings, spread } from './readings.ts'

/** Gives texts that say the same one spelling: a page in the other script prints the same item with other characters. */
export type Spell = (text: string) => string

/** The options one by one, and all of them together. */
interface Options {
  parts: string[]
  all: string
}

/** Its words are spelled for comparing. */
interface Item {
  id: string | undefined
  title: string
  /** With their names (`规格M3混装`) and without (`M3混装`), as some pages print them; undefined where a page prints none. */
  options: Options | undefined
  bare: Options
  hasNames: boolean
  readings: Readings
}

/** Before the first colon; `1:64` is a value. */
const name = /^[^\d:]+:/
const optionsOf = (parts: string[]): Options => ({ parts, all: parts.join('') })

function itemsOf({ items = [], seenAt }: OrderFacts, spell: Spell): Item[] {
  const plain = (text: string) => halfWidth(spell(text))
  return items.map((item) => {
    const parts =
      plain(item.options ?? '')
        .replace(/\s*:\s*/g, ':')
        .match(/[^\s;,]+/g) ?? []
    return {
      id: item.subOrderId,
      title: plain(item.title ?? ''),
      options: item.options === undefined ? undefined : optionsOf(parts.map((part) => part.replaceAll(':', ''))),
      bare: optionsOf(parts.map((part) => part.replace(name, '').replaceAll(':', ''))),
      hasNames: parts.some((part) => name.test(part)),
      readings: spread({ ...item }, item.readAt, seenAt),
    }
  })
}

/** The options of both to compare: names count only where both pages print them. */
const compared = (a: Item, b: Item) => (a.hasNames === b.hasNames ? [a.options, b.options] : [a.bare, b.bare])

/** Whether the second has all options of the first: a list prints fewer than the order's own page. */
function isContained(a: Item, b: Item): boolean {
  const [one, other] = compared(a, b)
  return Boolean(one?.all) && other?.parts.filter((part) => one?.all.includes(part)).join('') === one?.all
}

const mayBeSame = (a: Item, b: Item): boolean => {
  if (a.id && b.id) return a.id === b.id
  if (a.title !== b.title) return false
  return a.options === undefined || b.options === undefined || isContained(a, b) || isContained(b, a)
}
const isSame = (a: Item, b: Item): boolean => {
  if (a.id && b.id) return a.id === b.id
  const [one, other] = compared(a, b)
  return a.title === b.title && one?.all === other?.all
}

type Pairs = Map<Item, Item>

/** Pairs up what is the same by `test`, when neither side has a second candidate. */
function pairUp(after: Item[], before: Item[], pairs: Pairs, test: (a: Item, b: Item) => boolean): void {
  const taken = new Set(pairs.values())
  const own = after.filter((item) => !pairs.has(item))
  const others = before.filter((item) => !taken.has(item))
  for (const item of own) {
    const [only, second] = others.filter((other) => test(item, other))
    if (only && !second && own.filter((one) => test(one, only)).length === 1) pairs.set(item, only)
  }
}

/** Each field's newer reading, with the fuller options. */
function mergePair(older: Item, newer: Item): Item {
  const readings = newest(older.readings, newer.readings)
  const isIn = isContained(newer, older)
  const isAround = isContained(older, newer)
  const fuller = isIn && !isAround ? older : newer
  const options = isIn !== isAround ? fuller.readings.get('options') : undefined
  if (options) readings.set('options', options)
  return { ...fuller, id: newer.id ?? older.id, readings }
}

const keyOf = ({ id, title, options }: Item) => `${title} ${options?.all ?? ''} ${id ?? ''}`

/** When the order of the items was last read. */
const orderReadAt = ({ readAt, seenAt }: OrderFacts) => readAt?.items ?? seenAt

/**
 * The items of both readings as the newer page orders them, and when it was read (epoch ms); undefined when neither has
 * any. With items that the newer page leaves out they are sorted: no page says where those stand.
 */
export function mergeItems(
  a: OrderFacts,
  b: OrderFacts,
  spell: Spell,
): { items: SubOrderFacts[]; readAt: number } | undefined {
  const seenAt = Math.max(a.seenAt, b.seenAt)
  const sides = [a, b].filter(({ items }) => items?.length).sort((x, y) => orderReadAt(x) - orderReadAt(y))
  const last = sides.at(-1)
  if (!last) return undefined
  const after = itemsOf(last, spell)
  const before = sides.slice(0, -1).flatMap((one) => itemsOf(one, spell))
  const pairs: Pairs = new Map()
  pairUp(after, before, pairs, (one, other) => Boolean(one.id) && one.id === other.id)
  pairUp(after, before, pairs, isSame)
  pairUp(after, before, pairs, mayBeSame)
  const merged = after.map((item) => {
    const match = pairs.get(item)
    return match ? mergePair(match, item) : item
  })
  const matched = new Set(pairs.values())
  const left = after.filter((item) => !pairs.has(item))
  // An older item that may be one of several newer ones is one of them: it is no further item.
  const further = before.filter((item) => !matched.has(item) && !left.some((other) => mayBeSame(item, other)))
  const all = further.length ? [...merged, ...further].sort((x, y) => (keyOf(x) < keyOf(y) ? -1 : 1)) : merged
  const items = all.map(({ readings }) => gather(readings, seenAt) as SubOrderFacts)
  return { items, readAt: orderReadAt(last) }
}
