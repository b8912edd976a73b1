/** The Orders panel in a test: opened over stored orders, with the background that keeps them. */
import { vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { OrderFacts } from '../../core/orders/facts.ts'
import { asStored } from '../browser/panel-orders.ts'
import { carryMessages, grant, wake } from './order-background.ts'
import { openPopup, type Popup } from './popup-page.ts'

export interface OrdersPanel {
  popup: Popup
  rows: () => HTMLButtonElement[]
  titles: () => string[]
  statuses: () => string[]
  /** A button by its words; throws when there is none. */
  button: (name: string | RegExp) => HTMLButtonElement
  /** Types into the search field. */
  type: (text: string) => void
  close: () => void
}

export const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 4000, interval: 20 })

/** Presses a key where the focus is. */
export const press = (key: string) =>
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))

/** A fresh browser that lets the extension notify or not. */
export function startFresh(allowed: { notifications: boolean }): void {
  fakeBrowser.reset()
  carryMessages()
  grant(allowed)
}

/** Stores orders and whatever else, and opens the popup at a place. */
export async function openPanel(
  orders: readonly OrderFacts[],
  more: Record<string, unknown> = {},
  place = '#orders',
): Promise<OrdersPanel> {
  await fakeBrowser.storage.local.set({ ...asStored(orders), ...more })
  const background = wake(Date.now)
  const popup = await openPopup(undefined, place)
  const rows = () => [...popup.root.querySelectorAll<HTMLButtonElement>('.order-row')]
  const textIn = (selector: string) => () => rows().map((row) => row.querySelector(selector)?.textContent ?? '')
  return {
    popup,
    rows,
    titles: textIn('.what'),
    statuses: textIn('.status'),
    button(name) {
      const fits = (text: string) => (typeof name === 'string' ? text.trim() === name : name.test(text))
      const found = [...popup.root.querySelectorAll('button')].find((one) => fits(one.textContent ?? ''))
      if (!found) throw new Error(`no button ${name}`)
      return found
    },
    type(text) {
      const field = popup.root.querySelector<HTMLInputElement>('input[type=search]')
      if (!field) throw new Error('no search field')
      field.value = text
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
    close() {
      popup.close()
      background.abort()
    },
  }
}
