import { describe, expect, test } from 'vitest'
import type { DeadlineAnswer } from '../../core/deadlines/answer.ts'
import { deadlinesFor } from '../../core/deadlines/deadlines-for.ts'
import type { OrderFacts, RefundStatus, SubOrderFacts, TradeStatus } from '../../core/orders/facts.ts'
import { mergeFacts } from '../../core/orders/merge.ts'
import { refundStatuses } from '../../rules/status-codes.ts'
import { day, hour, orderOf, printed, refund, rules, seenAt } from './order-facts.ts'

const saysWhat = (answers: DeadlineAnswer[]) =>
  answers.map(({ ruleId, state, why }) => `${ruleId} ${state}${why ? ` ${why}` : ''}`)
const at = (facts: OrderFacts) => deadlinesFor(facts, rules, seenAt)

describe('every refund status, before shipping and after, applied for an hour ago', () => {
  const asked = { appliedAt: seenAt - hour }
  const answered: Partial<Record<RefundStatus, [before: string[], after: string[]]>> = {
    WAIT_SELLER_AGREE: [
      ['seller-silent-48-hours running', 'seller-silent-24-hours explained weak-evidence'],
      ['seller-silent-36-hours explained weak-evidence', 'seller-silent-5-days explained weak-evidence'],
    ],
    SELLER_REFUSE_BUYER: [['answer-a-refusal explained weak-evidence'], ['answer-a-refusal explained weak-evidence']],
    WAIT_BUYER_RETURN_GOODS: [
      ['return-goods-in-time explained no-length'],
      ['return-goods-in-time explained no-length'],
    ],
    WAIT_SELLER_CONFIRM_GOODS: [
      ['seller-confirms-in-time explained weak-evidence', 'money-back-by-law explained no-length'],
      ['seller-confirms-in-time explained weak-evidence', 'money-back-by-law explained no-length'],
    ],
  }
  test.each(refundStatuses)('%s', (status) => {
    const ofRefund = (trade: TradeStatus) =>
      saysWhat(
        at(orderOf(trade, { items: [{ refund: refund(status, asked) }] })).filter(
          ({ kind }) => rules.kinds[kind].refund,
        ),
      )
    expect(ofRefund('WAIT_SELLER_SEND_GOODS')).toEqual(answered[status]?.[0] ?? [])
    expect(ofRefund('WAIT_BUYER_CONFIRM_GOODS')).toEqual(answered[status]?.[1] ?? [])
  })
})

test('a seller who is silent: passed when the refund was last read before, contradicted when it still waits after', () => {
  const asked = refund('WAIT_SELLER_AGREE', { appliedAt: seenAt - 3 * day })
  const order = (readAt?: Record<string, number>) =>
    orderOf('WAIT_SELLER_SEND_GOODS', { items: [{ refund: asked, ...(readAt ? { readAt } : {}) }] })
  expect(saysWhat(at(order()))).toContain('seller-silent-48-hours explained contradicted')
  const before = { 'refund.status': seenAt - 2 * day, 'refund.appliedAt': seenAt - 3 * day }
  expect(at(order(before))[0]).toMatchObject({
    ruleId: 'seller-silent-48-hours',
    state: 'passed',
    readAt: seenAt - 3 * day,
  })
})

describe('a second request after one that ended or was refused', () => {
  const asked = refund('WAIT_SELLER_AGREE')
  const applied = refund('WAIT_SELLER_AGREE', { appliedAt: seenAt - 10 * hour })
  const timer = { 'seller-answers-refund': printed({ remainingMs: day, seenAt: seenAt - 3 * hour }) }
  const read = (hoursAgo: number, item: SubOrderFacts): OrderFacts =>
    orderOf('WAIT_SELLER_SEND_GOODS', { seenAt: seenAt - hoursAgo * hour, items: [{ title: '茶杯', ...item }] })
  const said = (...readings: OrderFacts[]) => at(readings.reduce((a, b) => mergeFacts(a, b)))

  test.each<[string, RefundStatus, SubOrderFacts]>([
    ['time of request', 'CLOSED', { refund: applied }],
    ['countdown', 'CLOSED', { refund: applied, deadlines: timer }],
    ['time of request', 'SELLER_REFUSE_BUYER', { refund: applied }],
    ['countdown', 'SELLER_REFUSE_BUYER', { refund: applied, deadlines: timer }],
  ])('the %s of the first is not that of the second: %s', (_, status, first) => {
    const [before, ended] = [read(3, first), read(2, { refund: refund(status) })]
    expect(saysWhat(said(before, read(2, { refund: asked })))).toContain('seller-silent-48-hours running')
    const after = said(before, ended, read(1, { refund: asked }))
    expect(saysWhat(after)).toContain('seller-silent-48-hours explained unknown-start')
    expect(after.filter(({ dueAt, kind }) => dueAt && kind === 'seller-answers-refund')).toEqual([])
    const again = said(before, ended, read(1, { refund: { ...asked, appliedAt: seenAt - hour } }))
    expect(again[0]).toMatchObject({ ruleId: 'seller-silent-48-hours', dueAt: seenAt + 47 * hour })
  })

  test('after a refusal a changed request may still print when it was first made', () => {
    const [before, refused] = [read(3, { refund: applied }), read(2, { refund: refund('SELLER_REFUSE_BUYER') })]
    expect(saysWhat(said(before, refused, read(1, { refund: applied })))).toContain(
      'seller-silent-48-hours explained unknown-start',
    )
  })

  test('a list that only says that a refund runs takes nothing from the time to answer a refusal', () => {
    const answer = { 'buyer-answers-refusal': printed({ remainingMs: 4 * day, seenAt: seenAt - 2 * hour }) }
    const refused = read(2, { refund: refund('SELLER_REFUSE_BUYER', { amountFen: 4990 }), deadlines: answer })
    const [first] = said(refused, read(1, { refund: refund('REFUNDING') }))
    expect(first).toMatchObject({ kind: 'buyer-answers-refusal', state: 'running', basis: 'page' })
  })
})

test('a request that the item was read without later may have been withdrawn: no countdown', () => {
  const item = { title: '茶杯', refund: refund('WAIT_SELLER_AGREE', { appliedAt: seenAt - 5 * hour }) }
  const early = { 'refund.status': seenAt - hour, 'refund.appliedAt': seenAt - hour }
  const said = (readAt: Record<string, number>, more: Partial<OrderFacts> = {}) =>
    saysWhat(at(orderOf('WAIT_SELLER_SEND_GOODS', { items: [{ ...item, readAt }], ...more }))).find((one) =>
      one.startsWith('seller-silent-48-hours'),
    )
  expect(said(early)).toBe('seller-silent-48-hours explained refund-missed')
  // A list may leave the item out, and another page does not say in what state the order is.
  expect(said({ ...early, title: seenAt - hour })).toBe('seller-silent-48-hours running')
  expect(said(early, { readAt: { trade: seenAt - 2 * hour } })).toBe('seller-silent-48-hours running')
})
