/** Which orders the list shows, in which order: from the index while not all are read, from the orders themselves then. */
import type { DeadlineAnswer } from '../../../core/deadlines/answer.ts'
import type { OrderFacts } from '../../../core/orders/facts.ts'
import type { Asked } from './Filters.tsx'
import { seemsOver } from './hints.ts'
import { isIn, isOver, type OrderView, rank } from './order-view.ts'
import type { OrdersState } from './orders-store.ts'

export interface Chosen {
  views: OrderView[]
  /** How many orders there are, and how many of them are over. */
  total: number
  over: number
  /** The orders that fit, but are not read yet. */
  waiting: boolean
}

export interface Choosing {
  asked: Asked
  now: number
  answers: (facts: OrderFacts) => readonly DeadlineAnswer[]
  matches: (facts: OrderFacts, text: string) => boolean
}

function viewsOf(state: OrdersState, ids: readonly string[], { answers }: Choosing): OrderView[] {
  return ids.flatMap((id) => {
    const order = state.orders.get(id)
    return order ? [{ facts: order.facts, note: order.note, answers: answers(order.facts) }] : []
  })
}

/** What the index alone allows: no search, no filter. */
function chooseByHints(state: OrdersState, choosing: Choosing): Chosen {
  const { asked, now } = choosing
  const shown = state.entries.filter((entry) => asked.over || !seemsOver(entry, now))
  const isNarrowed = asked.text.trim() !== '' || asked.group !== 'all'
  return {
    views: isNarrowed
      ? []
      : viewsOf(
          state,
          shown.map(({ id }) => id),
          choosing,
        ),
    total: state.entries.length,
    over: state.entries.filter((entry) => seemsOver(entry, now)).length,
    waiting: isNarrowed,
  }
}

/** The orders to show. A search looks through all of them, also those that are over. */
export function chooseViews(state: OrdersState, choosing: Choosing): Chosen {
  if (!state.complete) return chooseByHints(state, choosing)
  const { asked, matches } = choosing
  const all = viewsOf(
    state,
    state.entries.map(({ id }) => id),
    choosing,
  )
  const text = asked.text.trim()
  const views = all.filter((view) => {
    if (text ? !matches(view.facts, text) : !asked.over && isOver(view) && !isOverGroup(asked)) return false
    return asked.group === 'all' || isIn(asked.group, view)
  })
  return { views: rank(views), total: state.entries.length, over: all.filter(isOver).length, waiting: false }
}

/** A filter that asks for what is over shows it. */
const isOverGroup = ({ group }: Asked) => group === 'finished' || group === 'closed'
