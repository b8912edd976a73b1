/** What only some items of an order can have. */
import { expect, test } from 'vitest'
import { deadlinesFor } from '../../core/deadlines/deadlines-for.ts'
import type { OrderFacts } from '../../core/orders/facts.ts'
import { day, orderOf, refund, rules, seenAt } from './order-facts.ts'

const [shirt, cake] = [
  { title: '棉衬衫', services: '7天无理由退货' },
  { title: '鲜活花束', services: '不支持7天无理由' },
]
const returns = (items: OrderFacts['items'], more: Partial<OrderFacts> = {}) =>
  deadlinesFor(
    orderOf('WAIT_BUYER_CONFIRM_GOODS', { times: { signedAt: seenAt - day }, ...(items ? { items } : {}), ...more }),
    rules,
    seenAt,
  )
    .filter(({ kind }) => kind === 'return-without-reason')
    .map(({ item, state, why }) => [item, why ?? state])

test('an item that cannot go back without a reason leaves the others their time', () => {
  expect(returns([shirt, shirt])).toEqual([[undefined, 'running']])
  expect(returns([cake, cake])).toEqual([[undefined, 'exception']])
  expect(returns([cake, shirt])).toEqual([
    [1, 'running'],
    [0, 'exception'],
  ])
  // Refunded already.
  expect(returns([cake, { ...shirt, refund: refund('SUCCESS') }])).toEqual([[0, 'exception']])
  expect(returns([cake, shirt], { shipWords: '不支持退换' })).toEqual([[undefined, 'exception']])
})
