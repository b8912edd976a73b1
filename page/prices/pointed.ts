/** Pointed: the price the reader points at, and what else the page says about it. */
import type { Amount } from '../../core/money/read.ts'
import { covers } from '../rects.ts'
import type { Known } from './known.ts'
import { type ReadAmounts, readPlace } from './printed.ts'
import type { Prices } from './show-prices.ts'

export interface PointedPrice {
  rect: DOMRect
  /** As the page prints it. */
  about: string | undefined
  /** What is said of it when the card opens; undefined when it is no price any more. */
  describe: () => PriceWords | undefined
}

export interface PriceWords {
  amount: Amount
  /** The other amounts of its place. */
  beside: Amount[]
  /** What was paid and what came back, where it is one of them and its order says both. */
  paid?: Amount
  refunded?: Amount
}

const slack = 2
const mostBeside = 3
const highest = 3

function rectOf({ printed, mark }: Known, isMark: boolean): DOMRect {
  const [first, last] = [printed?.texts[0], printed?.texts.at(-1)] as [Text, Text]
  const range = new Range()
  range.setStart(first, 0)
  range.setEnd(last, last.data.length)
  if (isMark && mark?.element.shadowRoot) range.selectNodeContents(mark.element.shadowRoot)
  return range.getBoundingClientRect()
}

function knownAt(prices: Prices, element: Element, x?: number, y?: number): [Known, DOMRect] | undefined {
  const root = element.getRootNode()
  const own = root instanceof ShadowRoot ? prices.ofMark(root.host) : undefined
  if (own?.printed) return [own, rectOf(own, true)]
  const near = x === undefined ? prices.below(element) : prices.around(element)
  for (const known of near) {
    if (!known.printed || !known.anchor.isConnected) continue
    const rect = rectOf(known, false)
    if (covers(rect, slack, x, y)) return [known, rect]
  }
  return undefined
}

/** What else the page says of a price that is known to be paid, or refunded: on pages about orders. */
export type TellRefund = (known: Known, prices: Prices, read: ReadAmounts) => Pick<PriceWords, 'paid' | 'refunded'>

/** What an amount is; its label may stand a little outside of its place. */
export function roleOf({ root, printed }: Known, read: ReadAmounts): Amount['role'] {
  const last = printed?.texts.at(-1)
  let at: Element | null = root
  for (let level = 0; at && level <= highest; level++, at = at.parentElement) {
    const found = readPlace(at, read)?.printed.find(({ texts }) => texts.at(-1) === last)
    if (found?.amount.role) return found.amount.role
  }
  return undefined
}

/** All that is said of a price. Reads a good deal: for a card only. */
function describe(pointed: Known, prices: Prices, read: ReadAmounts, tell?: TellRefund): PriceWords | undefined {
  const known = prices.below(pointed.root).find((one) => one === pointed)
  if (!known?.printed) return undefined
  const { amount } = known.printed
  const role = roleOf(known, read)
  const beside = (known.place?.printed ?? []).map((one) => one.amount).filter((other) => other !== amount)
  return {
    amount: { ...amount, ...(role && { role }) },
    beside: beside.slice(0, mostBeside),
    ...(/paid|refunded/.test(role ?? '') && tell?.(known, prices, read)),
  }
}

/** The price at an element, or at a point in it; undefined where there is none. */
export function findPrice(
  prices: Prices,
  read: ReadAmounts,
  tell: TellRefund | undefined,
  ...[element, x, y]: [Element, number?, number?]
): PointedPrice | undefined {
  const found = knownAt(prices, element, x, y)
  if (!found) return undefined
  const [known, rect] = found
  const about = known.printed?.texts.map(({ data }) => data).join()
  return { rect, about, describe: () => describe(known, prices, read, tell) }
}
