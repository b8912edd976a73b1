/** Deadlines as pages print them in words: what kind, and until when. The page's own word; no rule is applied here. */
import type { Fold } from '../fold.ts'
import { agreedDeadlines } from './agreement.ts'
import { isBare, isElsewhere, kindOfClauses } from './deadline-words.ts'
import type { DeadlineKind, PrintedDeadline, PrintedDeadlines, RefundStatus, TradeStatus } from './facts.ts'
import { halfWidth } from './half-width.ts'
import { presentAny } from './page-data.ts'
import { parseRemaining, type Remaining } from './remaining.ts'
import { chinaTimeAt, dayMs, fromChinaTime, minuteMs, type PrintedTime, parseTimes, type YearHint } from './times.ts'

export interface ReadDeadline {
  /** What ends; absent when the words do not say it and only the status can. */
  kind?: DeadlineKind
  deadline: PrintedDeadline
}

/** What the words around a countdown say that ends; undefined when they do not say it. */
export function deadlineKindOfWords(words: string, fold: Fold): DeadlineKind | undefined {
  return kindOfClauses(halfWidth(fold(words)))
}

/** Words that make a date a limit; a bare date may be anything, and a date of what has happened is none. */
const limit = /[\d日号时点分]\s*[之以]?前(?!已)|(?:承诺|最[晚迟](?:付款时间)?|将)[^\d,;]{0,4}\d|截止|自动/
const estimate = /预计[^\d,;]{0,4}\d/
/** What is only expected is no limit: 预计11月30日前发货. */
const guess =
  /(?:预[计估]|估计|大[约概]|(?<![预契])约(?!定)|可能|有望|最快)[^,;。!]*\d|\d\s*(?:[天日号时分]|小时|分钟)?\s*(?:左右|上下)/
/** A date after which something happens, on which something else depends, or that holds no more. */
const noLimit =
  /(?:如果?|若|除非|超过|逾期|早于|最早|(?<!不)晚于|原定?|自(?!动)|从)[^\d,;。!]{0,3}\d|[\d日号时点分]\s*(?:前后|起|开始|[之以]?后(?!(?:[将会]|未|订单|交易|系统)*(?:自动|关闭)))/
const happened = /已(?:自动|[于在]\s*\d)/
/** The time was up already; what is left is until something else. */
const over = /已(?:经?超时|经?逾期|自动(?:确认|关闭|退款))/
const days: Record<string, number> = { 今: 0, 明: 1, 后: 2 }

function startOfChinaDay(at: number, plusDays: number): number {
  const { year, month, day } = chinaTimeAt(at)
  return (fromChinaTime({ year, month, day, hour: 0, minute: 0, second: 0 }) ?? at) + plusDays * dayMs
}

/** A limit given by a day of this week or by an hour of today, as in 预计今天送达 and 请在23:59前付款. */
function nearTime(folded: string, seenAt: number): PrintedTime | undefined {
  const relative = /预计([今明后])[天日](?:送达|到货|到达|签收)/.exec(folded)
  if (relative) {
    return { at: startOfChinaDay(seenAt, days[relative[1] as string] ?? 0), granularityMs: dayMs }
  }
  const today = /请在(\d{1,2}):(\d{2})前/.exec(folded)
  if (!today) return undefined
  const { year, month, day } = chinaTimeAt(seenAt)
  const at = fromChinaTime({ year, month, day, hour: Number(today[1]), minute: Number(today[2]), second: 0 })
  return at !== undefined && at + minuteMs > seenAt ? { at, granularityMs: minuteMs } : undefined
}

function printedTime(folded: string, kind: DeadlineKind | undefined, hint: YearHint): PrintedTime | undefined {
  const times = parseTimes(folded, hint)
  if (kind === 'price-guard') return times?.length === 2 ? times[1] : undefined
  if (times?.length === 0) return nearTime(folded, hint.seenAt)
  const isLimit = (limit.test(folded) && !noLimit.test(folded)) || (kind === 'arrival' && estimate.test(folded))
  return times?.length === 1 && isLimit && !happened.test(folded) ? times[0] : undefined
}

/** A printed remaining time as a deadline; keeps the words, and the moment where the page gives one. */
export function deadlineFrom(
  remaining: Remaining & { dueAt?: number },
  words: string,
  seenAt: number,
): PrintedDeadline {
  const { remainingMs, granularityMs, dueAt } = remaining
  const deadline: PrintedDeadline = { remainingMs, granularityMs, words: words.trim(), seenAt }
  if (dueAt !== undefined) deadline.dueAt = dueAt
  return deadline
}

