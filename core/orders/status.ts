/** Status words and codes → the closed vocabularies, through `rules/statuses.json`. The many wordings of one state meet here. */
import type { LabelPlace, StatusCode, StatusLabel, StatusRules } from '../../rules/statuses.ts'
import type { Fold } from '../fold.ts'
import { tighten } from '../reading.ts'
import type { LogisticsFacts, Printed, RefundFacts, RefundStatus, TradeStatus } from './facts.ts'

export interface StatusIndex {
  fold: Fold
  labels: Map<string, StatusLabel>
  codes: Map<string, StatusCode>
  prefixes: string[]
  instructions: string[]
  doubts: string[]
}

const key = (at: string, words: string) => `${at} ${words}`

/** One spelling of a status: folded, no blanks, no brackets around it, no full stop after it. */
function plain(words: string, fold: Fold): string {
  const folded = tighten(fold(words)).trim()
  return folded.replace(/^\[(.*)\]$/, '$1').replace(/[.,;:!~…]+$/, '')
}

/** Prepares the rules for look-up; `fold` must know the Traditional forms (the vocabulary's does). */
export function makeStatusIndex(rules: StatusRules, fold: Fold): StatusIndex {
  const labels = new Map<string, StatusLabel>()
  for (const label of rules.labels)
    for (const words of label.words) labels.set(key(label.at, plain(words, fold)), label)
  const codes = new Map(rules.codes.map((code) => [key(code.of, code.code), code]))
  const folded = (list: string[]) => list.map((words) => plain(words, fold))
  const { prefixes, instructions, doubts } = rules
  const lists = { prefixes: folded(prefixes), instructions: folded(instructions), doubts: folded(doubts) }
  return { fold, labels, codes, ...lists }
}

/** Whether the rest of a sentence only tells the buyer what to do, so that the status before it stands. */
function onlyInstructs(rest: string, index: StatusIndex): boolean {
  return (
    index.instructions.some((start) => rest.startsWith(start)) && !index.doubts.some((doubt) => rest.includes(doubt))
  )
}

const arrival = /[,;]?预计.{1,12}(?:送达|到达|到货|签收)$/

function find(at: LabelPlace, words: string, index: StatusIndex): StatusLabel | undefined {
  let text = plain(words, index.fold)
  for (const prefix of index.prefixes) {
    if (text.startsWith(`${prefix}:`)) text = plain(text.slice(prefix.length + 1), index.fold)
  }
  if (at === 'logistics') text = text.replace(arrival, '')
  const whole = index.labels.get(key(at, text))
  if (whole) return whole
  for (let end = text.search(/[,;.]/); end > 0; ) {
    const label = index.labels.get(key(at, text.slice(0, end)))
    if (label && onlyInstructs(text.slice(end + 1), index)) return label
    const next = text.slice(end + 1).search(/[,;.]/)
    end = next < 0 ? -1 : end + 1 + next
  }
  return undefined
}

/** What the words in an order's status place say of the order; Xianyu prints refund words there too. */
export interface OrderStatusFacts {
  trade?: Printed<TradeStatus>
  refund?: RefundFacts
}

/**
 * Reads the words where a page prints an order's status. Blank words give nothing; words we do not know give
 * `unknown` with the words.
 */
export function parseOrderStatus(words: string, index: StatusIndex): OrderStatusFacts {
  if (!plain(words, index.fold)) return {}
  const label = find('order', words, index)
  const printed = words.trim()
  if (!label) return { trade: { status: 'unknown', words: printed } }
  const facts: OrderStatusFacts = {}
  if (label.trade) facts.trade = { status: label.trade, words: printed }
  if (label.refund) facts.refund = { status: label.refund, words: printed }
  return facts
}

/** Reads an item's refund word or a refund page's status; undefined for blank words, `unknown` for unknown ones. */
export function parseRefundStatus(words: string, index: StatusIndex): RefundFacts | undefined {
  if (!plain(words, index.fold)) return undefined
  const label = find('refund', words, index)
  const refund: RefundFacts = { status: label?.refund ?? 'unknown', words: words.trim() }
  if (label?.intervention) refund.intervention = label.intervention
  return refund
}

/** Reads a parcel's state; undefined for blank words, `unknown` with the words for unknown ones. */
export function parseLogisticsState(words: string, index: StatusIndex): LogisticsFacts | undefined {
  if (!plain(words, index.fold)) return undefined
  return { state: find('logistics', words, index)?.logistics ?? 'unknown', words: words.trim() }
}

/** The trade status of a code in page data; `unknown` for a code that we do not know, undefined for no code. */
export function tradeStatusOfCode(code: unknown, index: StatusIndex): TradeStatus | undefined {
  if (typeof code !== 'string' || !code) return undefined
  return index.codes.get(key('trade', code))?.trade ?? 'unknown'
}

/** The refund status of a code in page data; `unknown` for a code that we do not know, undefined for no code. */
export function refundStatusOfCode(code: unknown, index: StatusIndex): RefundStatus | undefined {
  if (typeof code !== 'string' || !code) return undefined
  return index.codes.get(key('refund', code))?.refund ?? 'unknown'
}

/** The states that say the same as a more general one, and more. */
const narrower: Partial<Record<TradeStatus, TradeStatus[]>> = {
  ALL_CLOSED: ['TRADE_CLOSED', 'TRADE_CLOSED_BY_TAOBAO'],
  WAIT_BUYER_PAY: ['TRADE_NO_CREATE_PAY', 'PAY_PENDING', 'FRONT_NOPAID_FINAL_NOPAID', 'FRONT_PAID_FINAL_NOPAID'],
  WAIT_SELLER_SEND_GOODS: ['PAID_FORBID_CONSIGN', 'FRONT_PAID_FINAL_PAID', 'SELLER_CONSIGNED_PART'],
}

/**
 * One status from the printed words and the code of the same page: the one that is known, or the one that says more.
 * `unknown` when they contradict each other; undefined when there is neither.
 */
export function agreedTradeStatus(words?: TradeStatus, code?: TradeStatus): TradeStatus | undefined {
  if (!words || words === 'unknown') return code ?? words
  if (!code || code === 'unknown' || code === words) return words
  if (narrower[words]?.includes(code)) return code
  return narrower[code]?.includes(words) ? words : 'unknown'
}

/** Where a parcel on its way to the buyer can be; elsewhere it has times of its own: to be fetched, or to be kept. */
const onItsWay: ReadonlySet<string | undefined> = new Set([
  'WAIT_ACCEPT',
  'CONSIGN',
  'ACCEPT',
  'TRANSPORT',
  'DELIVERING',
  'SIGN',
])

/**
 * Whether a countdown without words of its own, under these words, can be that of the order: they say its state again, or
 * where its parcel is. Under 退款中, 待取件 or words that we do not know it may run to anything.
 */
export function isOfOrder(heading: string, status: TradeStatus | undefined, index: StatusIndex): boolean {
  if (!heading) return true
  const isSame = parseOrderStatus(heading, index).trade?.status === status
  const isShipped = status === 'WAIT_BUYER_CONFIRM_GOODS' && onItsWay.has(parseLogisticsState(heading, index)?.state)
  return status !== 'unknown' && (isSame || isShipped)
}
