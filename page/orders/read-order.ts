/** What the root of an order says on lists and details: status, countdowns, amounts, items. */
import { parseAmountFen } from '../../core/orders/amounts.ts'
import type {
  DeadlineKind,
  LogisticsFacts,
  OrderAmounts,
  PrintedDeadline,
  PrintedDeadlines,
  TradeStatus,
} from '../../core/orders/facts.ts'
import { amountsOf } from '../../core/orders/labelled.ts'
import { present, presentAny } from '../../core/orders/page-data.ts'
import { deadlineKindOfTrade, parseDeadline } from '../../core/orders/printed.ts'
import { parseLogisticsState, parseRefundStatus } from '../../core/orders/status.ts'
import { minuteMs } from '../../core/orders/times.ts'
import type { MarkPlace, PageReading } from './context.ts'
import { textOf } from './spots.ts'

function isHidden(element: Element): boolean {
  const { display, visibility } = getComputedStyle(element)
  return display === 'none' || visibility === 'hidden'
}

/** Words up to the end of the sentence, without what nobody sees, and without those of links: titles of goods. */
function sentenceOf(element: Element): string {
  const copy = element.cloneNode(true) as Element
  if (/\d/.test(copy.textContent ?? '')) {
    const parts = [...copy.querySelectorAll('*')]
    for (const [i, part] of [...element.querySelectorAll('*')].entries()) if (isHidden(part)) parts[i]?.remove()
  }
  for (const link of copy.querySelectorAll('a')) link.replaceWith('…')
  return textOf(copy).split('。')[0] as string
}

/** Whether one moment fits both; a countdown and a date are not compared: the user's clock may be wrong. */
function agree(a: PrintedDeadline, b: PrintedDeadline): boolean {
  const [first, second] = [a.remainingMs ?? a.dueAt, b.remainingMs ?? b.dueAt]
  if (first === undefined || second === undefined) return true
  if ((a.remainingMs === undefined) !== (b.remainingMs === undefined)) return true
  // Two counters may be drawn a moment apart.
  const unit = (one: PrintedDeadline) => Math.max(one.granularityMs, minuteMs)
  return first < second + unit(b) && second < first + unit(a)
}

/** The deadlines that an order prints for the whole of it; of a kind that it prints in two ways, none. */
export function deadlinesIn(
  root: Element,
  reading: PageReading,
  status: TradeStatus | undefined,
  notBefore?: number,
): PrintedDeadlines | undefined {
  const { spots, index, seenAt } = reading
  const deadlines: PrintedDeadlines = {}
  const differing = new Set<DeadlineKind>()
  for (const element of spots.all(root, 'countdown')) {
    const hint = notBefore === undefined ? { seenAt } : { seenAt, notBefore }
    const words = sentenceOf(element)
    const read = parseDeadline(words, index.fold, hint)
    const kind = read?.kind ?? deadlineKindOfTrade(status, words, index.fold)
    if (!read || !kind) continue
    const held = deadlines[kind]
    if (held && !agree(held, read.deadline)) differing.add(kind)
    deadlines[kind] ??= read.deadline
  }
  for (const kind of differing) delete deadlines[kind]
  return presentAny(deadlines)
}

const nameBefore = /^[\s(（]*([\p{Script=Han}()（）]*)[\s:：]*/u

/** The one value whose name fits; undefined when there is none or when two differ. */
function one(lines: readonly (readonly [string, string])[], fits: (name: string) => boolean): string | undefined {
  const values = new Set(lines.filter(([name]) => fits(name)).map(([, value]) => value))
  return values.size === 1 ? [...values][0] : undefined
}

/** What the order costs, and the shipping in it. Lines with other names are not read. */
export function amountsIn(
  root: Element,
  { spots, index }: PageReading,
  status: TradeStatus | undefined,
): OrderAmounts | undefined {
  const lines = spots.all(root, 'money').map((element) => {
    const text = textOf(element)
    const [all, name = ''] = nameBefore.exec(text) ?? ['']
    return [index.fold(name), text.slice(all.length).replace(/\s*[)）]$/, '')] as const
  })
  const total = one(lines, (name) => name.startsWith('实付款')) ?? one(lines, (name) => name === '')
  const shipping = one(lines, (name) => /^含?运费/.test(name))
  return amountsOf({ total, shipping }, status)
}

/** The label of the newest event: where the parcel is, or that money came back, and how much. */
export function eventIn(
  root: Element,
  { spots, index }: PageReading,
): { logistics?: LogisticsFacts; refundedFen?: number } {
  const words = spots.text(root, 'event')
  if (!words) return {}
  const logistics = parseLogisticsState(words, index)
  if (logistics && logistics.state !== 'unknown') return { logistics }
  if (parseRefundStatus(words, index)?.status !== 'SUCCESS') return {}
  return present({ refundedFen: parseAmountFen(spots.text(root, 'event-text') ?? '') })
}

/** Where the mark of an order stands. */
export function placeOf(root: Element, { spots, pageKind }: PageReading): MarkPlace | undefined {
  const element = spots.first(root, 'order-status')
  if (!element) return undefined
  const cell = element.closest('td')
  if (cell && root.contains(cell)) return { element: cell, side: 'below' }
  return { element, side: pageKind === 'order-detail' || pageKind === 'refund' ? 'after' : 'before' }
}
