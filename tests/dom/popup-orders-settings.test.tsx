import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { orderId, tenOrders } from '../browser/panel-orders.ts'
import { type OrdersPanel, openPanel, startFresh, until } from './orders-panel.ts'

let panel: OrdersPanel
const allowed = { notifications: false }

beforeEach(() => {
  allowed.notifications = false
  startFresh(allowed)
})
afterEach(() => {
  panel.close()
  vi.restoreAllMocks()
})

describe('the settings of orders', () => {
  const choose = (label: string, value: string) => {
    const id = [...panel.popup.root.querySelectorAll('label')].find((one) => one.textContent === label)?.htmlFor
    const select = document.getElementById(id ?? '') as HTMLSelectElement
    select.value = value
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }
  const settings = () => panel.popup.stored('settings:orders')

  it('stores what is chosen', async () => {
    panel = await openPanel([], {}, '#settings')
    choose('How parcels reach you', 'agent')
    choose('How you pay', 'alipayhk-pps')
    choose('Where you are', 'TW')
    choose('Toolbar number: due within', '72')
    await until(async () =>
      expect(await settings()).toEqual({ travel: 'agent', route: 'alipayhk-pps', region: 'TW', dueWindowHours: 72 }),
    )
    panel.popup.control('switch', 'Orders and deadlines').click()
    await until(async () => expect(await settings()).toMatchObject({ enabled: false }))
    await until(() => expect(panel.popup.root.textContent).not.toMatch('How parcels reach you'))
  })

  it.each([true, false])('asks for reminders on the click; allowed: %s', async (allows) => {
    Object.assign(fakeBrowser.permissions, { request: async () => allows })
    panel = await openPanel([], {}, '#settings')
    panel.popup.control('switch', 'Reminders').click()
    const enabled = { reminders: { enabled: allows, leadHours: [72, 24, 3] } }
    await until(async () => expect(await settings()).toMatchObject(enabled))
    if (allows) await panel.popup.says('Remind me this long before a deadline')
    else await panel.popup.says('The browser did not allow notifications')
    expect(panel.popup.control('switch', 'Reminders').checked).toBe(allows)
  })

  it('switches reminders on before the browser has its answer: Chrome closes a popup under the question', async () => {
    const request = vi.fn(() => new Promise(() => undefined))
    Object.assign(fakeBrowser.permissions, { request })
    panel = await openPanel([], {}, '#settings')
    panel.popup.control('switch', 'Reminders').click()
    await until(() => expect(request).toHaveBeenCalledOnce())
    expect(await settings()).toMatchObject({ reminders: { enabled: true } })
    expect(panel.popup.root.textContent).not.toMatch('none will come')
  })

  const on = (leadHours: number[]) => ({ 'settings:orders': { reminders: { enabled: true, leadHours } } })

  it.each(['#orders', '#settings'])(
    'says in %s that no reminder will come, until the browser lets us',
    async (place) => {
      Object.assign(fakeBrowser.permissions, { request: async () => true })
      panel = await openPanel(tenOrders(Date.now()), on([24]), place)
      await panel.popup.says('so none will come')
      panel.button('Allow notifications').click()
      await until(() => expect(panel.popup.root.textContent).not.toMatch('none will come'))
    },
  )

  it('says that no reminder will come without a time', async () => {
    allowed.notifications = true
    panel = await openPanel([], on([]), '#settings')
    await panel.popup.says('No time is chosen')
    panel.popup.root.querySelector<HTMLInputElement>('.lead-times input')?.click()
    await until(() => expect(panel.popup.root.textContent).not.toMatch('No time is chosen'))
  })

  it('forgets all orders only when asked twice', async () => {
    panel = await openPanel(tenOrders(Date.now()))
    await until(() => expect(panel.rows()).toHaveLength(8))
    panel.button('Forget all orders').click()
    await panel.popup.says('Forget 10 orders?')
    panel.button('Cancel').click()
    await until(() => expect(() => panel.button('Yes, forget all')).toThrow())
    expect(panel.rows()).toHaveLength(8)
  })

  it('forgets the ticks of their checklists with them, and brings both back', async () => {
    const run = { version: 1, ticked: ['film'], chosen: {}, changedAt: Date.now() }
    const key = `guide-run:on-arrival:${orderId(3)}`
    panel = await openPanel(tenOrders(Date.now()), { [key]: run, 'guide-run:item-page': run })
    await until(() => expect(panel.rows()).toHaveLength(8))
    panel.button('Forget all orders').click()
    await panel.popup.says('Forget 10 orders?')
    panel.button('Yes, forget all').click()
    await panel.popup.says('All orders forgotten')
    expect([await panel.popup.stored(key), await panel.popup.stored('guide-run:item-page')]).toEqual([undefined, run])
    panel.button('Undo').click()
    await until(async () => expect(await panel.popup.stored(key)).toEqual(run))
    expect(await panel.popup.stored(`order:${orderId(3)}`)).toBeDefined()
  })
})
