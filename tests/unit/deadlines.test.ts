import { describe, expect, test } from 'vitest'
import type { DeadlineAnswer } from '../../core/deadlines/answer.ts'
import { deadlinesFor } from '../../core/deadlines/deadlines-for.ts'
import type { OrderFacts, OrderSite, OrderTimes, TradeStatus } from '../../core/orders/facts.ts'
import { tradeStatuses } from '../../rules/status-codes.ts'
import { china, day, hour, orderOf, printed, rules, seenAt } from './order-facts.ts'

const saysWhat = (answers: DeadlineAnswer[]) =>
  answers.map(({ ruleId, state, why }) => `${ruleId} ${state}${why ? ` ${why}` : ''}`)
const at = (facts: OrderFacts, now = seenAt, options = {}) => deadlinesFor(facts, rules, now, options)
const countdowns = (answers: DeadlineAnswer[]) => answers.filter(({ dueAt }) => dueAt !== undefined)

const times = {
  createdAt: seenAt - 3 * hour,
  paidAt: seenAt - 2 * hour,
  shippedAt: seenAt - hour,
  signedAt: seenAt - 30 * 60_000,
  confirmedAt: seenAt - 60_000,
}

describe('every status on every site, all times known: what counts down', () => {
  const counted: Partial<Record<TradeStatus, Partial<Record<OrderSite, string[]>>>> = {
    WAIT_SELLER_SEND_GOODS: { taobao: ['ship-within-48-hours'] },
    WAIT_BUYER_CONFIRM_GOODS: {
      taobao: ['return-within-7-days', 'confirm-within-10-days'],
      tmall: ['return-within-7-days', 'confirm-within-10-days'],
    },
    TRADE_BUYER_SIGNED: { taobao: ['return-within-7-days'], tmall: ['return-within-7-days'] },
    TRADE_FINISHED: {
      taobao: ['return-within-7-days', 'after-sales-15-days'],
      tmall: ['return-within-7-days', 'after-sales-15-days'],
    },
  }
  const sites: OrderSite[] = ['taobao', 'tmall', 'xianyu']
  test.each(tradeStatuses.flatMap((status) => sites.map((site) => [status, site] as const)))(
    '%s on %s',
    (status, site) => {
      const answers = at(orderOf(status, { site, times }))
      expect(countdowns(answers).map(({ ruleId }) => ruleId)).toEqual(counted[status]?.[site] ?? [])
      for (const answer of countdowns(answers))
        expect(answer).toMatchObject({ basis: 'rule', state: 'running', passed: false })
    },
  )

  test.each(tradeStatuses)('%s without any time: nothing counts down', (status) => {
    expect(countdowns(at(orderOf(status)))).toEqual([])
  })

  test.each([
    'FRONT_PAID_FINAL_NOPAID',
    'FRONT_PAID_FINAL_PAID',
    'PAID_FORBID_CONSIGN',
    'SELLER_CONSIGNED_PART',
  ] as const)('%s on Taobao: when it ships is set with the item', (status) => {
    const ofShipping = at(orderOf(status, { times })).filter(({ kind }) => kind === 'ship')
    expect(saysWhat(ofShipping)).toEqual(['ship-by-set-time explained no-length'])
  })

  test('only a pre-sale has a rest to pay', () => {
    const told = tradeStatuses.filter((status) => at(orderOf(status)).some(({ kind }) => kind === 'pay-balance'))
    expect(told).toEqual(['FRONT_NOPAID_FINAL_NOPAID', 'FRONT_PAID_FINAL_NOPAID'])
  })

  test('a rest that the page prints is told even when the order only says that it waits for payment', () => {
    const facts = orderOf('WAIT_BUYER_PAY', { deadlines: { 'pay-balance': printed({ remainingMs: hour }) } })
    expect(countdowns(at(facts)).map(({ kind }) => kind)).toEqual(['pay-balance'])
  })

  test('without a status there is no answer', () => {
    expect(at(orderOf(undefined, { times }))).toEqual([])
    expect(at(orderOf('unknown', { times }))).toEqual([])
  })
})

