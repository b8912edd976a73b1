/** The card and the mark as they are drawn, by what facts and rules say. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import { h, render } from 'preact'
import { afterEach, describe, expect, test } from 'vitest'
import type { OrderFacts } from '../../core/orders/facts.ts'
import { OrderCard } from '../../features/orders/on-page/card.tsx'
import { Mark } from '../../features/orders/on-page/mark.tsx'
import { markView, ticksFast } from '../../features/orders/on-page/mark-view.ts'
import { gistOf } from '../../features/orders/on-page/remember.ts'
import { deadlineOptions, verdictOf } from '../../features/orders/on-page/verdict.ts'
import { type OrdersOnPages, orderSettings } from '../../features/orders/settings.ts'
import { makeTimeWords } from '../../features/orders/time-words.ts'
import { speak } from '../../locales/i18n.ts'
import { makeOrdersPack } from '../../scripts/vocabulary/orders-pack.ts'
import { index } from './read-sample.ts'

const pack = makeOrdersPack('1', 'en')
const now = Date.UTC(2026, 10, 22, 4)
const hour = 3_600_000
const words = { t: speak('en', 'en', pack.words).t, time: makeTimeWords('en'), index }
const factsOf = (page: string, at: number) =>
  (JSON.parse(readFileSync(join(import.meta.dirname, `../fixtures/pages/facts/${page}.json`), 'utf8')) as OrderFacts[])[
    at
  ] as OrderFacts

function draw(facts: OrderFacts, change: Partial<OrdersOnPages> = {}, at = now): Element {
  const settings = { ...orderSettings.defaults, region: 'other' as const, ...change }
  const verdict = verdictOf(facts, pack, deadlineOptions(settings, pack), at)
  const place = document.createElement('main')
  document.body.append(place)
  const parts = {
    ...{ ...words, facts, verdict, pack, now: at, language: 'en', direction: 'ltr' as const, region: settings.region },
    onCopy: async () => true,
    onPage: (wordings: readonly string[]) => wordings.find((one) => one === '确认收货'),
    onShow: () => undefined,
    onClose: () => undefined,
  }
  render(h(OrderCard, { parts }), place)
  return place
}
const textOf = (place: Element) => (place.textContent ?? '').replace(/\s+/g, ' ')
const view = (facts: OrderFacts, item?: number, at = now, change: Partial<OrdersOnPages> = {}) => {
  const options = deadlineOptions({ ...orderSettings.defaults, ...change }, pack)
  return markView(facts, item, verdictOf(facts, pack, options, at), words)
}
afterEach(() => document.body.replaceChildren())

describe('the card', () => {
  test('says until when in both zones, that the page says so, and how long ago that was', () => {
    const text = textOf(draw(factsOf('order-list-cases', 3), {}, now + 5 * 60_000))
    expect(text).toContain('Shipped, awaiting your confirmation')
    expect(text).toContain('Taobao says, read 5 minutes ago')
    expect(text).toContain('In China: Wed, Dec 2, 11:00 AM, or up to 1 hour later')
  })

  test('a message names the item of its refund, and no item where it is about the order', () => {
    const items = [{ title: '茶杯', refund: { status: 'SUCCESS' as const } }, { title: '茶盘' }]
    const order: OrderFacts = { ...factsOf('order-list-cases', 3), items }
    const messages = (facts: OrderFacts) => [...draw(facts).querySelectorAll('.zh')].map((one) => one.textContent)
    expect(messages(order).length).toBeGreaterThan(0)
    expect(messages(order).filter((text) => text?.includes('商品：'))).toEqual([])
    const asked: OrderFacts = {
      ...order,
      items: [{ title: '茶杯', refund: { status: 'WAIT_SELLER_AGREE' } }, { title: '茶盘' }],
    }
    expect(messages(asked).filter((text) => text?.includes('商品：茶杯'))).toHaveLength(1)
  })

  test('an order whose page prints only its refund is said once, in the page’s words too', () => {
    const { trade: _, ...order } = factsOf('order-list-cases', 3)
    const refund = { status: 'REFUNDING' as const, words: '退款中' }
    const text = textOf(draw({ ...order, refund, items: [{ title: '茶杯', refund }, { title: '茶盘' }] }))
    expect(text).toMatch(/^Refund in progress.*On the page: 退款中Refund in progress · 茶杯/)
  })

  test('gives the words of the buttons, and shows only what is on the page', () => {
    const place = draw(factsOf('order-list-cases', 3))
    expect(textOf(place)).toContain('确认收货')
    expect([...place.querySelectorAll('.show')]).toHaveLength(1)
  })

  test('fills messages with the order number', () => {
    const text = textOf(draw(factsOf('order-list-cases', 3)))
    expect(text).toContain('订单号：4999000811840293644')
    expect(text).not.toMatch(/\{\w+\}/)
  })

  test('warns those whose parcels go to a forwarder, and names the hotline of the region', () => {
    const facts = factsOf('order-list-cases', 4)
    expect(draw(facts, { travel: 'forwarder' }).querySelector('.mind')?.textContent).toContain('warehouse')
    expect(textOf(draw(facts, { region: 'HK' }))).toContain('+852 2245 3201')
    expect(textOf(draw(facts, { region: 'other' }))).not.toContain('+852')
  })

  test.each(['order-list-cases', 'refund-detail', 'order-detail-old-tmall', 'xianyu-bought'])(
    'has no fault that axe finds, and no word without a translation: %s',
    async (page) => {
      const all = JSON.parse(
        readFileSync(join(import.meta.dirname, `../fixtures/pages/facts/${page}.json`), 'utf8'),
      ) as OrderFacts[]
      for (const facts of all) {
        const place = draw(facts, { travel: 'consolidation', route: 'alipayhk-card' })
        expect(textOf(place)).not.toMatch(/\b(?:step|warning|message|deadline\w*|hotline|orderCard|\w+Status)\.[\w-]+/)
        const { violations } = await axe.run(place, { rules: { 'color-contrast': { enabled: false } } })
        expect(violations.map(({ id }) => id)).toEqual([])
        place.remove()
      }
    },
  )
})

describe('the mark', () => {
  test('counts down what the page prints, and says that the page says so', () => {
    const { countdown } = view(factsOf('order-list-cases', 3))
    expect(countdown).toEqual({
      text: '9d 23h',
      spoken: 'Automatic confirmation of receipt: 9 days, 23 hours left, Taobao says',
      urgency: 'calm',
    })
  })

  test('says the state of an item: of its refund, else its own', () => {
    const items = [
      { trade: { status: 'WAIT_BUYER_CONFIRM_GOODS' as const } },
      { refund: { status: 'SUCCESS' as const } },
    ]
    const facts: OrderFacts = { ...factsOf('order-list-cases', 3), items }
    expect([0, 1].map((item) => view(facts, item).status)).toEqual(['Shipped, awaiting your confirmation', 'Refunded'])
  })

  test('marks an estimate as one', () => {
    const facts: OrderFacts = { ...factsOf('order-list-cases', 3), times: { shippedAt: now - hour } }
    delete facts.deadlines
    expect(view(facts).countdown).toMatchObject({ text: '≈ 9d 23h', spoken: expect.stringContaining('an estimate') })
  })

  test.each<[number, string]>([
    [2 * 24 * hour, 'calm'],
    [8 * 24 * hour, 'soon'],
    [9.5 * 24 * hour, 'urgent'],
  ])('after %d ms the same countdown is %s', (later, urgency) => {
    expect(view(factsOf('order-list-cases', 3), undefined, now + later).countdown?.urgency).toBe(urgency)
  })

  test('never says that the reader has more time than the page printed', () => {
    const facts = factsOf('order-list-cases', 3)
    for (let later = 0; later < 10 * 24 * hour; later += 7 * 60_000) {
      const text = view(facts, undefined, now + later).countdown?.text ?? ''
      const [, days = 0, hours = 0] = /^(?:(\d+)d)?\s?(?:(\d+)h)?$/.exec(text) ?? []
      expect(Number(days) * 24 + Number(hours)).toBeLessThanOrEqual(9 * 24 + 23)
    }
  })

  test('says the state of one item, and warns of the overseas trap', () => {
    expect(view(factsOf('order-list-cases', 3), 2).status).toBe('Refunded')
    expect(view(factsOf('order-list-cases', 4), undefined, now, { travel: 'forwarder' }).warning).toBeTruthy()
    expect(view(factsOf('order-list-cases', 3)).warning).toBeUndefined()
  })

  test('says nothing of a status that nobody knows', () => {
    expect(view(factsOf('order-list-cases', 7))).toMatchObject({ status: undefined, countdown: undefined })
  })

  test('ticks by the second only in the last hour', () => {
    const facts = factsOf('order-list-cases', 4)
    const fast = (at: number) => ticksFast(verdictOf(facts, pack, {}, at), undefined)
    expect([fast(now), fast(now + 23.5 * hour)]).toEqual([false, true])
  })

  test('is one button with a name', async () => {
    const props = { ...view(factsOf('order-list-cases', 3)), language: 'en', direction: 'ltr' as const }
    const place = document.createElement('main')
    document.body.append(place)
    render(h(Mark, { ...props, onOpen: () => undefined }), place)
    expect(place.querySelectorAll('button')).toHaveLength(1)
    const { violations } = await axe.run(place, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map(({ id }) => id)).toEqual([])
  })
})

test('facts are handed over again only when they say something else', () => {
  const facts = factsOf('order-list-cases', 4)
  const { 'confirm-receipt': printed } = facts.deadlines ?? {}
  const ticked = (ms: number): OrderFacts => ({
    ...facts,
    seenAt: facts.seenAt + ms,
    deadlines: {
      'confirm-receipt': {
        ...printed,
        words: `${ms}`,
        seenAt: facts.seenAt + ms,
        remainingMs: 86_399_000 - ms,
      } as never,
    },
  })
  expect(gistOf(ticked(5000))).toBe(gistOf(facts))
  expect(gistOf({ ...facts, shop: 'another' })).not.toBe(gistOf(facts))
})
