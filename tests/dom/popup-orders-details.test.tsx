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

describe('an open order', () => {
  const openRow = async (at: number, more: Record<string, unknown> = {}) => {
    panel = await openPanel(tenOrders(Date.now()), more)
    await until(() => expect(panel.rows()).toHaveLength(8))
    panel.rows()[at]?.click()
    await until(() => expect(panel.popup.root.querySelector('.details')).not.toBeNull())
    return panel.popup.root.querySelector('.details') as HTMLElement
  }

  it('says each time in both zones, the steps with Chinese words, and where they are from', async () => {
    const details = await openRow(2)
    expect(details.textContent).toMatch(/in China\)|China time/)
    expect(details.textContent).toContain('提醒发货')
    expect(details.textContent).toMatch(/Estimate from what was read 3 min/)
    expect(details.textContent).toContain('Source: ')
    expect(details.querySelector('a')?.href).toBe(
      `https://buyertrade.taobao.com/trade/detail/trade_item_detail.htm?bizOrderId=${orderId(2)}`,
    )
  })

  it('of a time left in whole hours or days says how much later it may be', async () => {
    expect((await openRow(4)).querySelector('.moment')?.textContent).toMatch(/\), or up to 1 hour later$/)
    panel.close()
    expect((await openRow(5)).querySelector('.moment')?.textContent).toMatch(/\), or up to 1 day later$/)
    panel.close()
    expect((await openRow(0)).querySelector('.moment')?.textContent).not.toContain('later')
  })

  it('warns by the way the parcels travel, and says where a refund goes', async () => {
    const settings = { 'settings:orders': { travel: 'forwarder', route: 'alipayhk-card', region: 'HK' } }
    const details = await openRow(4, settings)
    expect(details.textContent).toContain('The timer counts from shipping inside China')
    expect(details.textContent).toContain('To the card, normally within 7 working days')
    // From right to left its groups of digits would change places.
    expect(details.querySelector('a[href^="tel:"] bdi[dir=ltr]')?.textContent).toBe('+852 2245 3201')
  })

  it.each(['Choose how you pay', 'Choose how parcels reach you'])('leads to the settings: %s', async (choice) => {
    await openRow(4)
    panel.button(choice).click()
    await until(() =>
      expect(panel.popup.root.querySelector('[aria-selected=true]')?.textContent?.trim()).toBe('Settings'),
    )
  })

  it('of a newer version has no note to set, which would not be kept', async () => {
    const facts = tenOrders(Date.now()).find((one) => one.orderId === orderId(2))
    const buttonsIn = (details: HTMLElement) => [...details.querySelectorAll('button')].map((one) => one.textContent)
    expect(buttonsIn(await openRow(2))).toEqual(expect.arrayContaining(['Done', 'Ignore', 'Forget']))
    panel.close()
    const details = await openRow(2, { [`order:${orderId(2)}`]: { version: 2, facts, note: {} } })
    expect(details.textContent).toContain(orderId(2))
    await until(() => expect(panel.popup.root.textContent).toContain('was stored by a newer TaoLens'))
    await until(() => expect(buttonsIn(details)).not.toContain('Done'))
    expect(buttonsIn(details)).not.toContain('Ignore')
    expect(buttonsIn(details)).toContain('Forget')
  })

  it('copies a message with the order number in it', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await openRow(2)
    panel.button('Copy the Chinese').click()
    await until(() => expect(write).toHaveBeenCalledOnce())
    expect(write.mock.calls[0]?.[0]).toContain(orderId(2))
    expect(write.mock.calls[0]?.[0]).toContain('A5横线笔记本')
    await panel.popup.says('Copied')
  })

  it('is marked as done, and brought back', async () => {
    await openRow(0)
    panel.button('Done').click()
    await panel.popup.says('Marked as done')
    await until(() => expect(panel.titles()[0]).not.toContain('手工陶瓷茶杯'))
    panel.button('Undo').click()
    await until(() => expect(panel.titles()[0]).toContain('手工陶瓷茶杯'))
  })

  it('is forgotten, and brought back', async () => {
    await openRow(0)
    panel.button('Forget').click()
    await panel.popup.says('Order forgotten')
    expect(await panel.popup.stored(`order:${orderId(1)}`)).toBeUndefined()
    panel.button('Undo').click()
    await until(() => expect(panel.titles()[0]).toContain('手工陶瓷茶杯'))
    expect(await panel.popup.stored(`order:${orderId(1)}`)).toMatchObject({ facts: { orderId: orderId(1) } })
  })

  it('leads to its checklist', async () => {
    await openRow(4)
    panel.button('Checklist: when it arrives').click()
    await panel.popup.says('Check first, confirm later')
    expect(panel.popup.root.querySelector('#tab-checklists')?.getAttribute('aria-selected')).toBe('true')
    const order = () => panel.popup.root.querySelector<HTMLSelectElement>('.guide select')?.value
    await until(() => expect(order()).toBe(orderId(3)))
  })
})

describe('an order that is asked for', () => {
  it('stands alone, open, though it is over; the others come back with an empty search', async () => {
    panel = await openPanel(tenOrders(Date.now()), {}, `#orders/${orderId(7)}`)
    await until(() => expect(panel.rows()).toHaveLength(1))
    expect(panel.rows()[0]?.getAttribute('aria-expanded')).toBe('true')
    expect(panel.titles()[0]).toContain('小夜灯')
    panel.type('')
    await until(() => expect(panel.rows()).toHaveLength(8))
  })

  it('that is not stored leaves the list as it is', async () => {
    panel = await openPanel(tenOrders(Date.now()), {}, `#orders/${orderId(404)}`)
    await until(() => expect(panel.rows()).toHaveLength(8))
  })

  it('is read again when the feature is switched on', async () => {
    panel = await openPanel(tenOrders(Date.now()), { 'settings:orders': { enabled: false } })
    await panel.popup.says('Off: no orders are read')
    panel.button('Switch on').click()
    await until(() => expect(panel.rows()).toHaveLength(8))
  })
})

describe('troubles', () => {
  it('leaves out what cannot be read, and says how many', async () => {
    const broken = { [`order:${orderId(90)}`]: 7, [`order:${orderId(91)}`]: { version: 1 } }
    panel = await openPanel(tenOrders(Date.now()), broken)
    await panel.popup.says('2 stored orders cannot be read')
    expect(panel.rows()).toHaveLength(8)
    expect(await panel.popup.stored(`order:${orderId(90)}`)).toBe(7)
  })

  it('says when a change could not be stored', async () => {
    panel = await openPanel(tenOrders(Date.now()))
    await until(() => expect(panel.rows()).toHaveLength(8))
    panel.rows()[0]?.click()
    await panel.popup.says('Deadlines')
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'))
    panel.button('Done').click()
    await panel.popup.says('This could not be saved')
    expect(panel.titles()[0]).toContain('手工陶瓷茶杯')
  })
})
