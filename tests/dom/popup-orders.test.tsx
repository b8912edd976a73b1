import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { OrderFacts } from '../../core/orders/facts.ts'
import { asStored, manyOrders, orderId, tenOrders } from '../browser/stored-orders.ts'
import { carryMessages, grant, wake } from './order-background.ts'
import { openPopup, type Popup } from './popup-page.ts'

let popup: Popup
let background: AbortController
const allowed = { notifications: false }

async function open(orders: readonly OrderFacts[], more: Record<string, unknown> = {}): Promise<Popup> {
  await fakeBrowser.storage.local.set({ ...asStored(orders), ...more })
  background = wake(Date.now)
  popup = await openPopup()
  return popup
}

const rows = () => [...popup.root.querySelectorAll<HTMLButtonElement>('.order-row')]
const titles = () => rows().map((row) => row.querySelector('.what')?.textContent ?? '')
const statuses = () => rows().map((row) => row.querySelector('.status')?.textContent ?? '')
const press = (key: string) =>
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
const button = (name: string | RegExp): HTMLButtonElement => {
  const fits = (text: string) => (typeof name === 'string' ? text.trim() === name : name.test(text))
  const found = [...popup.root.querySelectorAll('button')].find((one) => fits(one.textContent ?? ''))
  if (!found) throw new Error(`no button ${name}`)
  return found
}
const until = (check: () => void) => vi.waitFor(check, { timeout: 4000, interval: 20 })

