import { afterEach, expect, test, vi } from 'vitest'
import { makeClock } from '../../page/clock.ts'
import { findDrift } from '../../page/orders/drift.ts'
import { makeSpots } from '../../page/orders/spots.ts'
import type { PageRule } from '../../rules/schema.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const rule: PageRule = {
  kind: 'order-list',
  at: ['^x'],
  spots: { order: ['.order'], 'order-status': ['.status'] },
  required: ['order', 'order-status'],
  origin: 'test',
}
const number = '<p><span>订单号</span><span>: </span><span>5190000000000012345</span></p>'

test.each<[string, string, number, string[] | undefined]>([
  ['a list of another make', `<div class="new-order">${number}</div>`, 9000, ['order', 'order-status']],
  ['a list with one spot less', `<div class="order">${number}</div>`, 9000, ['order-status']],
  ['a list as we know it', `<div class="order">${number}<i class="status"></i></div>`, 9000, undefined],
  ['an empty list', '<p>没有符合条件的宝贝</p>', 9000, undefined],
  ['a list that is still being drawn', number, 2000, undefined],
])('drift: %s', (_, html, ageMs, missing) => {
  vi.spyOn(performance, 'now').mockReturnValue(ageMs)
  document.body.innerHTML = html
  const drift = findDrift(window, rule, makeSpots(rule))
  expect(drift?.missing).toEqual(missing)
  if (drift) expect(JSON.stringify(drift)).not.toContain('5190000000000012345')
})

test('the clock ticks at the start of each minute or second, and ends with its signal', () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 4, 0, 45) })
  const end = new AbortController()
  const ticks: number[] = []
  const clock = makeClock(window, end.signal, () => void ticks.push(Math.round((Date.now() % 3_600_000) / 1000)))
  clock.pace('minute')
  vi.advanceTimersByTime(80_000)
  clock.pace('second')
  vi.advanceTimersByTime(2500)
  clock.pace('never')
  vi.advanceTimersByTime(120_000)
  clock.pace('second')
  end.abort()
  vi.advanceTimersByTime(10_000)
  expect(ticks).toEqual([60, 120, 126, 127])
})
