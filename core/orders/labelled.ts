/** Rows of a label and a value, as details print them → the times and amounts of an order. */
import type { Fold } from '../fold.ts'
import { tighten } from '../reading.ts'
import { parseAmountFen, parseYuanFen } from './amounts.ts'
import type { DisputedTime, OrderAmounts, OrderTimes, TradeStatus } from './facts.ts'
import { present } from './page-data.ts'
import { chinaTimeAt, dayMs, parseTime, type YearHint } from './times.ts'

export type Row = readonly [label: string, value: string]

/** The value of the rows with one of the names; undefined when there is none or when two differ. */
export function only(
  rows: readonly Row[],
  names: readonly string[],
  pick: (value: string) => string | undefined,
): string | undefined {
  const values = new Set(rows.flatMap(([label, value]) => (names.includes(label) ? (pick(value) ?? []) : [])))
  return values.size === 1 ? [...values][0] : undefined
}

const timeLabels: Record<string, DisputedTime> = {
  创建时间: 'createdAt',
  下单时间: 'createdAt',
  拍下时间: 'createdAt',
  拍下宝贝: 'createdAt',
  拍下商品: 'createdAt',
  付款时间: 'paidAt',
  支付时间: 'paidAt',
  付款到支付宝: 'paidAt',
  发货时间: 'shippedAt',
  卖家发货: 'shippedAt',
  商家发货: 'shippedAt',
  签收时间: 'signedAt',
  确认时间: 'confirmedAt',
  确认收货时间: 'confirmedAt',
  确认收货: 'confirmedAt',
  关闭时间: 'endedAt',
  结束时间: 'endedAt',
}

const plainLabel = (label: string, fold: Fold) => tighten(fold(label)).replace(/:$/, '').trim()
/** 发货时间 also stands before a promise: 11月08日 23:10前发货. */
const promise = /[前内]|预计|最晚|承诺/

/** `2026-11-11`: the day in China at a moment. */
export function chinaDay(at: number): string {
  const { year, month, day } = chinaTimeAt(at)
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}

type Time = NonNullable<ReturnType<typeof parseTime>>

/** The one time that all of them print, as exactly as one of them does; undefined when two differ, as those of two parcels. */
function agreed(times: readonly Time[]): Time | undefined {
  const [exact] = [...times].sort((a, b) => a.granularityMs - b.granularityMs)
  const isSaid = (time: Time) => exact && time.at <= exact.at && exact.at < time.at + Math.max(time.granularityMs, 1)
  return times.every(isSaid) ? exact : undefined
}

/**
 * The times among labelled rows; of a time that is printed in two ways, none. 成交时间 is the purchase on Tmall and the
 * end of the order elsewhere: it is taken as the one that it can only be beside the other times, or not at all.
 */
export function timesOfRows(rows: readonly Row[], fold: Fold, { seenAt }: YearHint): OrderTimes {
  const printed = new Map<string, Time[]>()
  for (const [label, value] of rows) {
    const name = plainLabel(label, fold)
    const time = promise.test(fold(value)) ? undefined : parseTime(value, { seenAt, aheadMs: 0 })
    const field = timeLabels[name] ?? (name === '成交时间' ? 'dealtAt' : undefined)
    const key = field === 'createdAt' && time?.granularityMs === dayMs ? 'createdOn' : field
    if (time && key && (key === 'createdOn' || time.granularityMs !== dayMs))
      printed.set(key, [...(printed.get(key) ?? []), time])
  }
  const at = (key: string) => agreed(printed.get(key) ?? [])?.at
  const day = at('createdOn')
  const times: OrderTimes = present({ createdOn: day === undefined ? undefined : chinaDay(day) })
  const disputed: DisputedTime[] = []
  for (const field of new Set(Object.values(timeLabels))) {
    const time = at(field)
    if (time !== undefined) times[field] = time
    else if (printed.has(field)) disputed.push(field)
  }
  if (disputed.length) times.disputed = disputed
  const { paidAt, shippedAt } = times
  const dealt = at('dealtAt')
  const isCertain = !disputed.includes('paidAt') && !disputed.includes('shippedAt')
  if (dealt !== undefined && isCertain && (paidAt ?? shippedAt) !== undefined) {
    if (dealt > Math.max(paidAt ?? 0, shippedAt ?? 0)) {
      if (!printed.has('confirmedAt')) times.confirmedAt = dealt
    } else if (dealt <= Math.min(paidAt ?? dealt, shippedAt ?? dealt) && !printed.has('createdAt'))
      times.createdAt = dealt
  }
  return times
}

const paid: readonly TradeStatus[] = [
  'FRONT_PAID_FINAL_PAID',
  'PAID_FORBID_CONSIGN',
  'WAIT_SELLER_SEND_GOODS',
  'SELLER_CONSIGNED_PART',
  'WAIT_BUYER_CONFIRM_GOODS',
  'TRADE_FINISHED',
  'TRADE_CLOSED',
]

export interface PrintedAmounts {
  /** 实付款: also printed while nothing is paid. */
  total?: string | undefined
  shipping?: string | undefined
  /** The amounts come from page data that says CNY, so that they need no sign of the currency. */
  inYuan?: boolean
}

/** The amounts of an order; what is paid only where the status says that it is paid. Undefined when none can be read. */
export function amountsOf(printed: PrintedAmounts, status?: TradeStatus): OrderAmounts | undefined {
  const { total, shipping, inYuan = false } = printed
  const read = (text?: string) => (text === undefined ? undefined : inYuan ? parseYuanFen(text) : parseAmountFen(text))
  const totalFen = read(total)
  const amounts = present<OrderAmounts>({
    totalFen,
    totalWords: total?.trim() || undefined,
    paidFen: status && paid.includes(status) ? totalFen : undefined,
    shippingFen: read(shipping),
  })
  return Object.keys(amounts).length ? amounts : undefined
}
