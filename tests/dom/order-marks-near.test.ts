/** Marks stand where somebody can see them: an order far away has none until it comes near. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { OrderFacts } from '../../core/orders/facts.ts'
import { type Marks, showMarks } from '../../features/orders/on-page/show-marks.ts'
import { orderSettings } from '../../features/orders/settings.ts'
import { makeTimeWords } from '../../features/orders/time-words.ts'
import { speak } from '../../locales/i18n.ts'
import { makeOrdersPack } from '../../scripts/vocabulary/orders-pack.ts'
import { idOf, shipped } from './order-background.ts'
import { index } from './read-sample.ts'

const pack = makeOrdersPack('1', 'en')
const now = Date.UTC(2026, 10, 22, 4)
const hour = 3_600_000
let marks: Marks
let life: AbortController
let near: Set<Element>

beforeEach(() => {
  vi.useFakeTimers({ now })
  near = new Set()
  document.body.innerHTML = '<div id="one"><i></i></div><div id="two"><i></i></div>'
  life = new AbortController()
  const words = { t: speak('en', 'en', pack.words).t, time: makeTimeWords('en'), index }
  marks = showMarks(
    {
      ...{
        view: window as never,
        pack,
        settings: { ...orderSettings.defaults, region: 'other' },
        words,
        language: 'en',
      },
      mayShow: () => true,
    },
    life.signal,
  )
})
afterEach(() => {
  life.abort()
  vi.useRealTimers()
})

const move = (root: Element, isNear: boolean) => {
  if (isNear) near.add(root)
  else near.delete(root)
  marks.draw(near)
}
const rootOf = (id: string) => document.getElementById(id) as HTMLElement
const said = (id: string) => rootOf(id).querySelector('taolens-order')?.shadowRoot?.querySelector('.chip')?.textContent
function put(id: string, facts: OrderFacts): void {
  const root = rootOf(id)
  marks.set(root, { facts, root, place: { element: root.querySelector('i') as Element, side: 'before' }, items: [] })
}

test('an order has its mark when it comes near, and keeps it when it goes', () => {
  put('one', shipped(idOf(1), 30, { seenAt: now }))
  put('two', shipped(idOf(2), 50, { seenAt: now }))
  marks.draw(near)
  expect([said('one'), said('two')]).toEqual([undefined, undefined])
  move(rootOf('two'), true)
  expect([said('one'), said('two')]).toEqual([undefined, expect.stringContaining('2d 2h')])
  move(rootOf('one'), true)
  expect(said('one')).toContain('1d 6h')
  move(rootOf('two'), false)
  expect(said('two')).toContain('2d 2h')
})

test('only marks near tick; one that comes back says what holds then', () => {
  put('one', shipped(idOf(1), 30, { seenAt: now }))
  put('two', shipped(idOf(2), 50, { seenAt: now }))
  for (const id of ['one', 'two']) move(rootOf(id), true)
  move(rootOf('two'), false)
  vi.advanceTimersByTime(3 * hour)
  expect([said('one'), said('two')]).toEqual([expect.stringContaining('1d 3h'), expect.stringContaining('2d 2h')])
  move(rootOf('two'), true)
  expect(said('two')).toContain('1d 23h')
})

test('nothing is left when it ends', () => {
  put('one', shipped(idOf(1), 30, { seenAt: now }))
  move(rootOf('one'), true)
  life.abort()
  expect(document.querySelector('taolens-order')).toBeNull()
})
