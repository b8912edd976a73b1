import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { OrderFacts } from '../../core/orders/facts.ts'
import { manyOrders, orderId, tenOrders } from '../browser/panel-orders.ts'
import { type OrdersPanel, openPanel, press, startFresh, until } from './orders-panel.ts'

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

describe('the list of orders', () => {
  it('has the most urgent first, with status, shop, title, amount and time', async () => {
    panel = await openPanel(tenOrders(Date.now()))
    await until(() => expect(panel.rows()).toHaveLength(8))
    expect(panel.statuses().slice(0, 2)).toEqual(['Awaiting your payment', 'Pre-sale: balance not paid yet'])
    expect(panel.rows()[0]?.textContent).toMatch(
      /等待买家付款.*¥268\.00.*山海茶具旗舰店.*手工陶瓷茶杯.*Pay: 4 hours, \d+ minutes left Taobao says/,
    )
    expect(panel.rows()[2]?.textContent).toMatch(/Seller ships: ≈ 1 day, \d+ hours left Estimate/)
    panel.button(/^Show all 9 orders$/).click()
    await until(() => expect(panel.rows()).toHaveLength(9))
  })

  it('teaches what to do when there is none', async () => {
    panel = await openPanel([], {}, 'orders')
    await panel.popup.says('No orders yet')
    expect(panel.popup.root.querySelector('input[type=search]')).toBeNull()
    expect(panel.popup.root.textContent).toContain('已买到的宝贝')
  })

  it.each([
    ['no such order', 0],
    [orderId(4), 1],
    ['云上文具', 1],
    ['背包 40升', 1],
    ['SF0000000000001', 1],
    ['completed', 1],
    ['交易成功', 1],
    ['YOUR payment', 1],
  ])('finds %s %i times', async (text, count) => {
    panel = await openPanel(tenOrders(Date.now()))
    await until(() => expect(panel.rows()).toHaveLength(8))
    panel.type(text)
    await until(() => expect(panel.rows()).toHaveLength(count))
    if (count === 0) await panel.popup.says('No order matches')
  })

  it.each(['雲上文具', '雲上 筆记本', '交易成功'])('finds %s in Traditional or Simplified', async (text) => {
    const words = { text: '', index: '', alphabet: '' }
    const data = { traditional: '雲云筆笔', rows: '', lines: words, slots: [], closed: '(?!)', kinds: [], traits: [] }
    const rest = { made: 'b1', words: {}, pages: { kinds: [] }, prices: {}, guides: { pages: [], rows: {} } }
    const vocabulary = { version: '1.2.3', language: 'en', data, rows: words, ...rest }
    panel = await openPanel(tenOrders(Date.now()), { vocabulary })
    await until(() => expect(panel.rows()).toHaveLength(8))
    panel.type(text)
    await until(() => expect(panel.rows()).toHaveLength(1))
  })

  it.each([10, 60])('opens the order that it is asked to show: %i of 100', async (number) => {
    panel = await openPanel(manyOrders(100, Date.now()), {}, `orders/${orderId(number)}`)
    await until(() => expect(panel.rows()).toHaveLength(1))
    await panel.popup.says(`Order number${orderId(number)}`)
  })

  it('says of an order whose page prints only a refund no more than that', async () => {
    const refund = { status: 'REFUNDING' as const, words: '退款中' }
    const { trade: _, ...facts } = { ...(tenOrders(Date.now())[9] as OrderFacts), refund }
    panel = await openPanel([facts])
    await until(() => expect(panel.rows()).toHaveLength(1))
    expect(panel.rows()[0]?.querySelector('.statuses')?.textContent?.trim()).toBe('Refund in progress 退款中')
  })

  it('says of a refund that was not there when the order was last read that it was read earlier', async () => {
    const now = Date.now()
    const facts = tenOrders(now).find(({ items }) => items?.[0]?.refund?.status === 'WAIT_SELLER_AGREE') as OrderFacts
    const items = (facts.items ?? []).map((item) => ({ ...item, readAt: { 'refund.status': now - 86_400_000 } }))
    panel = await openPanel([facts, { ...facts, orderId: orderId(99), items }])
    await until(() => expect(panel.rows()).toHaveLength(2))
    const said = panel.rows().map((row) => row.querySelector('.refund')?.textContent?.trim())
    expect(said.sort()).toEqual([
      'Refund requested, awaiting the seller 退款中',
      'Refund requested, awaiting the seller 退款中 – read earlier, not when this order was last read',
    ])
  })

  it('filters by status', async () => {
    panel = await openPanel(tenOrders(Date.now()))
    await until(() => expect(panel.rows()).toHaveLength(8))
    const select = panel.popup.root.querySelector<HTMLSelectElement>('search select') as HTMLSelectElement
    for (const [group, expected] of [
      ['pay', 2],
      ['ship', 3],
      ['refund', 2],
      ['closed', 1],
      ['unread', 1],
    ] as const) {
      select.value = group
      select.dispatchEvent(new Event('change', { bubbles: true }))
      await until(() => expect([group, panel.rows().length]).toEqual([group, expected]))
    }
  })

  it('draws the first of many, then more, and counts all', async () => {
    panel = await openPanel(manyOrders(400, Date.now()))
    await until(() => expect(panel.rows()).toHaveLength(8))
    await panel.popup.says('Show all')
    panel.button(/^Show all/).click()
    await until(() => expect(panel.rows()).toHaveLength(50))
    panel.button('Show more').click()
    await until(() => expect(panel.rows()).toHaveLength(100))
  })

  it('says of several refunds the one under way', async () => {
    const [first] = tenOrders(Date.now()) as [OrderFacts]
    const items = [
      { title: '甲', refund: { status: 'SUCCESS' } },
      { title: '乙', refund: { status: 'WAIT_BUYER_RETURN_GOODS' } },
    ] satisfies OrderFacts['items']
    panel = await openPanel([{ ...first, items }])
    await until(() => expect(panel.rows()[0]?.textContent).toContain('Seller agreed: send the goods back'))
  })

  it('follows what is stored elsewhere', async () => {
    const [first, ...others] = tenOrders(Date.now())
    panel = await openPanel(others)
    await until(() => expect(panel.rows().length).toBeGreaterThan(0))
    await fakeBrowser.runtime.sendMessage({ name: 'orders:remember', body: { facts: [first] } })
    await until(() => expect(panel.titles()[0]).toContain('手工陶瓷茶杯'))
  })
})

describe('keys', () => {
  it('lead from the search field through the list and back', async () => {
    panel = await openPanel(tenOrders(Date.now()))
    await until(() => expect(panel.rows()).toHaveLength(8))
    const field = panel.popup.root.querySelector<HTMLInputElement>('input[type=search]')
    field?.focus()
    press('ArrowDown')
    expect(document.activeElement).toBe(panel.rows()[0])
    press('ArrowDown')
    press('End')
    expect(document.activeElement).toBe(panel.rows()[7])
    press('Home')
    panel.rows()[0]?.click()
    await until(() => expect(panel.rows()[0]?.getAttribute('aria-expanded')).toBe('true'))
    press('Escape')
    await until(() => expect(panel.rows()[0]?.getAttribute('aria-expanded')).toBe('false'))
    expect(document.activeElement).toBe(panel.rows()[0])
    press('ArrowUp')
    expect(document.activeElement).toBe(field)
  })
})
