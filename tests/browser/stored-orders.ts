/** The orders that the extension has stored, and facts without what differs from one reading to the next. */
import type { Driven } from '../../scripts/browsers.ts'

export interface AnyFacts {
  orderId: string
  [field: string]: unknown
}

interface Local {
  remove: (keys: string[]) => Promise<void>
  get: (keys: string[]) => Promise<Record<string, { facts?: AnyFacts } | undefined>>
}

/** The stored facts of some orders, in the order of their numbers given; those not stored are left out. */
export async function storedOrders(driven: Driven, ids: string[]): Promise<AnyFacts[]> {
  const own = await driven.openOwn('popup.html')
  const stored = await own.evaluate(async (wanted) => {
    const { browser, chrome } = globalThis as unknown as Record<string, { storage: { local: Local } } | undefined>
    return (browser ?? chrome)?.storage.local.get(wanted.map((id) => `order:${id}`))
  }, ids)
  await own.close()
  return ids.flatMap((id) => stored?.[`order:${id}`]?.facts ?? [])
}

/** As if these orders had never been seen. */
export async function forgetOrders(driven: Driven, ids: string[]): Promise<void> {
  const own = await driven.openOwn('popup.html')
  await own.evaluate(async (wanted) => {
    const { browser, chrome } = globalThis as unknown as Record<string, { storage: { local: Local } } | undefined>
    await (browser ?? chrome)?.storage.local.remove(wanted.map((id) => `order:${id}`))
  }, ids)
  await own.close()
}

/** Reading times go, countdowns keep their kind and their form: what is left is the same whenever a page is read. */
export function plainFacts(facts: readonly AnyFacts[]): unknown {
  return JSON.parse(JSON.stringify(facts), (key, value: unknown) => {
    if (['seenAt', 'readAt', 'url', 'pageKind', 'dueAt', 'remainingMs'].includes(key)) return undefined
    return key === 'words' && typeof value === 'string' ? value.replace(/\d+/g, '#') : value
  })
}
