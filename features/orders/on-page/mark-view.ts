/** What the mark of an order says at one moment. */
import type { DeadlineAnswer } from '../../../core/deadlines/answer.ts'
import type { OrderFacts } from '../../../core/orders/facts.ts'
import type { StatusIndex } from '../../../core/orders/status.ts'
import type { Translate } from '../../../locales/i18n.ts'
import { sayableMs, type TimeWords } from '../time-words.ts'
import type { MarkView } from './mark.tsx'
import { mostUrgent, saysMore, urgencyOf, type Verdict } from './verdict.ts'

export interface MarkWords {
  t: Translate
  time: TimeWords
  index: StatusIndex
}

const dayMs = 86_400_000

/** How long is left, in words. */
export function timeLeft(
  { remainingMs = 0, granularityMs = 1000, printedAt }: DeadlineAnswer,
  style: 'short' | 'long',
  { t, time }: Pick<MarkWords, 't' | 'time'>,
): string {
  if (granularityMs >= dayMs && printedAt !== undefined) return time.day(printedAt)
  const said = time[style](sayableMs(remainingMs, granularityMs), granularityMs)
  const narrow = style === 'short' ? 'narrow' : 'long'
  return said ?? t('orderMark.lessThan', { time: time.most(remainingMs, granularityMs, narrow) })
}

function countdownOf(answer: DeadlineAnswer, words: MarkWords): MarkView['countdown'] {
  const { t } = words
  const { granularityMs = 1000, basis, kind, printedAt } = answer
  const short = timeLeft(answer, 'short', words)
  const form = granularityMs >= dayMs && printedAt !== undefined ? 'day' : basis
  return {
    text: basis === 'page' ? short : t('orderMark.about', { time: short }),
    spoken: t(`orderMark.${form}`, { kind: t(`deadlineKind.${kind}`), time: timeLeft(answer, 'long', words) }),
    urgency: urgencyOf(answer),
  }
}

function statusOf(facts: OrderFacts, item: number | undefined, { t }: MarkWords): string | undefined {
  const own = item === undefined ? facts : facts.items?.[item]
  // A page about a refund prints its state, and beside that the order's would mislead.
  if (item === undefined && facts.pageKind === 'refund' && facts.items?.some(({ refund }) => refund)) return undefined
  // An item's refund says more than its trade status; an order's status stands first.
  const isRefund = item === undefined ? !own?.trade : own?.refund !== undefined
  const status = isRefund ? own?.refund?.status : own?.trade?.status
  if (!status || status === 'unknown') return undefined
  return t(isRefund ? `refundStatus.${status}` : `tradeStatus.${status}`)
}

/** The view of an order's mark, or of that of one of its items. */
export function markView(facts: OrderFacts, item: number | undefined, verdict: Verdict, words: MarkWords): MarkView {
  const { t, index } = words
  const urgent = mostUrgent(verdict.answers, item)
  const isOrder = item === undefined
  const isPaused = isOrder && !urgent && verdict.answers.some(({ state }) => state === 'suspended')
  const warns = isOrder && verdict.warnings.some(({ deadline, logistics }) => deadline ?? logistics)
  return {
    status: statusOf(facts, item, words),
    adds: isOrder && saysMore(facts, index),
    countdown: urgent && countdownOf(urgent, words),
    paused: isPaused ? t('orderMark.paused') : undefined,
    warning: warns ? t('orderMark.warning') : undefined,
    name: isOrder ? t('orderMark.open', { orderId: facts.orderId }) : t('orderMark.openItem'),
  }
}

const hourMs = 3_600_000

/** Whether a countdown changes every second. */
export function ticksFast(verdict: Verdict, item: number | undefined): boolean {
  const { remainingMs = hourMs, granularityMs = 1000 } = mostUrgent(verdict.answers, item) ?? {}
  return remainingMs < hourMs && granularityMs <= 1000
}
