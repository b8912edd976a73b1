import { describe, expect, test } from 'vitest'
import { offersFor, type Surroundings } from '../../core/guides/offers.ts'
import type { OrderFacts } from '../../core/orders/facts.ts'
import { guides } from '../../features/guides/rules.ts'

const nowhere: Surroundings = { page: '', errors: [], route: 'unset', travel: 'unset', orders: [], begun: [] }
const offered = (around: Partial<Surroundings>) => offersFor(guides, { ...nowhere, ...around })
const said = (around: Partial<Surroundings>) => offered(around).map(({ guide, why }) => `${guide} ${why}`)

const order = (more: Partial<OrderFacts>): OrderFacts => ({
  orderId: '5190000000000000002',
  site: 'taobao',
  pageKind: 'order-list',
  url: 'https://buyertrade.taobao.com/',
  seenAt: 0,
  ...more,
})

describe('guides are offered', () => {
  test('none when nothing speaks for one', () => expect(offered({})).toEqual([]))

  test.each([
    ['alipay-cashier', ['payment-failed page']],
    ['checkout', ['payment-failed page', 'first-order page']],
    ['item', ['item-page page']],
    ['refund', ['refund-direct page']],
    ['logistics', ['on-arrival page']],
    ['verification', ['alipay-account page']],
    ['order-list', []],
    ['no such page', []],
  ])('by the page %s', (page, expected) => expect(said({ page })).toEqual(expected))

  test('by the page and the way of paying together', () => {
    expect(said({ page: 'alipay-cashier', route: 'alipayhk-card' })).toEqual(['payment-failed page', 'alipayhk page'])
    expect(said({ page: 'item', route: 'chunghwa-post-atm-card' })).toEqual(['item-page page', 'chunghwa-post route'])
  })

  test('by an error on the page before everything else, with its section', () => {
    const [first, ...others] = offered({ page: 'checkout', errors: ['payment-failed/limit'], route: 'alipayhk-pps' })
    expect(first).toEqual({ guide: 'payment-failed', section: 'limit', why: 'error' })
    expect(others.map(({ guide }) => guide)).toEqual(['first-order', 'alipayhk'])
  })

  test('not by an error of another version', () => expect(offered({ errors: ['no-such/limit', 'x', ''] })).toEqual([]))

  test('when they were begun', () => {
    expect(offered({ begun: [{ guide: 'refund-direct', orderId: '51900' }, { guide: 'gone' }] })).toEqual([
      { guide: 'refund-direct', orderId: '51900', why: 'begun' },
    ])
  })

  test('by an order: a running refund, a parcel at the door', () => {
    const refund = order({ items: [{ refund: { status: 'SELLER_REFUSE_BUYER' } }] })
    const parcel = order({
      orderId: '5190000000000000003',
      trade: { status: 'WAIT_BUYER_CONFIRM_GOODS' },
      logistics: { state: 'SIGN' },
    })
    expect(offered({ orders: [refund, parcel] })).toEqual([
      { guide: 'refund-direct', orderId: refund.orderId, why: 'refund' },
      { guide: 'on-arrival', orderId: parcel.orderId, why: 'parcel' },
    ])
    expect(said({ orders: [{ ...parcel, trade: { status: 'TRADE_FINISHED' } }] })).toEqual([])
    expect(said({ orders: [order({ refund: { status: 'SUCCESS' } }), order({})] })).toEqual([])
  })

  test('by an agent', () => {
    expect(said({ travel: 'agent' })).toEqual(['agent-orders travel'])
    expect(said({ travel: 'agent', route: 'agent' })).toEqual(['agent-orders travel'])
  })

  test('for the order of the page', () => {
    expect(offered({ page: 'order-detail', order: '51900' })).toEqual([
      { guide: 'refund-direct', orderId: '51900', why: 'page' },
    ])
    expect(offered({ page: 'item', order: '51900' })).toEqual([{ guide: 'item-page', why: 'page' }])
  })

  test('four at most, each once', () => {
    const many = offered({
      page: 'checkout',
      errors: ['payment-failed/limit', 'payment-failed/code'],
      route: 'alipayhk-balance',
      travel: 'agent',
      begun: guides.map(({ id }) => ({ guide: id })),
    })
    expect(many).toHaveLength(4)
    expect(new Set(many.map(({ guide }) => guide)).size).toBe(4)
  })
})
