/** The page data of the old order list (`var data`, `asyncBought.htm`) → facts, one for each order. */

import { agreedDeadlines } from './agreement.ts'
import { parseYuanFen } from './amounts.ts'
import type { DeadlineKind, OrderFacts, PrintedDeadline, PrintedDeadlines, SubOrderFacts } from './facts.ts'
import { amountsOf, chinaDay } from './labelled.ts'
import { isOrderNumber, subOrderNumberInUrl } from './order-number.ts'
import { inside, listIn, present, presentAny, quantityIn, type ReadContext, textIn } from './page-data.ts'
import { deadlineFrom, deadlineKindOfTrade, deadlinesOfWords } from './printed.ts'
import { parseRemaining } from './remaining.ts'
import {
  agreedTradeStatus,
  type OrderStatusFacts,
  parseOrderStatus,
  parseRefundStatus,
  tradeStatusOfCode,
} from './status.ts'
import { parseTime } from './times.ts'

/** The status of an order from its words and its code in the same data. */
export function statusOf(words: string | undefined, code: unknown, { index }: ReadContext): OrderStatusFacts {
  const facts = words ? parseOrderStatus(words, index) : {}
  const status = agreedTradeStatus(facts.trade?.status, tradeStatusOfCode(code, index))
  if (status) facts.trade = present({ status, words: facts.trade?.words ?? (facts.refund ? undefined : words) })
  return facts
}

function optionsOf(item: unknown): string | undefined {
  const pairs = listIn(item, 'skuText').map((one) =>
    [textIn(one, 'name'), textIn(one, 'value')].filter(Boolean).join('：'),
  )
  return pairs.filter(Boolean).join(' ') || undefined
}

function promisesOf(item: unknown, createdAt: number | undefined, context: ReadContext): PrintedDeadlines | undefined {
  const hint = present<{ seenAt: number; notBefore?: number }>({ seenAt: context.seenAt, notBefore: createdAt })
  const texts = listIn(item, 'extra').map((extra) => textIn(extra, 'value'))
  return deadlinesOfWords(texts, context.index.fold, hint)
}

function itemOf(sub: unknown, createdAt: number | undefined, inYuan: boolean, context: ReadContext): SubOrderFacts {
  const item = inside(sub, 'itemInfo')
  // The number itself has lost its last digits in JSON; the refund address has them as text.
  const ids = listIn(sub, 'operations').map((one) => subOrderNumberInUrl(textIn(one, 'url') ?? ''))
  const refundWords = textIn(sub, 'refundStatus')
  return present<SubOrderFacts>({
    subOrderId: ids.find((id) => id !== undefined),
    title: textIn(item, 'title'),
    options: optionsOf(item),
    quantity: quantityIn(sub, 'quantity'),
    priceFen: inYuan ? parseYuanFen(textIn(sub, 'priceInfo', 'realTotal')) : undefined,
    refund: refundWords ? parseRefundStatus(refundWords, context.index) : undefined,
    deadlines: promisesOf(item, createdAt, context),
  })
}

/** The countdown stands among the buttons, as a text without a name. */
function countdownOf(order: unknown, { trade }: OrderStatusFacts, context: ReadContext): PrintedDeadlines | undefined {
  const lists = [
    listIn(order, 'tradeOperations'),
    listIn(order, 'operations'),
    listIn(order, 'statusInfo', 'operations'),
  ]
  const read = lists.flat().flatMap((one): [DeadlineKind, PrintedDeadline][] => {
    const words = textIn(one, 'text') ?? ''
    const remaining = parseRemaining(words)
    const kind = deadlineKindOfTrade(trade?.status, words, context.index.fold)
    return remaining && kind ? [[kind, deadlineFrom(remaining, words, context.seenAt)]] : []
  })
  return presentAny(agreedDeadlines(read))
}

const isTmall = (order: unknown): boolean =>
  inside(order, 'orderInfo', 'b2C') === true || /\/\/[\w.]*\.tmall\.com/.test(textIn(order, 'statusInfo', 'url') ?? '')

function orderOf(order: unknown, context: ReadContext): OrderFacts | undefined {
  const orderId = [textIn(order, 'id'), textIn(order, 'orderInfo', 'id')].find((id) => id && isOrderNumber(id))
  if (!orderId) return undefined
  const { seenAt, url, pageKind } = context
  const status = statusOf(textIn(order, 'statusInfo', 'text'), inside(order, 'extra', 'tradeStatus'), context)
  const created = parseTime(textIn(order, 'orderInfo', 'createTime') ?? '', { seenAt })?.at
  const day = parseTime(textIn(order, 'orderInfo', 'createDay') ?? '', { seenAt })?.at
  const inYuan = (textIn(order, 'payInfo', 'currency') ?? textIn(order, 'extra', 'currency') ?? 'CNY') === 'CNY'
  const fees = listIn(order, 'payInfo', 'postFees').filter((fee) =>
    context.index.fold(textIn(fee, 'prefix') ?? '').includes('运费'),
  )
  const items = listIn(order, 'subOrders').map((sub) => itemOf(sub, created, inYuan, context))
  return present<OrderFacts>({
    orderId,
    site: isTmall(order) ? 'tmall' : 'taobao',
    pageKind,
    url,
    seenAt,
    shop: textIn(order, 'seller', 'shopName') ?? textIn(order, 'seller', 'nick'),
    ...status,
    times: presentAny({
      createdAt: created,
      createdOn: created === undefined && day !== undefined ? chinaDay(day) : undefined,
    }),
    amounts: amountsOf(
      {
        total: textIn(order, 'payInfo', 'actualFee'),
        shipping: fees.length === 1 ? textIn(fees[0], 'value') : undefined,
        inYuan,
      },
      status.trade?.status,
    ),
    items: items.length ? items : undefined,
    deadlines: countdownOf(order, status, context),
  })
}

/** The orders in the page data of the old order list; orders without a readable number are left out. */
export function readOldList(data: unknown, context: ReadContext): OrderFacts[] {
  return listIn(data, 'mainOrders')
    .map((order) => orderOf(order, context))
    .filter((facts) => facts !== undefined)
}
