/** Contradictions between what a page prints and the data it carries: then neither of both is a fact. */
import type { Fold } from '../fold.ts'
import { agree } from './agreement.ts'
import type { OrderFacts, Printed, PrintedDeadline, RefundStatus, SubOrderFacts, TradeStatus } from './facts.ts'
import { type Plain, type Readings, spread } from './readings.ts'
import { agreedTradeStatus } from './status.ts'
import { minuteMs } from './times.ts'

/** What belongs to a field, and is as doubtful. */
const withIt: Record<string, RegExp | undefined> = {
  'amounts.totalFen': /^amounts\.(?:paidFen|totalWords)$/,
  trade: /^deadlines\.|^amounts\.paidFen$/,
}

/** Whether two values of one field cannot both be true. */
function contradict(path: string, a: unknown, b: unknown): boolean {
  if (path.startsWith('deadlines.')) return !agree(a as PrintedDeadline, b as PrintedDeadline)
  if (path.endsWith('Fen')) return a !== b
  if (/^times\..*At$/.test(path)) return Math.abs((a as number) - (b as number)) >= minuteMs
  if (path === 'trade') {
    const [one, other] = [(a as Printed<TradeStatus>).status, (b as Printed<TradeStatus>).status]
    return one !== other && agreedTradeStatus(one, other) === 'unknown'
  }
  if (path !== 'refund.status') return false
  const [one, other] = [(a as Printed<RefundStatus>).status, (b as Printed<RefundStatus>).status]
  return one !== 'unknown' && other !== 'unknown' && one !== other
}

/** The fields that the two contradict each other in; what the page has changed since it first printed it is newer, and holds. */
function doubtfulIn(data: Readings, printed: Readings, first: Readings | undefined): string[] {
  const paths = [...printed].flatMap(([path, { value }]) => {
    const known = data.get(path)
    const before = first?.get(path)
    const isChanged = before !== undefined && contradict(path, before.value, value)
    return known && !isChanged && contradict(path, known.value, value) ? path : []
  })
  const more = [...data.keys(), ...printed.keys()].filter((path) => paths.some((one) => withIt[one]?.test(path)))
  return [...paths, ...more]
}

/** A copy without some fields; a refund goes with its state, a part with its last field. */
function without<T extends OrderFacts | SubOrderFacts>(facts: T, paths: readonly string[]): T {
  const copy = JSON.parse(JSON.stringify(facts)) as Record<string, Plain>
  for (const path of paths) {
    const [field = '', name = ''] = path.split('.')
    const part = copy[field]
    if (part && name && path !== 'refund.status') delete part[name]
    if (!name || path === 'refund.status' || (part && Object.keys(part).length === 0)) delete copy[field]
  }
  return copy as unknown as T
}

function settle<T extends OrderFacts | SubOrderFacts>(data: T, printed: T, first: T | undefined): [T, T] {
  const readings = (facts: T) => spread({ ...facts } as Plain, undefined, 0)
  const doubtful = doubtfulIn(readings(data), readings(printed), first && readings(first))
  if (doubtful.length === 0) return [data, printed]
  const [known, shown] = [without(data, doubtful), without(printed, doubtful)]
  // What was stored before is not the status any more either.
  if (doubtful.includes('trade')) shown.trade = { ...printed.trade, status: 'unknown' }
  return [known, shown]
}

const only = (items: readonly SubOrderFacts[] | undefined, item: SubOrderFacts, fold: Fold) => {
  const wordsOf = ({ title = '', options = '' }: SubOrderFacts) => fold(`${title}\n${options}`)
  const found = (items ?? []).filter((one) => wordsOf(one) === wordsOf(item))
  return found.length === 1 ? found[0] : undefined
}

/**
 * The facts of a page's data and of its text, both without what they contradict each other in. `first` is what the text
 * said when it was first read.
 */
export function withoutContradictions(
  data: OrderFacts,
  printed: OrderFacts,
  first: OrderFacts | undefined,
  fold: Fold,
): [OrderFacts, OrderFacts] {
  const [known, shown] = settle(data, printed, first)
  const dataItems = [...(known.items ?? [])]
  const shownItems = (shown.items ?? []).map((item) => {
    const same = only(dataItems, item, fold)
    if (!same || !only(shown.items, item, fold)) return item
    const [left, right] = settle(same, item, only(first?.items, item, fold))
    dataItems[dataItems.indexOf(same)] = left
    return right
  })
  const withItems = (facts: OrderFacts, items: SubOrderFacts[]) => (items.length ? { ...facts, items } : facts)
  return [withItems(known, dataItems), withItems(shown, shownItems)]
}
