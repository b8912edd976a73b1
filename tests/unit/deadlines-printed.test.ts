import { describe, expect, test } from 'vitest'
import { deadlinesFor } from '../../core/deadlines/deadlines-for.ts'
import type { OrderFacts, TradeStatus } from '../../core/orders/facts.ts'
import { deadlineKinds, tradeStatuses } from '../../rules/status-codes.ts'
import { day, hour, orderOf, printed, refund, rules, seenAt } from './order-facts.ts'

const at = (facts: OrderFacts, now = seenAt) => deadlinesFor(facts, rules, now)
const ofKind = (facts: OrderFacts, kind: string, now = seenAt) => at(facts, now).filter((one) => one.kind === kind)

describe('what the page prints', () => {
  test('wins over the rule, with the time of reading and its unit', () => {
    const facts = orderOf('WAIT_BUYER_CONFIRM_GOODS', {
      times: { shippedAt: seenAt - 2 * day },
      deadlines: { 'confirm-receipt': printed({ remainingMs: 5 * day, granularityMs: hour, words: '还剩5天' }) },
    })
    expect(ofKind(facts, 'confirm-receipt', seenAt + day)).toEqual([
      expect.objectContaining({
        basis: 'page',
        dueAt: seenAt + 5 * day,
        remainingMs: 4 * day,
        granularityMs: hour,
        readAt: seenAt,
        words: '还剩5天',
        who: 'buyer',
      }),
    ])
  })

  test('counts with the time left, and shows the printed moment', () => {
    const dueAt = seenAt + 5 * day - hour
    const facts = orderOf('WAIT_BUYER_CONFIRM_GOODS', {
      deadlines: { 'confirm-receipt': printed({ remainingMs: 5 * day, dueAt }) },
    })
    expect(ofKind(facts, 'confirm-receipt')[0]).toMatchObject({ dueAt: seenAt + 5 * day, printedAt: dueAt })
  })

  test('is over only when its last unit is over', () => {
    const facts = orderOf('WAIT_BUYER_PAY', {
      deadlines: { pay: printed({ remainingMs: hour, granularityMs: 60_000 }) },
    })
    expect(ofKind(facts, 'pay', seenAt + hour + 59_999)[0]).toMatchObject({ state: 'running', remainingMs: 0 })
    expect(ofKind(facts, 'pay', seenAt + hour + 60_000)[0]).toMatchObject({ state: 'passed', passed: true })
  })

  test('never says more than was printed, even when the clock was set back since', () => {
    const facts = orderOf('WAIT_BUYER_PAY', { deadlines: { pay: printed({ remainingMs: hour }) } })
    expect(ofKind(facts, 'pay', seenAt - day)[0]?.remainingMs).toBe(hour)
  })

  test('of one item is told with the item, and replaces the estimate for the order', () => {
    const facts = orderOf('WAIT_SELLER_SEND_GOODS', {
      times: { paidAt: seenAt },
      items: [{}, { deadlines: { ship: printed({ dueAt: seenAt + 9 * day, granularityMs: 60_000 }) } }],
    })
    expect(ofKind(facts, 'ship')).toEqual([
      expect.objectContaining({ basis: 'page', item: 1, dueAt: seenAt + 9 * day }),
    ])
  })

  test('a promise for an item that has been refunded is gone', () => {
    const items = [{ refund: refund('SUCCESS'), deadlines: { ship: printed({ dueAt: seenAt + day }) } }]
    expect(
      ofKind(orderOf('WAIT_SELLER_SEND_GOODS', { items }), 'ship').filter(({ basis }) => basis === 'page'),
    ).toEqual([])
  })

  test('for the refund of one item leaves the estimate for another', () => {
    const appliedAt = seenAt - hour
    const facts = orderOf('WAIT_SELLER_SEND_GOODS', {
      items: [
        {
          refund: refund('WAIT_SELLER_AGREE', { appliedAt }),
          deadlines: { 'seller-answers-refund': printed({ remainingMs: day }) },
        },
        { refund: refund('WAIT_SELLER_AGREE', { appliedAt }) },
      ],
    })
    const counted = ofKind(facts, 'seller-answers-refund').filter(({ state }) => state === 'running')
    expect(counted.map(({ basis, item, dueAt }) => [basis, item, dueAt])).toEqual([
      ['page', 0, seenAt + day],
      ['rule', 1, appliedAt + 2 * day],
    ])
  })

  test('for the refund of an order replaces the estimates for its items', () => {
    const facts = orderOf('WAIT_SELLER_SEND_GOODS', {
      items: [{ refund: refund('WAIT_SELLER_AGREE', { appliedAt: seenAt - hour }) }],
      deadlines: { 'seller-answers-refund': printed({ remainingMs: day }) },
    })
    expect(ofKind(facts, 'seller-answers-refund').map(({ basis, dueAt }) => [basis, dueAt])).toEqual([
      ['page', seenAt + day],
    ])
  })

  test('nonsense is not counted', () => {
    for (const wrong of [
      printed({}),
      printed({ dueAt: Number.NaN }),
      printed({ remainingMs: Number.POSITIVE_INFINITY }),
    ]) {
      expect(
        ofKind(orderOf('WAIT_BUYER_PAY', { deadlines: { pay: wrong } }), 'pay').filter(({ dueAt }) => dueAt),
      ).toEqual([])
    }
  })
})

