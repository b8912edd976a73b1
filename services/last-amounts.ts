/** The amounts somebody converted last: kept on this device, for the next time the converter is opened. */
import { browser } from 'wxt/browser'
import * as z from '../rules/zod.ts'
import { inTurn } from './in-turn.ts'

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

/** Whether there is nothing to show of them. */
export const isNothing = ({ typed, refund, amounts }: LastAmounts): boolean =>
  typed.text === '' && refund === '' && amounts.length === 0

/** What is stored; nothing when it cannot be read. */
export async function loadLastAmounts(): Promise<LastAmounts> {
  const stored = await browser.storage.local.get(lastAmountsKey).catch(() => ({}) as Record<string, unknown>)
  const read = z.safeParse(LastAmounts, stored[lastAmountsKey])
  return read.success ? read.data : nothing
}

/** From what is kept to what is kept next. */
export type LastChange = (last: LastAmounts) => LastAmounts

/**
 * Changes what is stored, in turn with the other popups; false when nothing was stored: what is typed is far too long, or
 * storage is full. It is a convenience, not worth a word.
 */
export function changeLastAmounts(change: LastChange): Promise<boolean> {
  return inTurn(lastAmountsKey, async () => {
    const next = change(await loadLastAmounts())
    if (!z.safeParse(LastAmounts, next).success) return false
    return browser.storage.local.set({ [lastAmountsKey]: next }).then(
      () => true,
      () => false,
    )
  })
}
