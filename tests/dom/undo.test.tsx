/** Whatever a reader throws away in the popup, "Undo" brings back: storage is then what it was, byte for byte. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { orderJson } from '../../core/orders/export/json.ts'
import type { OrderFacts } from '../../core/orders/facts.ts'
import { mergeFacts } from '../../core/orders/merge.ts'
import type { OrderNote } from '../../core/orders/stored.ts'
import { readStored } from '../../services/order-read.ts'
import { orderId, tenOrders } from '../browser/panel-orders.ts'
import { drawn } from './lookup-popup.ts'
import { type OrdersPanel, openPanel, startFresh, until } from './orders-panel.ts'
import { rates } from './prices-panel.ts'

const now = Date.now()
const orders = tenOrders(now)
const run = { version: 1, ticked: ['film'], chosen: {}, changedAt: now }
/** As the one writer of orders writes them, field by field in its order. */
const written = (facts: OrderFacts, note: OrderNote = {}) => ({
  [`order:${facts.orderId}`]: readStored({ version: 1, facts, note }, facts.orderId),
})
const asWritten = Object.assign({}, ...orders.map((facts) => written(facts)))
const kept = {
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

let panel: OrdersPanel
let badge: string

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
async function everything(): Promise<Record<string, string>> {
  const { local, session } = fakeBrowser.storage
  const { 'orders:trouble': _, ...stored } = { ...(await local.get()), ...(await session.get()) }
  const index = stored['orders:index'] as { entries: string } | undefined
  const entries = (JSON.parse(index?.entries ?? '[]') as { id: string }[]).sort((a, b) => (a.id < b.id ? -1 : 1))
  const inOrder = { ...stored, 'orders:index': { ...index, entries } }
  return Object.fromEntries(Object.entries(inOrder).map(([key, value]) => [key, JSON.stringify(value)]))
}

const all = <One extends HTMLElement>(selector: string) => [...panel.popup.root.querySelectorAll<One>(selector)]

/** Presses what is called so as soon as it is there. */
async function press(name: string): Promise<void> {
  const named = (one: Element) => [one.getAttribute('aria-label'), one.textContent?.trim()].includes(name)
  await until(() => expect(all('button').some(named), name).toBe(true))
  all('button').find(named)?.click()
}

async function openRow(): Promise<void> {
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

async function pick(name: string, text: string): Promise<void> {
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

const known = orders[2] as (typeof orders)[number]
const laterFile = orderJson(
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
const settings = { format: 'taolens-settings', version: 1, settings: { translate: { style: 'beside' } } }

it.each<[what: string, place: string, act: () => Promise<void>, before?: object]>([
  ['forgets an order, with its ticks', '#orders', () => openRow().then(() => press('Forget'))],
  ['forgets all orders', '#orders', () => press('Forget all orders').then(() => press('Yes, forget all'))],
  ['marks an order as done', '#orders', () => openRow().then(() => press('Done'))],
  ['ignores an order', '#orders', () => openRow().then(() => press('Ignore'))],
  [
    'takes a mark back',
    '#orders',
    () => openRow().then(() => press('Done')),
    written(known, { done: true, ignored: false }),
  ],
  ['imports orders', '#orders', () => pick('Import', laterFile).then(() => press('Import'))],
  ['removes an own word', '#lookup', () => press('Remove 雨伞')],
  ['imports own words', '#lookup', () => pick('file', '雨伞\tGamp\n茶\tTea\n').then(() => press('Add them'))],
  ['clears the last amounts', '#money', () => press('Clear')],
  ['starts a checklist over', '#checklists/payment-failed', () => press('Start over')],
  ['removes the translation server', '#settings', () => press('Remove this server')],
  [
    'uses another translation server',
    '#settings',
    async () => {
      await until(() => expect(all('input[type=url]')).toHaveLength(1))
      const [address] = all<HTMLInputElement>('input[type=url]')
      Object.assign(address as HTMLInputElement, { value: 'http://localhost:5001' })
      address?.dispatchEvent(new Event('input', { bubbles: true }))
      await drawn()
      address?.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    },
  ],
  [
    'imports settings',
    '#settings',
    () => pick('settings', JSON.stringify(settings)).then(() => press('Use these settings')),
  ],
  ['forgets everything', '#settings', () => press('Forget everything').then(() => press('Yes, forget everything'))],
])('a reader %s, and takes it back', async (_, place, act, before = {}) => {
  panel = await openPanel(orders, { ...asWritten, ...kept, ...before }, place)
  await fakeBrowser.storage.session.set({
    [`pictures:${orderId(3)}`]: [{ image: 'data:image/png;', page: 'x', at: 1 }],
  })
  await fakeBrowser.runtime.sendMessage({ name: 'orders:index', body: {} })
  const stored = await everything()
  const number = badge
  await act()
  await until(async () => expect(await everything()).not.toEqual(stored))
  await press('Undo')
  await until(async () => expect(await everything()).toEqual(stored))
  await until(() => expect(badge).toBe(number))
  expect(all('[role=alert] .error')).toEqual([])
})

it('leads from forgetting everything to the way back', async () => {
  panel = await openPanel(orders, asWritten, '#settings')
  await press('Forget everything')
  await press('Yes, forget everything')
  await until(() => expect(document.activeElement?.textContent).toBe('Undo'))
})

it('says why settings cannot be imported over those of a newer version', async () => {
  panel = await openPanel([], { 'settings:version': 99 }, '#settings')
  await pick('settings', JSON.stringify(settings))
  await press('Use these settings')
  await until(() =>
    expect(all('[role=alert] .error').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('A newer TaoLens wrote your settings'),
    ]),
  )
})

it('names only what an import of orders has', async () => {
  panel = await openPanel([known], {}, '#orders')
  const added = { version: 1 as const, facts: { ...known, orderId: orderId(77) }, note: {} }
  await pick('Import', orderJson([added], now))
  await until(() => expect(all('.preview li').map(({ textContent }) => textContent)).toEqual(['1 order is new']))
})

it('keeps the orders that were seen after everything was forgotten, when that is taken back', async () => {
  panel = await openPanel(orders, asWritten, '#settings')
  await press('Forget everything')
  await press('Yes, forget everything')
  const facts = { ...known, orderId: orderId(78) }
  await until(async () => expect(await fakeBrowser.storage.local.get(`order:${known.orderId}`)).toEqual({}))
  await fakeBrowser.runtime.sendMessage({ name: 'orders:remember', body: { facts: [facts] } })
  await press('Undo')
  const ids = async () => {
    const { entries } = JSON.parse((await everything())['orders:index'] ?? '{}') as { entries: { id: string }[] }
    return entries.map(({ id }) => id)
  }
  await until(async () => expect(await ids()).toHaveLength(orders.length + 1))
  expect(await ids()).toContain(orderId(78))
})
