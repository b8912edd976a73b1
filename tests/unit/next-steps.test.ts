import { describe, expect, test } from 'vitest'
import { deadlinesFor } from '../../core/deadlines/deadlines-for.ts'
import { fillLines } from '../../core/deadlines/fill-lines.ts'
import { nextStepsFor } from '../../core/deadlines/next-steps.ts'
import { travelWarningsFor } from '../../core/deadlines/travel-warnings.ts'
import type { OrderFacts, OrderSite } from '../../core/orders/facts.ts'
import messageFile from '../../rules/messages.json' with { type: 'json' }
import stepFile from '../../rules/next-steps.json' with { type: 'json' }
import { NextStepFile } from '../../rules/next-steps.ts'
import { refundStatuses, tradeStatuses } from '../../rules/status-codes.ts'
import type { TravelWay } from '../../rules/travel-ways.ts'
import { day, hour, orderOf, printed, refund, rules, seenAt } from './order-facts.ts'

const file = NextStepFile.parse(stepFile)
const sites: OrderSite[] = ['taobao', 'tmall', 'xianyu']
const ids = (list: { id: string }[]) => list.map(({ id }) => id)

describe('steps of every status on every site', () => {
  test.each(tradeStatuses.flatMap((status) => sites.map((site) => [status, site] as const)))(
    '%s on %s',
    (status, site) => {
      const { order, refunds } = nextStepsFor(orderOf(status, { site }), file)
      expect(order.status).toBe(status)
      expect(order.steps.length).toBeGreaterThan(0)
      expect(refunds).toEqual([])
      for (const step of [...order.steps, ...order.refund]) expect(step.sites ?? sites).toContain(site)
    },
  )

  test.each(
    refundStatuses
      .filter((status) => status !== 'NO_REFUND')
      .flatMap((status) => sites.map((site) => [status, site] as const)),
  )('%s on %s', (status, site) => {
    const { refunds } = nextStepsFor(orderOf('TRADE_FINISHED', { site, items: [{}, { refund: refund(status) }] }), file)
    expect(refunds).toHaveLength(1)
    expect(refunds[0]).toMatchObject({ item: 1, status })
    expect(refunds[0]?.steps.length).toBeGreaterThan(0)
  })
})

test('a page that prints only a refund is not one whose status could not be read', () => {
  const { trade: _, ...facts } = orderOf('unknown', { refund: refund('REFUNDING') })
  expect(nextStepsFor(facts, file).order.steps).toEqual([])
  expect(ids(nextStepsFor(orderOf('unknown', { refund: refund('REFUNDING') }), file).order.steps)).toEqual([
    'open-order',
  ])
})

describe('the way to a refund, as the source document says', () => {
  const pathOf = (facts: OrderFacts) => nextStepsFor(facts, file).order.refund
  test.each<[string, string[]]>([
    ['WAIT_BUYER_PAY', []],
    ['WAIT_SELLER_SEND_GOODS', ['我的淘宝', '已买到的宝贝', '退款/退货', '仅退款']],
    ['WAIT_BUYER_CONFIRM_GOODS', ['我的淘宝', '已买到的宝贝', '退款/退货']],
    ['TRADE_FINISHED', ['我的淘宝', '已买到的宝贝', '申请售后']],
    ['TRADE_CLOSED', []],
    ['TRADE_CLOSED_BY_TAOBAO', []],
    ['ALL_CLOSED', []],
    ['unknown', []],
  ])('%s: %j', (status, words) => {
    const path = pathOf(orderOf(status as 'unknown'))
    const withWords = path.filter(({ clicks }) => clicks.length > 1)
    expect(withWords.flatMap(({ clicks }) => clicks.map(([first]) => first))).toEqual(words)
  })

  test.each<[string, Partial<OrderFacts>, boolean]>([
    ['no refund', { items: [{}] }, true],
    ['one item of two', { items: [{ refund: refund('SUCCESS') }, {}] }, true],
    ['the only item', { items: [{ refund: refund('WAIT_SELLER_AGREE') }] }, false],
    ['the whole order', { refund: refund('REFUNDING'), items: [{}, {}] }, false],
    ['printed as none', { refund: refund('NO_REFUND'), items: [{}] }, true],
  ])('asked for %s', (_, more, isOpen) => {
    expect(pathOf(orderOf('WAIT_SELLER_SEND_GOODS', more)).length > 0).toBe(isOpen)
  })

  test.each([
    ['SELLER_REFUSE_BUYER', 'taobao', ['step-in']],
    ['SELLER_REFUSE_BUYER', 'xianyu', ['xianyu-service']],
    ['CLOSED', 'tmall', ['step-in']],
    ['WAIT_SELLER_AGREE', 'taobao', []],
    ['SUCCESS', 'taobao', []],
  ] as const)('%s on %s: escalation %j', (status, site, escalation) => {
    const { refunds } = nextStepsFor(orderOf('TRADE_FINISHED', { site, refund: refund(status) }), file)
    expect(ids(refunds[0]?.escalation ?? [])).toEqual(escalation)
    if (escalation[0] === 'step-in') expect(refunds[0]?.escalation[0]?.clicks[0]?.[0]).toBe('要求淘宝客服介入')
  })
})

