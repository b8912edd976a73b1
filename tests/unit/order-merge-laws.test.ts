import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OrderFacts } from '../../core/orders/facts.ts'
import { mergeFacts as merge } from '../../core/orders/merge.ts'
import { inOneScript } from '../../core/orders/one-script.ts'

const mergeFacts = (a: OrderFacts, b: OrderFacts) => merge(a, b, inOneScript)
const base: OrderFacts = {
  orderId: '5190000000000012345',
  site: 'taobao',
  pageKind: 'order-list',
  url: 'list',
  seenAt: 1000,
}
const countdown = (remainingMs: number, seenAt: number) => ({ remainingMs, granularityMs: 1, words: '还剩', seenAt })

describe('laws', () => {
  const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined })
  const number = fc.integer({ min: 0, max: 9 })
  const refund = fc.record(
    {
      status: fc.constantFrom('SUCCESS', 'CLOSED', 'SELLER_REFUSE_BUYER', 'WAIT_SELLER_AGREE', 'unknown'),
      words: fc.string(),
      amountFen: number,
      appliedAt: number,
    },
    { requiredKeys: ['status'] },
  )
  const item = (title: string) =>
    fc.record(
      {
        title: fc.constant(title),
        options: fc.constantFrom('规格：M3', '規格: M3', '规格：M3 包装：盒', 'M3 盒', '规格：M3 包装：盒 色：白'),
        quantity: number,
        refund,
        priceFen: number,
      },
      { requiredKeys: ['title'] },
    )
  /** Each in both scripts. */
  const titles = [
    ['茶杯', '茶盃'],
    ['红壶', '紅壺'],
    ['蓝壶', '藍壺'],
  ]
  const items = fc
    .tuple(...titles.map((scripts) => optional(fc.constantFrom(...scripts).chain(item))))
    .map((all) => all.filter((one) => one !== undefined))
    .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }))
  const reading = fc.record(
    {
      site: fc.constantFrom('taobao', 'tmall'),
      shop: fc.string(),
      trade: fc.record(
        { status: fc.constantFrom('TRADE_FINISHED', 'unknown'), words: fc.string() },
        { requiredKeys: ['status'] },
      ),
      refund,
      logistics: fc.record(
        { state: fc.constantFrom('SIGN', 'TRANSPORT'), words: fc.string(), carrier: fc.string() },
        { requiredKeys: ['state'] },
      ),
      times: fc.record({ createdAt: number, paidAt: number }, { requiredKeys: [] }),
      deadlines: fc.record(
        { ship: number.map((n) => countdown(n, n)), pay: number.map((n) => countdown(n, n)) },
        { requiredKeys: [] },
      ),
      items,
    },
    { requiredKeys: [] },
  )
  const facts = reading.map((one) => ({ ...base, ...one }) as OrderFacts)
  const three = fc.tuple(facts, facts, facts).map((all) => all.map((one, i) => ({ ...one, seenAt: 1000 * (i + 1) })))
  /** As it is stored: JSON, where empty parts and absent ones are the same. */
  const stored = (one: OrderFacts) => JSON.parse(JSON.stringify(mergeFacts(one, one))) as OrderFacts

  test('merging with itself changes nothing', () => {
    fc.assert(
      fc.property(three, ([a, b]) => {
        const one = stored(mergeFacts(a as OrderFacts, b as OrderFacts))
        expect(mergeFacts(one, one)).toEqual(one)
      }),
    )
  })

  test('the order in which readings arrive does not matter', () => {
    fc.assert(
      fc.property(
        three,
        fc.constantFrom([0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]),
        (all, [i = 0, j = 0, k = 0]) => {
          const [a, b, c] = all as [OrderFacts, OrderFacts, OrderFacts]
          const expected = mergeFacts(mergeFacts(a, b), c)
          const [x, y, z] = [all[i], all[j], all[k]] as [OrderFacts, OrderFacts, OrderFacts]
          expect(mergeFacts(mergeFacts(x, y), z)).toEqual(expected)
          expect(mergeFacts(x, mergeFacts(y, z))).toEqual(expected)
        },
      ),
    )
  })

  test('a stored reading merges as a fresh one does', () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        const fresh = mergeFacts(mergeFacts(a as OrderFacts, b as OrderFacts), c as OrderFacts)
        const kept = stored(mergeFacts(a as OrderFacts, b as OrderFacts))
        expect(stored(mergeFacts(kept, c as OrderFacts))).toEqual(stored(fresh))
      }),
    )
  })

  test('no field of either reading is lost', () => {
    fc.assert(
      fc.property(three, (all) => {
        const [a, b] = all as [OrderFacts, OrderFacts]
        const merged = mergeFacts(a, b)
        for (const one of [a, b]) {
          if (one.site === 'tmall') expect(merged.site).toBe('tmall')
          for (const field of ['shop', 'trade', 'refund', 'logistics'] as const)
            if (one[field]) expect(merged[field]).toBeDefined()
          for (const field of ['createdAt', 'paidAt'] as const) {
            if (one.times?.[field] !== undefined)
              expect(merged.times?.[field]).toBe(b.times?.[field] ?? a.times?.[field])
          }
          const titlesOf = ({ items = [] }: OrderFacts) => items.map(({ title = '' }) => inOneScript(title))
          expect(titlesOf(merged)).toEqual(expect.arrayContaining(titlesOf(one)))
        }
      }),
    )
  })
})
