import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  answersTo,
  answerTo,
  changeRun,
  freshRun,
  type GuideRun,
  isEmpty,
  progressOf,
  sectionFor,
  sectionsShown,
} from '../../core/guides/run.ts'
import type { OrderFacts, RefundStatus, TradeStatus } from '../../core/orders/facts.ts'
import { tradeStatuses } from '../../rules/status-codes.ts'
import { guides } from './guide-files.ts'

const guideOf = (id: string) => {
  const guide = guides.find((one) => one.id === id)
  if (!guide) throw new Error(`no guide ${id}`)
  return guide
}
const refunds = guideOf('refund-direct')
const payment = guideOf('payment-failed')
const namesOf = (run: GuideRun, fromOrder?: string) => sectionsShown(refunds, run, fromOrder).map(({ id }) => id)

function order(status: TradeStatus, refund?: RefundStatus): OrderFacts {
  return {
    orderId: '5190000000000000001',
    site: 'taobao',
    pageKind: 'order-list',
    url: 'https://buyertrade.taobao.com/',
    seenAt: 0,
    trade: { status },
    ...(refund && { items: [{ refund: { status: refund } }] }),
  }
}

describe('the section of an order', () => {
  test.each<[TradeStatus, RefundStatus | undefined, string | undefined]>([
    ['WAIT_BUYER_PAY', undefined, 'unpaid'],
    ['WAIT_SELLER_SEND_GOODS', undefined, 'paid'],
    ['WAIT_SELLER_SEND_GOODS', 'WAIT_SELLER_AGREE', 'paid'],
    ['WAIT_BUYER_CONFIRM_GOODS', undefined, 'shipped'],
    ['WAIT_BUYER_CONFIRM_GOODS', 'SELLER_REFUSE_BUYER', 'refused'],
    ['TRADE_FINISHED', undefined, 'success'],
    ['TRADE_CLOSED', undefined, 'closed'],
    ['TRADE_CLOSED_BY_TAOBAO', undefined, 'closed'],
    ['ALL_CLOSED', undefined, 'closed'],
    ['PAY_PENDING', undefined, undefined],
    ['unknown', undefined, undefined],
  ])('%s %s: %s', (status, refund, section) => {
    expect(sectionFor(refunds, order(status, refund))).toBe(section)
  })

  test('is one at most for each status', () => {
    for (const status of tradeStatuses) {
      const fitting = refunds.sections.filter(({ trade = [] }) => trade.includes(status))
      expect(fitting.length, status).toBeLessThan(2)
    }
  })

  test('an order without a readable status leads nowhere', () => {
    const { trade: _, ...unread } = order('unknown')
    expect(sectionFor(refunds, unread)).toBeUndefined()
  })
})

describe('sections shown', () => {
  test('are those of the start until a question is answered', () => {
    expect(namesOf(freshRun)).toEqual(['status', 'evidence', 'escalate', 'money'])
    expect(namesOf(freshRun, 'paid')).toEqual(['status', 'paid', 'evidence', 'escalate', 'money'])
  })

  test('the reader’s own answer comes before the order’s', () => {
    const run = { ...freshRun, chosen: { status: 'closed' } }
    expect(namesOf(run, 'paid')).toContain('closed')
    expect(namesOf(run, 'paid')).not.toContain('paid')
  })

  test('a question may lead to another', () => {
    const run = { ...freshRun, chosen: { symptom: 'card', card: 'foreign-card' } }
    expect(sectionsShown(payment, run).map(({ id }) => id)).toEqual(['symptom', 'card', 'foreign-card'])
  })

  test.each([{ status: 'no such section' }, { status: '__proto__' }, { nowhere: 'paid' }])(
    'an answer that is none is no answer: %j',
    (chosen) => expect(namesOf({ ...freshRun, chosen })).toEqual(namesOf(freshRun)),
  )

  test('every section can be led to by answers', () => {
    for (const guide of guides) {
      for (const { id } of guide.sections) {
        const chosen = answersTo(guide, id) ?? {}
        expect(sectionsShown(guide, { ...freshRun, chosen }).map((one) => one.id)).toContain(id)
      }
    }
    expect(answersTo(payment, 'foreign-card')).toEqual({ symptom: 'card', card: 'foreign-card' })
    expect(answersTo(payment, 'no such')).toBeUndefined()
  })

  test('an answer is only one of its own question', () => {
    const [status] = refunds.sections
    if (!status) throw new Error('no section')
    expect(answerTo(status, freshRun, 'evidence')).toBeUndefined()
    expect(answerTo(status, freshRun, 'paid')).toBe('paid')
  })
})

describe('changes of a run', () => {
  const steps = ['a', 'b', 'c']
  const change = fc.oneof(
    fc.record({ tick: fc.constantFrom(...steps), on: fc.boolean() }),
    fc.record({ question: fc.constantFrom('q', 'r'), answer: fc.constantFrom('x', 'y', undefined) }),
  )

  test('the last change of each thing holds, whatever came between', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const run = changes.reduce((before, one, at) => changeRun(before, one, at + 1), freshRun)
        const ticked = new Map<string, boolean>()
        const chosen = new Map<string, string | undefined>()
        for (const one of changes) {
          if ('tick' in one) ticked.set(one.tick, one.on)
          else chosen.set(one.question, one.answer)
        }
        expect([...run.ticked].sort()).toEqual(steps.filter((id) => ticked.get(id)))
        for (const [question, answer] of chosen) expect(run.chosen[question]).toBe(answer)
        expect(run.changedAt).toBe(changes.length)
      }),
    )
  })

  test('a run with nothing in it is empty', () => {
    const ticked = changeRun(freshRun, { tick: 'a', on: true }, 5)
    expect(isEmpty(ticked)).toBe(false)
    expect(isEmpty(changeRun(ticked, { tick: 'a', on: false }, 6))).toBe(true)
    expect(isEmpty(changeRun(freshRun, { question: 'q', answer: 'x' }, 6))).toBe(false)
  })

  test('progress counts what can be ticked in the sections shown', () => {
    const sections = sectionsShown(payment, { ...freshRun, chosen: { symptom: 'limit' } })
    const ids = sections.flatMap((one) => one.steps.filter(({ kind }) => kind === 'do').map(({ id }) => id))
    expect(ids.length).toBeGreaterThan(1)
    const run = { ...freshRun, ticked: [ids[0] ?? '', 'of another section'] }
    expect(progressOf(sections, run)).toEqual({ done: 1, of: ids.length })
  })
})
