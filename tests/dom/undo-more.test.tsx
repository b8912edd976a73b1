/** Around what is thrown away and brought back: where the focus goes, what is said, what stays. */

import { expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { orderJson } from '../../core/orders/export/json.ts'
import { orderId } from '../browser/panel-orders.ts'
import { until } from './orders-panel.ts'
import {
  all,
  asWritten,
  everything,
  kept,
  known,
  now,
  orders,
  panel,
  pick,
  press,
  settings,
  show,
} from './undo-panel.ts'

it('leads from forgetting everything to the way back', async () => {
  await show(orders, asWritten, '#settings')
  await press('Forget everything')
  await press('Yes, forget everything')
  await until(() => expect(document.activeElement?.textContent).toBe('Undo'))
})

it('says why settings cannot be imported over those of a newer version', async () => {
  await show([], { 'settings:version': 99 }, '#settings')
  await pick('settings', JSON.stringify(settings))
  await press('Use these settings')
  await until(() =>
    expect(all('[role=alert] .error').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('A newer TaoLens wrote your settings'),
    ]),
  )
})

it('names only what an import of orders has', async () => {
  await show([known], {}, '#orders')
  const added = { version: 1 as const, facts: { ...known, orderId: orderId(77) }, note: {} }
  await pick('Import', orderJson([added], now))
  await until(() => expect(all('.preview li').map(({ textContent }) => textContent)).toEqual(['1 order is new']))
})

it('keeps the orders that were seen after everything was forgotten, when that is taken back', async () => {
  await show(orders, asWritten, '#settings')
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

it.each([true, false])('a server that a file brings is asked for, and taken with leave alone: %s', async (mayReach) => {
  const request = vi.fn(async () => mayReach)
  Object.assign(fakeBrowser.permissions, { request })
  await show([], kept, '#settings')
  const server = { server: 'http://files.example', serverKey: 'other' }
  const brought = { ...settings, settings: { translate: { style: 'beside' }, titles: server } }
  await pick('settings', JSON.stringify(brought))
  await press('Use these settings')
  await until(async () => expect(await everything()).toMatchObject({ 'settings:translate': '{"style":"beside"}' }))
  expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['http://files.example/*'] })
  expect((await everything())['settings:titles']).toBe(
    JSON.stringify(mayReach ? { server: server.server } : kept['settings:titles']),
  )
  const said = () => panel.popup.root.textContent
  await until(() => (mayReach ? expect(said()).not : expect(said())).toMatch('The translation server was left out'))
})

it('brings everything back before the browser has its answer: Chrome closes a popup under the question', async () => {
  Object.assign(fakeBrowser.permissions, { request: () => new Promise(() => undefined) })
  await show(orders, { ...asWritten, ...kept }, '#settings')
  const stored = await everything()
  await press('Forget everything')
  await press('Yes, forget everything')
  await until(async () => expect(await everything()).not.toHaveProperty('terms'))
  await press('Undo')
  await until(async () => expect(await everything()).toEqual(stored))
})

it.each([true, false])(
  'a server that is brought back is asked for anew, and comes with leave alone: %s',
  async (mayReach) => {
    const request = vi.fn(async () => mayReach)
    Object.assign(fakeBrowser.permissions, { request })
    await show([], kept, '#settings')
    await press('Forget everything')
    await press('Yes, forget everything')
    await until(async () => expect(await everything()).not.toHaveProperty('settings:titles'))
    await press('Undo')
    const { 'settings:general': general, 'settings:titles': titles } = kept
    await until(async () => expect((await everything())['settings:general']).toBe(JSON.stringify(general)))
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['http://localhost/*'] })
    const brought = mayReach ? JSON.stringify(titles) : undefined
    await until(async () => expect((await everything())['settings:titles']).toBe(brought))
    const said = () => panel.popup.root.textContent
    await until(() => (mayReach ? expect(said()).not : expect(said())).toMatch('The translation server was left out'))
  },
)
