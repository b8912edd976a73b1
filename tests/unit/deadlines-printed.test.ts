import { describe, expect, test } from 'vitest'
import { deadlinesFor } from '../../core/deadlines/deadlines-for.ts'
import type { OrderFacts, PrintedDeadline, TradeStatus } from '../../core/orders/facts.ts'
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

  const twoDays = (readAt: number, more: Partial<PrintedDeadline> = {}) =>
    printed({ remainingMs: 2 * day, granularityMs: hour, seenAt: readAt, ...more })
  test.each<[string, OrderFacts, string]>([
    [
      'the order still waited after its end',
      orderOf('WAIT_BUYER_CONFIRM_GOODS', { deadlines: { 'confirm-receipt': twoDays(seenAt - 4 * day) } }),
      'explained extended',
    ],
    [
      'the order was last read before its end',
      orderOf('WAIT_BUYER_CONFIRM_GOODS', { deadlines: { 'confirm-receipt': twoDays(seenAt - 2 * day - hour) } }),
      'passed',
    ],
    [
      'the order was last read in a state we cannot tell',
      orderOf('unknown', { deadlines: { 'confirm-receipt': twoDays(seenAt - 4 * day) } }),
      'passed',
    ],
    [
      'the seller is late: that ends no waiting',
      orderOf('WAIT_SELLER_SEND_GOODS', { deadlines: { ship: twoDays(seenAt - 4 * day) } }),
      'passed',
    ],
    [
      'the refund still waited after its end',
      orderOf('WAIT_SELLER_SEND_GOODS', {
        items: [
          { refund: refund('WAIT_SELLER_AGREE'), deadlines: { 'seller-answers-refund': twoDays(seenAt - 4 * day) } },
        ],
      }),
      'explained extended',
    ],
    [
      'the refund was read before its end, the order after it',
      orderOf('WAIT_SELLER_SEND_GOODS', {
        items: [
          {
            refund: refund('WAIT_SELLER_AGREE'),
            deadlines: { 'seller-answers-refund': twoDays(seenAt - 4 * day) },
            readAt: { 'refund.status': seenAt - 4 * day },
          },
        ],
      }),
      'passed',
    ],
  ])('over: %s', (_, facts, said) => {
    const [answer, second] = at(facts, seenAt + day).filter(({ basis }) => basis === 'page')
    expect([answer?.state, answer?.why].filter(Boolean).join(' ')).toBe(said)
    expect(answer?.dueAt === undefined).toBe(said !== 'passed')
    expect(second).toBeUndefined()
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
