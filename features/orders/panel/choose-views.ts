/** Which orders the list shows, in which order: from the index while not all are read, from the orders themselves then. */
import type { DeadlineAnswer } from '../../../core/deadlines/answer.ts'
import type { OrderFacts } from '../../../core/orders/facts.ts'
import type { OrderEntry, StoredOrder } from '../../../core/orders/stored.ts'
import type { Asked } from './Filters.tsx'
import { seemsOver } from './hints.ts'
import { isIn, isOver, type OrderView, rank } from './order-view.ts'
import type { OrdersState } from './orders-store.ts'

export interface Chosen {
  /** Those read so far. */
  views: OrderView[]
  /** How many orders fit what is asked for, how many there are, and how many of them are over. */
  fitting: number
  total: number
  over: number
  /** What is asked for can be answered only when all orders are read. */
  waiting: boolean
}

export interface Choosing {
  asked: Asked
  now: number
  answers: (facts: OrderFacts) => readonly DeadlineAnswer[]
  matches: (facts: OrderFacts, text: string) => boolean
}

function viewOf({ facts, note }: StoredOrder, { answers }: Choosing): OrderView {
  return { facts, note, answers: answers(facts) }
}

/** A filter that asks for what is over shows it. */
const isOverGroup = ({ group }: Asked) => group === 'finished' || group === 'closed'

/** What the index alone allows: no search but for an order that is read, no filter. */
function chooseByHints(state: OrdersState, choosing: Choosing): Chosen {
  const { asked, now } = choosing
  const text = asked.text.trim()
  const only = asked.group === 'all' ? state.orders.get(text) : undefined
  const waiting = !only && (text !== '' || asked.group !== 'all')
  const over = state.entries.filter((entry) => seemsOver(entry, now)).length
  const isShown = (entry: OrderEntry) => (only ? entry.id === text : asked.over || !seemsOver(entry, now))
  const fitting = waiting ? [] : state.entries.filter(isShown)
  const views = fitting.flatMap(({ id }) => {
    const order = state.orders.get(id)
    return order ? [viewOf(order, choosing)] : []
  })
  // The first ones may all be unreadable: then the next ones say what the list has.
  const isEmpty = fitting.length > 0 && views.length === 0
  return { views, fitting: fitting.length, total: state.entries.length, over, waiting: waiting || isEmpty }
}

/** The orders to show. A search looks through all of them, also those that are over. */
export function chooseViews(state: OrdersState, choosing: Choosing): Chosen {
  if (!state.complete) return chooseByHints(state, choosing)
  const { asked, matches } = choosing
  const all = [...state.orders.values()].map((order) => viewOf(order, choosing))
  const text = asked.text.trim()
  const views = all.filter((view) => {
    if (text ? !matches(view.facts, text) : !asked.over && isOver(view) && !isOverGroup(asked)) return false
    return asked.group === 'all' || isIn(asked.group, view)
  })
  return {
    views: rank(views),
    fitting: views.length,
    total: all.length,
    over: all.filter(isOver).length,
    waiting: false,
  }
}
