import { describe, expect, test } from 'vitest'
import { deadlinesFor } from '../../core/deadlines/deadlines-for.ts'
import type { OrderFacts } from '../../core/orders/facts.ts'
import { day, hour, orderOf, printed, refund, rules, seenAt } from './order-facts.ts'

describe('the timer for confirming receipt while a refund runs', () => {
  const shipped = { times: { shippedAt: seenAt - day } }
  const running = refund('WAIT_SELLER_AGREE')
  const missed = { readAt: { 'refund.status': seenAt - hour } }
  const stateOf = (more: Partial<OrderFacts>) =>
    deadlinesFor(orderOf('WAIT_BUYER_CONFIRM_GOODS', { ...shipped, ...more }), rules, seenAt)
      .filter(({ kind }) => kind === 'confirm-receipt')
      .map(({ basis, state, why, dueAt }) => `${basis} ${state}${dueAt ? ' counted' : why ? ` ${why}` : ''}`)
  const timer = (readAt: number) => ({ 'confirm-receipt': printed({ remainingMs: 9 * day, seenAt: readAt }) })

  test.each<[string, Partial<OrderFacts>, string]>([
    ['of the only item', { items: [{ refund: running }] }, 'rule suspended'],
    ['of the whole order', { refund: running, items: [{}, {}] }, 'rule suspended'],
    ['of the order, read before the order without it', { refund: running, ...missed }, 'rule explained refund-missed'],
    [
      'of the item, read before the order without it',
      { items: [{ refund: running, ...missed }] },
      'rule explained refund-missed',
    ],
    [
      'of one of two, read before the order with the other',
      { items: [{ refund: running, ...missed }, { refund: running }] },
      'rule explained refund-missed',
    ],
    [
      'read before the order, but not its state',
      { items: [{ refund: running, ...missed }], readAt: { trade: seenAt - day } },
      'rule suspended',
    ],
    ['of each item, or done', { items: [{ refund: running }, { refund: refund('SUCCESS') }] }, 'rule suspended'],
    ['of one item of two', { items: [{ refund: running }, {}] }, 'rule running counted'],
    ['that ended without payment', { items: [{ refund: refund('CLOSED') }] }, 'rule explained refund-ended'],
    [
      'of one item of two, ended without payment',
      { items: [{ refund: refund('CLOSED') }, {}] },
      'rule running counted',
    ],
    [
      'that ended without payment, and a timer from before',
      { items: [{ refund: refund('CLOSED') }], deadlines: timer(seenAt - hour) },
      'rule explained refund-ended',
    ],
    [
      'of the order, ended without payment, and a timer beside it',
      { refund: refund('CLOSED'), deadlines: timer(seenAt) },
      'page running counted',
    ],
    ['and a timer from before', { items: [{ refund: running }], deadlines: timer(seenAt - hour) }, 'rule suspended'],
    ['and a timer beside it', { items: [{ refund: running }], deadlines: timer(seenAt) }, 'page running counted'],
    [
      'read before the timer',
      { items: [{ refund: running, readAt: { 'refund.status': seenAt - hour } }], deadlines: timer(seenAt - 1) },
      'page running counted',
    ],
  ])('%s', (_, more, said) => {
    expect(stateOf(more)).toEqual([said])
  })
})