/** More time was given, and the words do not say until when: no rule knows the end any more. */
const extended = /(?=.*(?:收货|确认)).*(?:已(?:[经被]|成功|自动|申请|(?:为|帮|替)您)*延长|延长.{0,6}成功)/
/** How exact such a deadline is: whatever else the page prints of its kind is more exact. */
const unsaidMs = Number.MAX_SAFE_INTEGER

/**
 * Reads a deadline from words like 还剩9天9时, 12月08日 03:46前发货, 预计11月08日送达. Undefined when there is none,
 * when a date does not exist, when it is not clear that it is a limit or more than expected, or when it may be that of a
 * coupon or a sale. Of a time to confirm receipt that was extended without saying until when, the deadline has no end.
 */
export function parseDeadline(words: string, fold: Fold, hint: YearHint): ReadDeadline | undefined {
  const folded = halfWidth(fold(words))
  const read = readDeadline(folded, words, hint)
  if (read?.kind || !extended.test(folded)) return read
  return { kind: 'confirm-receipt', deadline: { granularityMs: unsaidMs, words: words.trim(), seenAt: hint.seenAt } }
}

function readDeadline(folded: string, words: string, hint: YearHint): ReadDeadline | undefined {
  if (isElsewhere(folded) || over.test(folded)) return undefined
  const kind = kindOfClauses(folded)
  if (kind !== 'arrival' && guess.test(folded)) return undefined
  const remaining = parseRemaining(folded)
  const time = remaining ? undefined : printedTime(folded, kind, hint)
  if (!remaining && !time) return undefined
  const { seenAt } = hint
  const deadline: PrintedDeadline = remaining
    ? deadlineFrom(remaining, words, seenAt)
    : { dueAt: time?.at ?? 0, granularityMs: time?.granularityMs ?? 0, words: words.trim(), seenAt }
  return kind ? { kind, deadline } : { deadline }
}

/** The deadlines that several texts name, one of each kind; of a kind in two ways none. Undefined when there are none. */
export function deadlinesOfWords(
  texts: readonly (string | undefined)[],
  fold: Fold,
  hint: YearHint,
): PrintedDeadlines | undefined {
  const read = texts.flatMap((words): [DeadlineKind, PrintedDeadline][] => {
    const one = words ? parseDeadline(words, fold, hint) : undefined
    return one?.kind ? [[one.kind, one.deadline]] : []
  })
  return presentAny(agreedDeadlines(read))
}

const ofTrade: Partial<Record<TradeStatus, DeadlineKind>> = {
  TRADE_NO_CREATE_PAY: 'pay',
  WAIT_BUYER_PAY: 'pay',
  WAIT_BUYER_CONFIRM_GOODS: 'confirm-receipt',
}

/**
 * What a bare countdown beside an order's status runs to; undefined where a page may mean several things, and when its
 * words say more than that time is left: it may be that of a coupon.
 */
export function deadlineKindOfTrade(
  status: TradeStatus | undefined,
  words: string,
  fold: Fold,
): DeadlineKind | undefined {
  const kind = status && ofTrade[status]
  return kind && isBare(halfWidth(fold(words)), kind) ? kind : undefined
}

const ofRefund: Partial<Record<RefundStatus, DeadlineKind>> = {
  WAIT_SELLER_AGREE: 'seller-answers-refund',
  SELLER_REFUSE_BUYER: 'buyer-answers-refusal',
  WAIT_BUYER_RETURN_GOODS: 'buyer-returns-goods',
  WAIT_SELLER_CONFIRM_GOODS: 'seller-confirms-return',
}

/**
 * What a countdown on a refund page runs to, by the state of the refund: its words name what happens after it. Undefined
 * where a page may mean several things, and when its words say anything else: it may be that of a courier or an insurance.
 */
export function deadlineKindOfRefund(status: RefundStatus, words: string, fold: Fold): DeadlineKind | undefined {
  const kind = ofRefund[status]
  return kind && isBare(halfWidth(fold(words)), kind) ? kind : undefined
}

/** When a printed deadline is reached by the user's clock: a countdown counts from when it was read. */
export function localDueAt({ remainingMs, dueAt, seenAt }: PrintedDeadline): number | undefined {
  return remainingMs === undefined ? dueAt : seenAt + remainingMs
}
