/** All that TaoLens keeps on this device: forgotten at once, and brought back. */
import { type Browser, browser } from 'wxt/browser'
import { asidePrefix, indexKey, orderPrefix, troubleKey } from './order-keys.ts'
import { restoreOrders } from './orders.ts'
import { termsKey, termsWithSince } from './own-terms.ts'
import { pageStateKey } from './page-state.ts'
import { keyOf, settingsInTurn } from './settings.ts'
import { gistOf } from './settings-copy.ts'
import { syncKey } from './settings-sync.ts'
import { versionKey } from './settings-version.ts'

/** Made by ourselves and made anew when missing, or a mark that this session has begun: nothing of the reader's. */
const isMade = (key: string) =>
  [pageStateKey, 'vocabulary', 'rows', 'details', 'orders'].includes(key) || /:started$/.test(key)

/** What was stored, by key, undefined where nothing was; the session's storage has the pictures and translated titles. */
export interface Everything {
  local: Record<string, unknown>
  session: Record<string, unknown>
}

/** What is to be brought back, and the settings that took its place; choices made after those stay. */
export interface Before extends Partial<Everything> {
  written?: Record<string, unknown>
}

async function forget(area: Browser.storage.StorageArea): Promise<Record<string, unknown>> {
  const stored: Record<string, unknown> = await area.get(null)
  const kept = Object.fromEntries(Object.entries(stored).filter(([key]) => !isMade(key)))
  await area.remove(Object.keys(kept))
  return kept
}

/** Forgets all; returns what there was, or undefined when the browser refuses. */
export function forgetEverything(): Promise<Everything | undefined> {
  const { local, session } = browser.storage
  return settingsInTurn(async () => ({ local: await forget(local), session: await forget(session) })).catch(
    () => undefined,
  )
}

async function putBack(area: Browser.storage.StorageArea, before: Record<string, unknown>): Promise<void> {
  const there = Object.entries(before).filter(([, value]) => value !== undefined)
  await area.set(Object.fromEntries(there))
  const absent = Object.keys(before).filter((key) => before[key] === undefined)
  if (absent.length > 0) await area.remove(absent)
}

const isOrder = (key: string) => key.startsWith(orderPrefix) || key.startsWith(asidePrefix)
/** Made of the orders that are there: an earlier one would hide those that were seen since. */
const isOfOrders = (key: string) => isOrder(key) || key === indexKey || key === troubleKey

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
/** Settings of a feature; the notes about all of them are no choices. */
const isSettings = (key: string) => key.startsWith(keyOf({ id: '' })) && ![versionKey, syncKey].includes(key)

/** A feature's settings as they were, but for the fields that were chosen anew after `written` had taken their place. */
function settingsBefore(before: unknown, written: unknown, now: unknown): unknown {
  if (![before, written, now].every((one) => one === undefined || isFields(one))) return before
  const [was, put, is] = [before, written, now].map((one) => (one ?? {}) as Fields) as [Fields, Fields, Fields]
  const fields = Object.keys({ ...was, ...is }).flatMap((field) => {
    const from = gistOf(is[field]) === gistOf(put[field]) ? was : is
    return field in from ? [[field, from[field]] as const] : []
  })
  return fields.length > 0 || before !== undefined ? Object.fromEntries(fields) : undefined
}

async function putBackHere(before: Record<string, unknown>, written: Record<string, unknown>): Promise<void> {
  const now: Record<string, unknown> = await browser.storage.local.get(Object.keys(before))
  const items = Object.entries(before).map(([key, was]) => {
    if (key === termsKey) return [key, termsWithSince(was, now[key])]
    return [key, isSettings(key) ? settingsBefore(was, written[key], now[key]) : was]
  })
  await putBack(browser.storage.local, Object.fromEntries(items))
}

/** Brings back what was there; orders that were seen since stay, and know what was known of them. False when the browser refuses. */
export async function bringBack({ local = {}, session = {}, written = {} }: Before): Promise<boolean> {
  const plain = Object.fromEntries(Object.entries(local).filter(([key]) => !isOfOrders(key)))
  const orders = Object.keys(local).filter((key) => isOrder(key) && local[key] !== undefined)
  const worked = await settingsInTurn(() =>
    Promise.all([putBackHere(plain, written), putBack(browser.storage.session, session)]),
  ).then(
    () => true,
    () => false,
  )
  if (!worked || orders.length === 0) return worked
  return restoreOrders(orders.map((key) => ({ key, stored: local[key] })))
}
