/** The popup in a test of what is thrown away: what is stored before, and hands that press and pick. */
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { orderJson } from '../../core/orders/export/json.ts'
import type { OrderFacts } from '../../core/orders/facts.ts'
import { mergeFacts } from '../../core/orders/merge.ts'
import type { OrderNote } from '../../core/orders/stored.ts'
import { readStored } from '../../services/order-read.ts'
import { orderId, tenOrders } from '../browser/panel-orders.ts'
import { type OrdersPanel, openPanel, startFresh, until } from './orders-panel.ts'
import { rates } from './prices-panel.ts'

export const now = Date.now()
export const orders = tenOrders(now)
export const run = { version: 1, ticked: ['film'], chosen: {}, changedAt: now }
/** As the one writer of orders writes them, field by field in its order. */
export const written = (facts: OrderFacts, note: OrderNote = {}) => ({
  [`order:${facts.orderId}`]: readStored({ version: 1, facts, note }, facts.orderId),
})
export const asWritten = Object.assign({}, ...orders.map((facts) => written(facts)))
export const kept = {
  'settings:general': { language: 'en', pausedSites: ['tmall'] },
  'settings:prices': { currency: 'EUR', ownRate: { currency: 'EUR', rate: '0.1301' } },
  'settings:titles': { server: 'http://localhost:5000', serverKey: 'secret' },
  'prices:last': {
    typed: { text: '268', side: 'shop', top: 'shop' },
    refund: '50',
    amounts: [{ minor: 26800, currency: 'CNY' }],
  },
  terms: [
    { zh: '雨伞', said: 'Brolly' },
    { zh: '花盆', said: 'Pot' },
  ],
  [`guide-run:on-arrival:${orderId(3)}`]: run,
  'guide-run:payment-failed': run,
  rates: {
    table: { date: '2026-11-20', source: 'host', rates },
    triedAt: now,
    answered: true,
    refused: [],
    problems: [],
  },
}

export let panel: OrdersPanel
export let badge: string

beforeEach(() => {
  startFresh({ notifications: false })
  Object.assign(fakeBrowser.permissions, { request: async () => true, remove: async () => true })
  vi.spyOn(browser.action, 'setBadgeText').mockImplementation((async ({ text }: { text: string }) => {
    badge = text
  }) as never)
  for (const name of ['setBadgeBackgroundColor', 'setBadgeTextColor', 'setTitle'] as const) {
    vi.spyOn(browser.action, name).mockResolvedValue(undefined as never)
  }
})
afterEach(() => {
  panel.close()
  vi.restoreAllMocks()
})

/** All that is stored, the index of orders in one order, but for when the last writing went well. */
export async function everything(): Promise<Record<string, string>> {
  const { local, session } = fakeBrowser.storage
  const { 'orders:trouble': _, ...stored } = { ...(await local.get()), ...(await session.get()) }
  const index = stored['orders:index'] as { entries: string } | undefined
  const entries = (JSON.parse(index?.entries ?? '[]') as { id: string }[]).sort((a, b) => (a.id < b.id ? -1 : 1))
  const inOrder = { ...stored, 'orders:index': { ...index, entries } }
  return Object.fromEntries(Object.entries(inOrder).map(([key, value]) => [key, JSON.stringify(value)]))
}

export const all = <One extends HTMLElement>(selector: string) => [...panel.popup.root.querySelectorAll<One>(selector)]

/** Presses what is called so as soon as it is there. */
export async function press(name: string): Promise<void> {
  const named = (one: Element) => [one.getAttribute('aria-label'), one.textContent?.trim()].includes(name)
  await until(() => expect(all('button').some(named), name).toBe(true))
  all('button').find(named)?.click()
}

export async function openRow(): Promise<void> {
  await until(() => expect(panel.rows().length).toBeGreaterThan(5))
  for (const box of all<HTMLInputElement>('.filters input[type=checkbox]')) box.click()
  await until(() => expect(all('.more')).toHaveLength(1))
  all('.more')[0]?.click()
  await until(() => expect(panel.titles().join()).toMatch('登山背包'))
  panel
    .rows()
    .find((row) => row.textContent?.includes('登山背包'))
    ?.click()
}

export async function pick(name: string, text: string): Promise<void> {
  await until(() =>
    expect(
      all('.file').some((one) => one.textContent?.includes(name)),
      name,
    ).toBe(true),
  )
  const label = all('.file').find((one) => one.textContent?.includes(name))
  const field = label?.querySelector('input') as HTMLInputElement
  Object.defineProperty(field, 'files', { value: [new File([text], 'file')] })
  field.dispatchEvent(new Event('change', { bubbles: true }))
}

export const known = orders[2] as (typeof orders)[number]
export const laterFile = orderJson(
  [
    {
      version: 1,
      facts: mergeFacts(known, { ...known, seenAt: known.seenAt + 60_000, shop: '另一家' }),
      note: { done: true },
    },
    { version: 1, facts: { ...known, orderId: orderId(77) }, note: {} },
  ],
  now,
)
export const settings = { format: 'taolens-settings', version: 1, settings: { translate: { style: 'beside' } } }

/** Opens a panel over these orders and what else is stored. */
export async function show(...given: Parameters<typeof openPanel>): Promise<void> {
  panel = await openPanel(...given)
}