describe('moments', () => {
  const due = (facts: OrderFacts, ruleId: string) => at(facts).find((one) => one.ruleId === ruleId)?.dueAt
  test.each<[string, TradeStatus, OrderTimes, string, string]>([
    [
      'ship',
      'WAIT_SELLER_SEND_GOODS',
      { paidAt: china('2026-11-19 23:09:33') },
      'ship-within-48-hours',
      '2026-11-21 23:09:33',
    ],
    [
      'confirm',
      'WAIT_BUYER_CONFIRM_GOODS',
      { shippedAt: china('2026-11-17 15:34:47') },
      'confirm-within-10-days',
      '2026-11-27 15:34:47',
    ],
    [
      'after-sales',
      'TRADE_FINISHED',
      { confirmedAt: china('2026-11-10 08:00:00') },
      'after-sales-15-days',
      '2026-11-25 08:00:00',
    ],
    [
      'return',
      'TRADE_FINISHED',
      { signedAt: china('2026-11-15 00:00:01') },
      'return-within-7-days',
      '2026-11-23 00:00:00',
    ],
    [
      'return',
      'TRADE_FINISHED',
      { signedAt: china('2026-11-15 23:59:59') },
      'return-within-7-days',
      '2026-11-23 00:00:00',
    ],
  ])('%s', (_, status, known, ruleId, end) => {
    expect(due(orderOf(status, { times: known }), ruleId)).toBe(china(end))
  })

  test('a countdown ends, and stays as passed', () => {
    const facts = orderOf('TRADE_FINISHED', { times: { confirmedAt: seenAt } })
    const end = seenAt + 15 * day
    expect(at(facts, end - 1)[0]).toMatchObject({ state: 'running', remainingMs: 1, passed: false, dueAt: end })
    expect(at(facts, end).find(({ kind }) => kind === 'after-sales')).toMatchObject({
      state: 'passed',
      remainingMs: 0,
      passed: true,
      dueAt: end,
    })
  })

  test('a page that still waits after the end shows that the rule does not fit', () => {
    const late = { times: { shippedAt: seenAt - 11 * day } }
    expect(saysWhat(at(orderOf('WAIT_BUYER_CONFIRM_GOODS', late)))).toContain(
      'confirm-within-10-days explained contradicted',
    )
    const readBefore = { ...late, readAt: { trade: seenAt - 2 * day } }
    expect(saysWhat(at(orderOf('WAIT_BUYER_CONFIRM_GOODS', readBefore)))).toContain('confirm-within-10-days passed')
  })

  test('a late seller is not a contradiction', () => {
    const facts = orderOf('WAIT_SELLER_SEND_GOODS', { times: { paidAt: seenAt - 3 * day } })
    expect(saysWhat(at(facts))).toEqual(['ship-within-48-hours passed'])
  })

  test.each([
    ['WAIT_SELLER_SEND_GOODS', '【预售】羽绒服', 'ship-within-48-hours'],
    ['WAIT_SELLER_SEND_GOODS', '訂製相框', 'ship-within-48-hours'],
    ['WAIT_SELLER_SEND_GOODS', '預購公仔', 'ship-within-48-hours'],
    ['WAIT_BUYER_CONFIRM_GOODS', '话费充值', 'confirm-within-10-days'],
    ['TRADE_FINISHED', '来图定制', 'return-within-7-days'],
  ] as const)('%s of %s: the length is doubtful', (status, title, ruleId) => {
    expect(saysWhat(at(orderOf(status, { times, items: [{ title }] })))).toContain(`${ruleId} explained exception`)
  })

  test.each([
    ['ship-within-48-hours', '预售，30天内发货 7天无理由退货', 'explained exception'],
    ['ship-within-48-hours', '付款後15個工作日內出貨', 'explained exception'],
    ['ship-within-48-hours', '24小时内发货', 'explained exception'],
    ['ship-within-48-hours', '发货时间：付款后七天内', 'explained exception'],
    ['ship-within-48-hours', '付款后48小时内发货 7天无理由退货 当天发货', 'running'],
    ['return-within-7-days', '15天价保 不支持7天无理由 假一赔四', 'explained exception'],
    ['return-within-7-days', '不支援七天無理由退貨', 'explained exception'],
    ['return-within-7-days', '退货宝 7天无理由退货 不退色', 'running'],
  ])('%s, with %s as a service or beside the status: %s', (ruleId, words, said) => {
    const status = ruleId.startsWith('ship') ? 'WAIT_SELLER_SEND_GOODS' : 'TRADE_FINISHED'
    for (const told of [{ items: [{ services: words }] }, { shipWords: words }])
      expect(saysWhat(at(orderOf(status, { times, ...told })))).toContain(`${ruleId} ${said}`)
  })

  test('a parcel by surface mail: the length is doubtful', () => {
    const facts = orderOf('WAIT_BUYER_CONFIRM_GOODS', { times, logistics: { carrier: '中国邮政平邮' } })
    expect(saysWhat(at(facts))).toContain('confirm-within-10-days explained exception')
  })

  test.each([
    [undefined, 'confirm-within-10-days running'],
    ['forwarder', 'confirm-within-10-days running'],
    ['agent', 'confirm-within-10-days running'],
    ['direct', 'confirm-shipped-abroad explained weak-evidence'],
    ['consolidation', 'confirm-shipped-abroad explained weak-evidence'],
  ] as const)('parcels travel %s: %s', (travel, said) => {
    const answers = at(orderOf('WAIT_BUYER_CONFIRM_GOODS', { times }), seenAt, travel ? { travel } : {})
    expect(saysWhat(answers.filter(({ kind }) => kind === 'confirm-receipt'))).toEqual([said])
  })
})

test('the most urgent comes first: running by its end, suspended, passed from the latest, explained', () => {
  const facts = orderOf('WAIT_BUYER_CONFIRM_GOODS', {
    times: { shippedAt: seenAt - hour, signedAt: seenAt - 9 * day },
    deadlines: { arrival: printed({ dueAt: seenAt - day }), 'price-guard': printed({ dueAt: seenAt + day }) },
  })
  expect(saysWhat(at(facts))).toEqual([
    'price-guard-as-printed running',
    'confirm-within-10-days running',
    'arrival-as-printed passed',
    'return-within-7-days passed',
    'extend-by-3-days explained weak-evidence',
  ])
})
