import { describe, expect, test } from 'vitest'
import { fitFacts } from '../../services/fit-facts.ts'
import { Facts } from '../../services/order-shapes.ts'
import { day, orderOf, printed } from './order-facts.ts'

const pay = printed({ remainingMs: day })
const order = orderOf('WAIT_BUYER_CONFIRM_GOODS', {
  shop: '店',
  amounts: { totalFen: 100, refundedFen: 8 },
  items: [{ title: '茶杯' }, { title: '茶盘', refund: { status: 'SUCCESS', amountFen: 8 } }],
  deadlines: { pay, 'confirm-receipt': pay },
})
const [first, second] = order.items ?? []

describe('a field that cannot be kept is left out, and the order is not', () => {
  test.each<[string, object, object]>([
    ['an amount below nothing', { amounts: { totalFen: 100, refundedFen: -8 } }, { amounts: { totalFen: 100 } }],
    [
      'an amount of one item',
      { items: [first, { title: '茶盘', refund: { status: 'SUCCESS', amountFen: -8 } }] },
      { items: [first, { title: '茶盘', refund: { status: 'SUCCESS' } }] },
    ],
    [
      'a state that is none, with its words',
      { items: [first, { title: '茶盘', refund: { status: 'FINE', words: '好' } }] },
      { items: [first, { title: '茶盘' }] },
    ],
    ['a list with something else in it', { items: [first, 7] }, { items: undefined }],
    [
      'a countdown of ages, whole',
      { deadlines: { pay, 'confirm-receipt': printed({ remainingMs: 9e15 }) } },
      { deadlines: { pay } },
    ],
    [
      'a step of ages',
      { deadlines: { pay, ship: printed({ remainingMs: day, granularityMs: 9e15 }) } },
      { deadlines: { pay } },
    ],
    [
      'several at once',
      { shop: 7, amounts: 7, deadlines: { pay: 7 } },
      { shop: undefined, amounts: undefined, deadlines: {} },
    ],
  ])('%s', (_, change, kept) => {
    expect(fitFacts({ ...order, ...change })).toEqual({ ...order, ...kept })
  })

  test('what fits stays whole', () => {
    expect(fitFacts(order)).toEqual(order)
    expect(second).toEqual(fitFacts(order)?.items?.[1])
  })
})

test.each([
  [undefined],
  [7],
  ['x'],
  [[]],
  [{}],
  [{ ...order, url: 'https://example.org/' }],
  [{ ...order, orderId: '1' }],
])('nothing is kept of what is no order: %j', (facts) => expect(fitFacts(facts)).toBeUndefined())

test('no end is further away than dates go', () => {
  const last = printed({ remainingMs: 366 * day, seenAt: 4e12 })
  expect(fitFacts({ ...order, deadlines: { pay: last } })?.deadlines).toEqual({ pay: last })
  expect(() => new Date(4e12 + 366 * day).toISOString()).not.toThrow()
  const ages = { ...order, deadlines: { pay: printed({ remainingMs: 366 * day + 1 }) } }
  expect(Facts.safeParse(ages).success).toBe(false)
})
