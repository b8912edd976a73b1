/** Drift: a known page on which the places we read from are missing. Tells which, and nothing of what the page says. */
import { parseOrderNumber } from '../../core/orders/order-number.ts'
import type { PageRule } from '../../rules/schema.ts'
import type { Spots } from './spots.ts'
import { textOf } from './spots.ts'

export interface Drift {
  page: string
  missing: string[]
  counts: Record<string, number>
}

/** Pages draw their orders late. */
const settledMs = 8000

/** Whether the page shows an order number: an empty list, a login or a verification has none. */
function showsAnOrder(page: Document): boolean {
  const texts = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!/[订訂][单單]/.test((text as Text).data) || text.parentElement?.localName === 'script') continue
    if (parseOrderNumber(textOf(text.parentElement)) ?? parseOrderNumber(textOf(text.parentElement?.parentElement))) {
      return true
    }
  }
  return false
}

/** The required spots that are missing once the page has settled; undefined while all is well, or nothing is there. */
export function findDrift(view: Window, rule: PageRule | undefined, spots: Spots): Drift | undefined {
  if (!rule?.required || !view.document.body || view.performance.now() < settledMs) return undefined
  const counts = Object.fromEntries(
    Object.keys(rule.spots ?? {}).map((name) => [name, spots.all(view.document, name).length]),
  )
  const missing = rule.required.filter((name) => !counts[name])
  if (missing.length === 0 || !showsAnOrder(view.document)) return undefined
  return { page: rule.kind, missing, counts }
}
