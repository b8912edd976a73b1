/** Finding orders by number, shop, title, tracking number or status, in the reader's language or in Chinese. */
import type { OrderFacts } from '../../../core/orders/facts.ts'
import type { Translate } from '../../../locales/i18n.ts'

const plain = (text: string) => text.normalize('NFKC').toLocaleLowerCase()

function textOf(facts: OrderFacts, t: Translate): string {
  const { orderId, shop, trade, refund, logistics, items = [] } = facts
  const refunds = [refund, ...items.map((item) => item.refund)]
  const parts = [
    orderId,
    shop,
    logistics?.trackingNumber,
    logistics?.words,
    trade?.words,
    t(`tradeStatus.${trade?.status ?? 'unknown'}`),
    ...items.flatMap(({ title, options, subOrderId }) => [title, options, subOrderId]),
    ...refunds.flatMap((one) => (one ? [one.words, one.refundId, t(`refundStatus.${one.status}`)] : [])),
  ]
  return plain(parts.filter(Boolean).join('\n'))
}

/** Makes a search that remembers the text of each order; every word asked for must be in it, in any order. */
export function makeSearch(t: Translate): (facts: OrderFacts, asked: string) => boolean {
  const texts = new WeakMap<OrderFacts, string>()
  return (facts, asked) => {
    const words = plain(asked).split(/\s+/).filter(Boolean)
    if (words.length === 0) return true
    const text = texts.get(facts) ?? textOf(facts, t)
    texts.set(facts, text)
    return words.every((word) => text.includes(word))
  }
}
