import { describe, expect, test } from 'vitest'
import { refundedAt } from '../../core/deadlines/arrival-answers.ts'
import { deadlinesFor } from '../../core/deadlines/deadlines-for.ts'
import { refundArrival } from '../../core/deadlines/refund-arrival.ts'
import { makeCalendar } from '../../core/deadlines/working-days.ts'
import calendarFile from '../../rules/calendars.json' with { type: 'json' }
import routeFile from '../../rules/refund-routes.json' with { type: 'json' }
import { RefundRouteFile } from '../../rules/refund-routes.ts'
import { china, orderOf, refund, rules } from './order-facts.ts'

const { routes } = RefundRouteFile.parse(routeFile)
const routeOf = (id: string) => {
  const route = routes.find((one) => one.id === id)
  if (!route) throw new Error(id)
  return route
}
const calendarOf = (id: string) => makeCalendar(calendarFile.calendars[routeOf(id).calendar])
const arrivalOf = (id: string, at: string) => refundArrival(china(at), routeOf(id), calendarOf(id))

describe('refund arrival', () => {
  test.each<[string, string, string | undefined, string]>([
    ['alipayhk-balance', '2026-09-24 10:00:00', undefined, '2026-10-07'],
    ['alipayhk-card', '2026-04-01 10:00:00', undefined, '2026-04-16'],
    ['alipayhk-pps', '2026-04-02 10:00:00', '2026-04-08 00:00:00', '2026-04-11'],
    ['chunghwa-post-atm-card', '2026-02-12 10:00:00', undefined, '2026-03-07'],
    ['alipayhk-balance', '2026-11-28 10:00:00', undefined, '2026-12-09'],
    ['alipayhk-pps', '2026-11-28 10:00:00', '2026-11-30 00:00:00', '2026-12-03'],
    // Over Christmas, National Day, and the lunar new year of both places.
    ['alipayhk-pps', '2026-12-23 10:00:00', '2026-12-24 00:00:00', '2026-12-30'],
    ['alipayhk-card', '2027-09-30 10:00:00', undefined, '2027-10-14'],
    ['alipayhk-card', '2027-02-04 10:00:00', undefined, '2027-02-18'],
    ['chunghwa-post-atm-card', '2027-02-02 10:00:00', undefined, '2027-02-24'],
    // Late in the evening of the place it is still that day.
    ['alipayhk-pps', '2027-02-05 23:59:00', '2027-02-10 00:00:00', '2027-02-13'],
  ])('%s refunded at %s: from %s to the day before %s', (id, at, earliest, dayAfter) => {
    expect(arrivalOf(id, at)).toEqual({
      ...(earliest && { earliestAt: china(earliest) }),
      latestAt: china(`${dayAfter} 00:00:00`) - 1,
    })
  })

  test.each(routes.filter(({ grade }) => grade !== 'S').map(({ id }) => id))('%s: nothing to count with', (id) => {
    expect(arrivalOf(id, '2026-04-01 10:00:00')).toBeUndefined()
  })

  test('beyond the published years nothing is said', () => {
    expect(arrivalOf('alipayhk-balance', '2027-12-24 10:00:00')).toBeUndefined()
    expect(arrivalOf('alipayhk-balance', '2027-12-13 10:00:00')).toBeDefined()
  })
})

describe('as a deadline of the order', () => {
  const endedAt = china('2026-04-01 10:00:00')
  const closed = orderOf('TRADE_CLOSED', { times: { endedAt } })
  const answer = (order: typeof closed, id = 'alipayhk-card', now = endedAt) =>
    deadlinesFor(order, rules, now, { refund: { route: routeOf(id), calendar: calendarOf(id) } }).filter(
      ({ kind }) => kind === 'refund-arrival',
    )

  test('runs until the last of the working days, with the source of the route', () => {
    const dueAt = china('2026-04-16 00:00:00') - 1
    expect(answer(closed)).toEqual([
      expect.objectContaining({
        state: 'running',
        basis: 'rule',
        who: 'bank',
        dueAt,
        grade: 'S',
        source: routeOf('alipayhk-card').source,
      }),
    ])
    expect(answer(closed, 'alipayhk-card', dueAt + 1)[0]).toMatchObject({ state: 'passed', passed: true })
  })

  test.each([
    ['the route is only guessed', closed, 'international-card', 'weak-evidence'],
    ['the time of the refund is not known', orderOf('TRADE_CLOSED'), 'alipayhk-card', 'unknown-start'],
    [
      'one item was refunded',
      orderOf('TRADE_FINISHED', { items: [{ refund: refund('SUCCESS') }] }),
      'alipayhk-card',
      'unknown-start',
    ],
    [
      'the years are not published',
      orderOf('TRADE_CLOSED', { times: { endedAt: china('2028-01-02 00:00:00') } }),
      'alipayhk-card',
      'no-calendar',
    ],
  ] as const)('%s: explained', (_, order, id, why) => {
    expect(answer(order, id)).toEqual([expect.objectContaining({ state: 'explained', why })])
  })

  test.each([
    ['TRADE_CLOSED', undefined, endedAt],
    ['ALL_CLOSED', undefined, undefined],
    ['ALL_CLOSED', refund('SUCCESS'), endedAt],
    ['TRADE_CLOSED_BY_TAOBAO', undefined, undefined],
    ['TRADE_FINISHED', refund('SUCCESS'), undefined],
  ] as const)('%s with %j was refunded at %s', (status, ofOrder, at) => {
    expect(refundedAt(orderOf(status, { times: { endedAt }, ...(ofOrder ? { refund: ofOrder } : {}) }))).toBe(at)
  })

  test('no refund, no answer', () => {
    expect(answer(orderOf('ALL_CLOSED', { times: { endedAt } }))).toEqual([])
    expect(deadlinesFor(closed, rules, endedAt)).toEqual([])
  })
})
