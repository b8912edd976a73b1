/** A page's way to the stored orders: it tells the background what it read, and asks it what other pages said. */
import { browser } from 'wxt/browser'
import type { OrderFacts } from '../core/orders/facts.ts'
import { leftPrefix, type Remembered } from './order-keys.ts'
import { ask } from './page-messages.ts'

/**
 * Hands facts to the background. Facts that say nothing new are not written again, so a page need not compare. From a
 * private window nothing is stored, and the page need not know.
 */
export async function rememberOrders(facts: OrderFacts[]): Promise<Remembered> {
  if (facts.length === 0) return 'kept'
  const answer = await ask('orders:remember', { facts })
  return answer === 'kept' || answer === 'full' ? answer : 'gone'
}

/**
 * Hands facts over in the page's last moment, before it returns. Chrome drops a message whose page has gone before the
 * background is awake, and stores what such a page stores; Firefox carries the message and may drop the rest.
 */
export async function leaveOrders(facts: OrderFacts[]): Promise<Remembered> {
  const mayStore = import.meta.env.BROWSER !== 'firefox' && browser.extension?.inIncognitoContext === false
  if (!mayStore) return rememberOrders(facts)
  try {
    await browser.storage.local.set({ [leftPrefix + crypto.randomUUID()]: facts })
    return 'kept'
  } catch {
    return 'gone'
  }
}

/** What is stored of an order; undefined when nothing is, or when it cannot be read. */
export async function knownOrder(id: string): Promise<OrderFacts | undefined> {
  // Chrome carries undefined as null.
  return ((await ask('orders:known', { id })) as OrderFacts | null | undefined) ?? undefined
}
