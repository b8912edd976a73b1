/** The background of orders in a test: its messages answered, as the browser would carry them. */
import { vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { OrderFacts, TradeStatus } from '../../core/orders/facts.ts'
import { startOrdersBackground } from '../../features/orders/background.ts'

export const hour = 3_600_000
export const start = Date.parse('2026-11-20T04:00:00Z')

type Listener = (message: unknown, sender: object) => unknown

/** Makes `sendMessage` reach the listeners of this test, as a message of our own extension from a tab. */
export function carryMessages(incognito = false): void {
  const listeners = new Set<Listener>()
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation(
    (one) => void listeners.add(one as Listener),
  )
  vi.spyOn(fakeBrowser.runtime.onMessage, 'removeListener').mockImplementation(
    (one) => void listeners.delete(one as Listener),
  )
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const copy: unknown = structuredClone(message)
    const answers = [...listeners].map((one) =>
      one(copy, { id: fakeBrowser.runtime.id, tab: { id: 1, incognito }, frameId: 0 }),
    )
    const answer = answers.find((one) => one !== undefined)
    if (answer === undefined) throw new Error('nobody answers')
    return answer
  })
}

/** Permissions, as the browser would know them. */
export function grant(allowed: { notifications: boolean }): void {
  Object.assign(fakeBrowser.permissions, {
    contains: async () => allowed.notifications,
    onAdded: { addListener() {}, removeListener() {} },
    onRemoved: { addListener() {}, removeListener() {} },
  })
}

/** Starts the background with a clock of its own; ends it with the signal, as the browser does when it sleeps. */
export function wake(now: () => number): AbortController {
  const life = new AbortController()
  startOrdersBackground(life.signal, now)
  return life
}

/** An order that waits for its buyer to confirm it, with so much time left. */
export function shipped(orderId: string, leftHours: number, more: Partial<OrderFacts> = {}): OrderFacts {
  return orderOf(orderId, 'WAIT_BUYER_CONFIRM_GOODS', {
    deadlines: {
      'confirm-receipt': {
        remainingMs: leftHours * hour,
        granularityMs: hour,
        words: '还剩',
        seenAt: more.seenAt ?? start,
      },
    },
    ...more,
  })
}

export function orderOf(orderId: string, status: TradeStatus, more: Partial<OrderFacts> = {}): OrderFacts {
  return {
    orderId,
    site: 'taobao',
    pageKind: 'order-list',
    url: 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm',
    seenAt: start,
    trade: { status },
    ...more,
  }
}

/** The number of an invented order. */
export const idOf = (number: number): string => `5190000000${String(number).padStart(9, '0')}`
