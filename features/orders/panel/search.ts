/** Finding orders by number, shop, title, tracking number or status, in the reader's language or in Chinese. */
import type { Fold } from '../../../core/fold.ts'
import { type OrderFacts, parcelsOf } from '../../../core/orders/facts.ts'
import type { Translate } from '../../../locales/i18n.ts'

function textOf(facts: OrderFacts, t: Translate): string {
  const { orderId, shop, trade, refund, items = [] } = facts
  const refunds = [refund, ...items.map((item) => item.refund)]
  const parts = [
    orderId,
    shop,
    ...parcelsOf(facts).flatMap(({ trackingNumber, words }) => [trackingNumber, words]),
    trade?.words,
    t(`tradeStatus.${trade?.status ?? 'unknown'}`),
    ...items.flatMap(({ title, options, subOrderId }) => [title, options, subOrderId]),
    ...refunds.flatMap((one) => (one ? [one.words, one.refundId, t(`refundStatus.${one.status}`)] : [])),
  ]
  return parts.filter(Boolean).join('\n')
}

/**
 * Makes a search that remembers the text of each order; every word asked for must be in it, in any order. `fold` makes
 * Traditional and Simplified characters the same.
 */
export function makeSearch(t: Translate, fold: Fold = (text) => text): (facts: OrderFacts, asked: string) => boolean {
  const plain = (text: string) => fold(text.normalize('NFKC')).toLocaleLowerCase()
  const texts = new WeakMap<OrderFacts, string>()
  return (facts, asked) => {
    const words = plain(asked).split(/\s+/).filter(Boolean)
    if (words.length === 0) return true
    const text = texts.get(facts) ?? plain(textOf(facts, t))
    texts.set(facts, text)
    return words.every((word) => text.includes(word))
  }
}
