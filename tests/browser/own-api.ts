/** The extension's API, called in one of its own pages. */
import type { Page } from 'puppeteer-core'

/** Calls `storage.local.get` and the like; the path starts behind `browser`. */
export function callOwn<Result>(own: Page, path: string, ...args: unknown[]): Promise<Result> {
  return own.evaluate(
    (call, values) => {
      type Names = Record<string, unknown>
      const { browser, chrome } = globalThis as unknown as Record<string, Names | undefined>
      const names = call.split('.')
      const last = names.pop() as string
      const api = names.reduce((at, name) => at[name] as Names, (browser?.runtime ? browser : chrome) as Names)
      return (api[last] as (...given: unknown[]) => Promise<Result>)(...values)
    },
    path,
    args,
  ) as Promise<Result>
}

/** Lets what the page reads from storage wait, as on a busy machine, until what is returned is called. */
export async function holdStorage(own: Page): Promise<() => Promise<void>> {
  await own.evaluate(() => {
    type Area = { get: (...keys: unknown[]) => Promise<unknown> }
    type Held = { storage: { local: Area } }
    const { browser, chrome } = globalThis as unknown as Record<string, (Held & { runtime?: unknown }) | undefined>
    const { local } = ((browser?.runtime ? browser : chrome) as Held).storage
    const get = local.get.bind(local)
    const { promise, resolve } = Promise.withResolvers<void>()
    local.get = (...keys) => promise.then(() => get(...keys))
    Object.assign(globalThis, { releaseStorage: resolve })
  })
  return () => own.evaluate(() => (globalThis as unknown as { releaseStorage: () => void }).releaseStorage())
}

/** The ids of all open tabs. */
export const tabIds = async (own: Page): Promise<number[]> =>
  (await callOwn<{ id: number }[]>(own, 'tabs.query', {})).map(({ id }) => id)

const hour = 3_600_000

export const orderId = (number: number): string => `5190000000${String(number).padStart(9, '0')}`

/** An order as a list page read it, with so much time left then to confirm receipt. */
export const shippedOrder = (number: number, leftHours: number, seenAt = Date.now()) => ({
  orderId: orderId(number),
  site: 'taobao',
  pageKind: 'order-list',
  url: 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm',
  seenAt,
  trade: { status: 'WAIT_BUYER_CONFIRM_GOODS' },
  deadlines: {
    'confirm-receipt': { remainingMs: leftHours * hour, granularityMs: hour, words: '还剩', seenAt },
  },
})
