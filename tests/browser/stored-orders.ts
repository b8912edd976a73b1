/** The orders that the extension has stored, and facts without what differs from one reading to the next. */
import type { Page } from 'puppeteer-core'

export interface AnyFacts {
  orderId: string
  [field: string]: unknown
}

interface Local {
  remove: (keys: string[]) => Promise<void>
  get: (keys: string[]) => Promise<Record<string, { facts?: AnyFacts } | undefined>>
}

/** The stored facts of some orders, in the order of their numbers given, asked from a page of the extension; those not stored are left out. */
export async function storedOrders(own: Page, ids: string[]): Promise<AnyFacts[]> {
  const stored = await own.evaluate(async (wanted) => {
    const { browser, chrome } = globalThis as unknown as Record<string, { storage: { local: Local } } | undefined>
    return (browser ?? chrome)?.storage.local.get(wanted.map((id) => `order:${id}`))
  }, ids)
  return ids.flatMap((id) => stored?.[`order:${id}`]?.facts ?? [])
}

/** As if these orders had never been seen. */
export async function forgetOrders(own: Page, ids: string[]): Promise<void> {
  await own.evaluate(async (wanted) => {
    const { browser, chrome } = globalThis as unknown as Record<string, { storage: { local: Local } } | undefined>
    await (browser ?? chrome)?.storage.local.remove(wanted.map((id) => `order:${id}`))
  }, ids)
}

/** Reading times go, countdowns keep their kind and their form: what is left is the same whenever a page is read. */
export function plainFacts(facts: readonly AnyFacts[]): unknown {
  return JSON.parse(JSON.stringify(facts), (key, value: unknown) => {
    if (['seenAt', 'readAt', 'url', 'pageKind', 'dueAt', 'remainingMs'].includes(key)) return undefined
    return key === 'words' && typeof value === 'string' ? value.replace(/\d+/g, '#') : value
  })
}