describe('printed in one state, read in another', () => {
  const living: Partial<Record<(typeof deadlineKinds)[number], TradeStatus[]>> = {
    pay: ['TRADE_NO_CREATE_PAY', 'WAIT_BUYER_PAY', 'FRONT_NOPAID_FINAL_NOPAID', 'unknown'],
    'confirm-receipt': ['SELLER_CONSIGNED_PART', 'WAIT_BUYER_CONFIRM_GOODS', 'TRADE_BUYER_SIGNED', 'unknown'],
    'after-sales': ['TRADE_FINISHED', 'unknown'],
    'seller-answers-refund': [...tradeStatuses],
  }
  test.each(Object.entries(living))('%s lives in %j', (kind, statuses) => {
    const deadlines = { [kind]: printed({ remainingMs: day }) }
    const alive = tradeStatuses.filter((status) =>
      ofKind(orderOf(status, { deadlines }), kind).some((one) => one.dueAt),
    )
    expect(alive.sort()).toEqual([...(statuses as TradeStatus[])].sort())
  })

  test('every printed kind is told when the status is unknown', () => {
    for (const kind of deadlineKinds) {
      const facts = orderOf(undefined, { deadlines: { [kind]: printed({ remainingMs: day }) } })
      expect(at(facts).map((one) => [one.kind, one.state])).toEqual([[kind, 'running']])
    }
  })

  test('the timer of a finished refund is gone', () => {
    const deadlines = { 'buyer-returns-goods': printed({ remainingMs: day }) }
    expect(ofKind(orderOf('TRADE_FINISHED', { refund: refund('SUCCESS'), deadlines }), 'buyer-returns-goods')).toEqual(
      [],
    )
    expect(
      ofKind(orderOf('TRADE_FINISHED', { refund: refund('REFUNDING'), deadlines }), 'buyer-returns-goods'),
    ).toHaveLength(1)
  })
})

describe('the timer for confirming receipt while a refund runs', () => {
  const shipped = { times: { shippedAt: seenAt - day } }
  const running = refund('WAIT_SELLER_AGREE')
  const stateOf = (more: Partial<OrderFacts>) =>
    ofKind(orderOf('WAIT_BUYER_CONFIRM_GOODS', { ...shipped, ...more }), 'confirm-receipt').map(
      ({ basis, state, dueAt }) => `${basis} ${state}${dueAt ? ' counted' : ''}`,
    )
  const timer = (readAt: number) => ({ 'confirm-receipt': printed({ remainingMs: 9 * day, seenAt: readAt }) })

  test.each<[string, Partial<OrderFacts>, string]>([
    ['of the only item', { items: [{ refund: running }] }, 'rule suspended'],
    ['of the whole order', { refund: running, items: [{}, {}] }, 'rule suspended'],
    ['of each item, or done', { items: [{ refund: running }, { refund: refund('SUCCESS') }] }, 'rule suspended'],
    ['of one item of two', { items: [{ refund: running }, {}] }, 'rule running counted'],
    ['that ended without payment', { items: [{ refund: refund('CLOSED') }] }, 'rule explained'],
    [
      'of one item of two, ended without payment',
      { items: [{ refund: refund('CLOSED') }, {}] },
      'rule running counted',
    ],
    [
      'that ended without payment, and a timer from before',
      { items: [{ refund: refund('CLOSED') }], deadlines: timer(seenAt - hour) },
      'rule explained',
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