test('an order without a status is to be looked at', () => {
  const { order } = nextStepsFor(orderOf(undefined), file)
  expect(order).toMatchObject({ status: 'unknown', refund: [], messages: [] })
  expect(ids(order.steps)).toEqual(['open-order'])
})

describe('the overseas trap', () => {
  const warned = (facts: OrderFacts, travel?: TravelWay) =>
    ids(travelWarningsFor(facts, deadlinesFor(facts, rules, seenAt, travel ? { travel } : {}), travel, file))
  const shipped = (remainingMs: number, more: Partial<OrderFacts> = {}) =>
    orderOf('WAIT_BUYER_CONFIRM_GOODS', { deadlines: { 'confirm-receipt': printed({ remainingMs }) }, ...more })

  test.each<[string, TravelWay | undefined, OrderFacts, string[]]>([
    ['7 days left', 'forwarder', shipped(7 * day), ['timer-is-domestic']],
    ['72 hours left', 'forwarder', shipped(72 * hour), ['timer-is-domestic', 'extend-now']],
    ['72 hours left', 'direct', shipped(72 * hour), ['extend-now', 'customs-are-yours']],
    ['72 hours left', undefined, shipped(72 * hour), ['extend-now', 'say-how-parcels-travel']],
    ['7 days left', undefined, shipped(7 * day), ['say-how-parcels-travel']],
    ['7 days left', 'consolidation', shipped(7 * day), ['timer-of-consolidation', 'customs-are-yours']],
    [
      'signed for at the warehouse',
      'forwarder',
      shipped(7 * day, { logistics: { state: 'SIGN' } }),
      ['timer-is-domestic', 'check-at-warehouse', 'return-before-export'],
    ],
    [
      'signed for at a known time',
      'agent',
      shipped(7 * day, { times: { signedAt: seenAt } }),
      ['timer-is-domestic', 'check-at-warehouse', 'return-before-export', 'refund-through-agent'],
    ],
    ['not shipped yet', 'forwarder', orderOf('WAIT_SELLER_SEND_GOODS'), []],
    ['not shipped yet', 'agent', orderOf('WAIT_SELLER_SEND_GOODS'), ['refund-through-agent']],
    ['over', 'agent', orderOf('TRADE_CLOSED'), []],
    ['status not read', 'agent', orderOf(undefined), []],
    ['on Xianyu', 'agent', shipped(hour, { site: 'xianyu' }), []],
    ['timer already over', undefined, shipped(-1), ['say-how-parcels-travel']],
  ])('%s, %s', (_, travel, facts, warnings) => {
    expect(warned(facts, travel)).toEqual(warnings)
  })

  test('the estimate warns as well: ten days after shipping', () => {
    const late = orderOf('WAIT_BUYER_CONFIRM_GOODS', { times: { shippedAt: seenAt - 8 * day } })
    expect(warned(late, 'forwarder')).toContain('extend-now')
    expect(warned(late, 'direct')).not.toContain('extend-now')
  })
})

describe('messages', () => {
  test.each(messageFile.messages.map(({ id, zh }) => [id, zh] as const))('%s is filled, line by line', (_, zh) => {
    const full = fillLines(zh, { orderId: '4868000000000000001', item: '杯子' })
    expect(full).toContain('订单号：4868000000000000001\n商品：杯子')
    expect(full).not.toMatch(/[{}]/)
    const bare = fillLines(zh, { orderId: '4868000000000000001' })
    expect(bare).not.toContain('商品：')
    expect(bare.split('\n')).toHaveLength(zh.length - 1)
  })

  test.each([
    [{ a: 'x' }, 'x'],
    [{ a: ' x\n y ' }, 'x y'],
    [{ a: '{b} $& $1' }, '{b} $& $1'],
    [{ a: '' }, ''],
    [{ a: ' ' }, ''],
    [{}, ''],
  ])('a slot with %j → %j', (values, text) => {
    expect(fillLines(['{a}'], values)).toBe(text)
  })
})