function type(text: string): void {
  const field = popup.root.querySelector<HTMLInputElement>('input[type=search]')
  if (!field) throw new Error('no search field')
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

beforeEach(() => {
  fakeBrowser.reset()
  allowed.notifications = false
  carryMessages()
  grant(allowed)
})
afterEach(() => {
  popup.close()
  background.abort()
  vi.restoreAllMocks()
})

describe('the list of orders', () => {
  it('has the most urgent first, with status, shop, title, amount and time', async () => {
    await open(tenOrders(Date.now()))
    await until(() => expect(rows()).toHaveLength(8))
    expect(statuses().slice(0, 2)).toEqual(['Waiting for your payment', 'Pre-sale: deposit paid, the rest is open'])
    expect(rows()[0]?.textContent).toMatch(
      /等待买家付款.*¥268\.00.*山海茶具旗舰店.*手工陶瓷茶杯.*Pay: 4 hr, \d+ min left Taobao says/,
    )
    expect(rows()[2]?.textContent).toMatch(/Seller ships: ≈ 1 day, \d+ hr left Estimate/)
    button(/^Show all 9 orders$/).click()
    await until(() => expect(rows()).toHaveLength(9))
  })

  it('teaches what to do when there is none', async () => {
    await open([])
    await popup.says('No order seen yet')
    expect(popup.root.querySelector('input[type=search]')).toBeNull()
    expect(popup.root.textContent).toContain('已买到的宝贝')
  })

  it.each([
    ['no such order', 0],
    [orderId(4), 1],
    ['云上文具', 1],
    ['背包 40升', 1],
    ['SF0000000000001', 1],
    ['completed', 1],
    ['交易成功', 1],
    ['WAITING for the seller to', 3],
  ])('finds %s %i times', async (text, count) => {
    await open(tenOrders(Date.now()))
    await until(() => expect(rows()).toHaveLength(8))
    type(text)
    await until(() => expect(rows()).toHaveLength(count))
    if (count === 0) expect(popup.root.textContent).toContain('No order fits')
  })

  it('filters by status', async () => {
    await open(tenOrders(Date.now()))
    await until(() => expect(rows()).toHaveLength(8))
    const select = popup.root.querySelector<HTMLSelectElement>('search select') as HTMLSelectElement
    for (const [group, expected] of [
      ['pay', 2],
      ['ship', 3],
      ['refund', 2],
      ['closed', 1],
      ['unread', 1],
    ] as const) {
      select.value = group
      select.dispatchEvent(new Event('change', { bubbles: true }))
      await until(() => expect([group, rows().length]).toEqual([group, expected]))
    }
  })

  it('draws the first of many, then more, and counts all', async () => {
    await open(manyOrders(400, Date.now()))
    await until(() => expect(rows()).toHaveLength(8))
    await popup.says('Show all')
    button(/^Show all/).click()
    await until(() => expect(rows()).toHaveLength(50))
    button('Show more').click()
    await until(() => expect(rows()).toHaveLength(100))
  })

  it('follows what is stored elsewhere', async () => {
    const [first, ...others] = tenOrders(Date.now())
    await open(others)
    await until(() => expect(rows().length).toBeGreaterThan(0))
    await fakeBrowser.runtime.sendMessage({ name: 'orders:remember', body: { facts: [first] } })
    await until(() => expect(titles()[0]).toContain('手工陶瓷茶杯'))
  })
})

describe('keys', () => {
  it('lead from the search field through the list and back', async () => {
    await open(tenOrders(Date.now()))
    await until(() => expect(rows()).toHaveLength(8))
    const field = popup.root.querySelector<HTMLInputElement>('input[type=search]')
    field?.focus()
    press('ArrowDown')
    expect(document.activeElement).toBe(rows()[0])
    press('ArrowDown')
    press('End')
    expect(document.activeElement).toBe(rows()[7])
    press('Home')
    rows()[0]?.click()
    await until(() => expect(rows()[0]?.getAttribute('aria-expanded')).toBe('true'))
    press('Escape')
    await until(() => expect(rows()[0]?.getAttribute('aria-expanded')).toBe('false'))
    expect(document.activeElement).toBe(rows()[0])
    press('ArrowUp')
    expect(document.activeElement).toBe(field)
  })
})

describe('an open order', () => {
  const openRow = async (at: number, more: Record<string, unknown> = {}) => {
    await open(tenOrders(Date.now()), more)
    await until(() => expect(rows()).toHaveLength(8))
    rows()[at]?.click()
    await until(() => expect(popup.root.querySelector('.details')).not.toBeNull())
    return popup.root.querySelector('.details') as HTMLElement
  }

  it('says each time in both zones, the steps with Chinese words, and where they are from', async () => {
    const details = await openRow(2)
    expect(details.textContent).toMatch(/in China\)|China time/)
    expect(details.textContent).toContain('提醒发货')
    expect(details.textContent).toMatch(/Estimate, from what was read 3 min/)
    expect(details.textContent).toContain('According to')
    expect(details.querySelector('a')?.href).toBe(
      `https://buyertrade.taobao.com/trade/detail/trade_item_detail.htm?bizOrderId=${orderId(2)}`,
    )
  })

  it('warns by the way the parcels travel, and says where a refund goes', async () => {
    const settings = { 'settings:orders': { travel: 'forwarder', route: 'alipayhk-card', region: 'HK' } }
    const details = await openRow(4, settings)
    expect(details.textContent).toContain('The timer counts from shipping inside China')
    expect(details.textContent).toContain('To the card, normally within 7 working days')
    expect(details.querySelector('a[href^="tel:"]')?.textContent).toBe('+852 2245 3201')
  })

  it('copies a message with the order number in it', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await openRow(2)
    button('Copy the Chinese').click()
    await until(() => expect(write).toHaveBeenCalledOnce())
    expect(write.mock.calls[0]?.[0]).toContain(orderId(2))
    expect(write.mock.calls[0]?.[0]).toContain('A5横线笔记本')
    await popup.says('Copied')
  })

  it('is marked as done, and brought back', async () => {
    await openRow(0)
    button('Done').click()
    await popup.says('Marked as done')
    await until(() => expect(titles()[0]).not.toContain('手工陶瓷茶杯'))
    button('Undo').click()
    await until(() => expect(titles()[0]).toContain('手工陶瓷茶杯'))
  })

  it('is forgotten, and brought back', async () => {
    await openRow(0)
    button('Forget').click()
    await popup.says('The order is forgotten')
    expect(await popup.stored(`order:${orderId(1)}`)).toBeUndefined()
    button('Undo').click()
    await until(() => expect(titles()[0]).toContain('手工陶瓷茶杯'))
    expect(await popup.stored(`order:${orderId(1)}`)).toMatchObject({ facts: { orderId: orderId(1) } })
  })
})
