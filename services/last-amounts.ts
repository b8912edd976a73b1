/** The amounts somebody converted last: kept on this device, for the next time the converter is opened. */
import { browser } from 'wxt/browser'
import * as z from '../rules/zod.ts'

export const lastAmountsKey = 'prices:last'

const side = z.enum(['shop', 'own'])
const LastAmounts = z.object({
  /** What was typed, into which field, and which field stands first. */
  typed: z.object({ text: z.string().check(z.maxLength(60)), side, top: side }),
  /** What was typed as a refund. */
  refund: z.string().check(z.maxLength(60)),
  /** The latest first. */
  amounts: z
    .array(z.object({ minor: z.int(), currency: z.string().check(z.regex(/^[A-Z]{3}$/)) }))
    .check(z.maxLength(10)),
})
export type LastAmounts = z.infer<typeof LastAmounts>

const nothing: LastAmounts = { typed: { text: '', side: 'shop', top: 'shop' }, refund: '', amounts: [] }

/** What is stored; nothing when it cannot be read. */
export async function loadLastAmounts(): Promise<LastAmounts> {
  const stored = await browser.storage.local.get(lastAmountsKey).catch(() => ({}) as Record<string, unknown>)
  const read = z.safeParse(LastAmounts, stored[lastAmountsKey])
  return read.success ? read.data : nothing
}

/** Stores what was typed last, unless it is far too long. It is a convenience: a full storage is not worth a word. */
export async function keepLastAmounts(last: LastAmounts): Promise<void> {
  if (!z.safeParse(LastAmounts, last).success) return
  await browser.storage.local.set({ [lastAmountsKey]: last }).catch(() => undefined)
}
