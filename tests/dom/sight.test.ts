/** One watch and one walk for all features of a visit. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeGuard } from '../../page/guard.ts'
import { makeSight, type Seer } from '../../page/sight.ts'
import { fillIn, nextFrames } from './visit-page.ts'

const rules = { checked: '2026-11-22', skip: ['.skipped'], untouchable: [], hydrated: ['#server'], kinds: [] }
let controller: AbortController

beforeEach(() => {
  controller = new AbortController()
  fillIn()
  document.body.innerHTML = '<p>待付款</p><p id="price">￥5</p><p>nothing</p>'
})
afterEach(() => {
  controller.abort()
  vi.unstubAllGlobals()
})

const data = (texts: readonly Text[] = []) => texts.map((text) => text.data)

function begin(seers: Partial<Seer>[], signs?: RegExp) {
  const view = window as never
  const options = { view, rules, rule: undefined, signs, isAlive: () => true, guard: makeGuard(() => undefined) }
  const sight = makeSight(options, controller.signal)
  for (const seer of seers)
    sight.add({
      guard: makeGuard(() => undefined),
      signal: controller.signal,
      follow: () => false,
      take: () => false,
      ...seer,
    })
  sight.begin()
  return sight
}

test('all seers get the same finds; signs only when somebody asked for them', () => {
  const [first, second] = [vi.fn<Seer['take']>(() => false), vi.fn<Seer['take']>(() => false)]
  begin([{ take: first }, { take: second }], /￥/)
  expect(first.mock.calls[0]?.[0]).toEqual(second.mock.calls[0]?.[0])
  expect(data(first.mock.calls[0]?.[0].texts)).toEqual(['待付款'])
  expect(data(first.mock.calls[0]?.[0].signs)).toEqual(['￥5'])
  begin([{ take: first }])
  expect(first.mock.lastCall?.[0].signs).toBeUndefined()
})

test('a seer that fails costs the others nothing', async () => {
  const take = vi.fn<Seer['take']>(() => true)
  const fails = () => {
    throw new Error('expected by the test')
  }
  begin([{ take: fails, follow: fails, touch: fails }, { take }])
  document.body.append('交易成功')
  await nextFrames()
  expect(data(take.mock.lastCall?.[0].texts)).toEqual(['交易成功'])
})

test('a touched node is told at once, and what is urgent does not wait longer than a frame', async () => {
  const price = document.querySelector('#price')
  const told: string[] = []
  begin([
    {
      touch(node) {
        told.push('touch')
        return node === price?.firstChild
      },
      follow() {
        told.push('follow')
        return false
      },
    },
  ])
  // Many changes of no use slow the watch down.
  for (let change = 0; change < 40; change++) {
    document.body.dataset.at = String(change)
    document.querySelector('p:last-child')?.replaceChildren(String(change))
    await new Promise(requestAnimationFrame)
  }
  await new Promise((resolve) => setTimeout(resolve, 0))
  told.length = 0
  ;(price?.firstChild as Text).data = '￥6'
  await Promise.resolve()
  expect(told).toEqual(['touch'])
  await new Promise(requestAnimationFrame)
  await new Promise(requestAnimationFrame)
  expect(told).toContain('follow')
})

test('what changes in a box that waits is looked at: it need not stand where its box does', async () => {
  document.body.innerHTML = '<div><p id="far">待付款<i></i></p></div>'
  const far = document.querySelector('#far') as Element
  vi.stubGlobal('IntersectionObserver', function make() {
    return { observe() {}, unobserve() {}, disconnect() {} }
  })
  vi.spyOn(far, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 9000, 100, 100))
  const take = vi.fn<Seer['take']>(() => true)
  begin([{ take }])
  expect(data(take.mock.lastCall?.[0].texts)).toEqual([])
  far.append('交易成功')
  await nextFrames()
  expect(data(take.mock.lastCall?.[0].texts)).toEqual(['交易成功'])
  ;(far.firstChild as Text).data = '待发货'
  await nextFrames()
  expect(data(take.mock.lastCall?.[0].texts)).toEqual(['待发货'])
})

test('the end of a visit ends its seers', async () => {
  const follow = vi.fn(() => false)
  begin([{ follow }])
  controller.abort()
  document.body.append('交易成功')
  await nextFrames()
  expect(follow).not.toHaveBeenCalled()
})
