/** What the root of an order says on lists and details: status, countdowns, amounts, items. */
import { agreedDeadlines } from '../../core/orders/agreement.ts'
import { parseAmountFen } from '../../core/orders/amounts.ts'
import type {
  DeadlineKind,
  LogisticsFacts,
  OrderAmounts,
  OrderSite,
  PrintedDeadline,
  PrintedDeadlines,
  TradeStatus,
} from '../../core/orders/facts.ts'
import { amountsOf } from '../../core/orders/labelled.ts'
import { present, presentAny } from '../../core/orders/page-data.ts'
import { deadlineKindOfTrade, deadlineKindOfWords, parseDeadline } from '../../core/orders/printed.ts'
import { isOfOrder, parseLogisticsState, parseRefundStatus } from '../../core/orders/status.ts'
import type { MarkPlace, PageReading } from './context.ts'
import { firstShown, isShown, shownIn, shownSentence, shownText, wordsIn } from './shown-text.ts'
import { textOf } from './spots.ts'

/** Words up to the end of the sentence, as they are shown, and without those of links: titles of goods. */
const sentenceOf = (element: Element): string | undefined =>
  shownSentence(element, (part) => part !== element && part.localName === 'a')?.split('。')[0]

/** The deadlines that an order prints for the whole of it; of a kind that it prints in two ways, none. */
export function deadlinesIn(
  root: Element,
  reading: PageReading,
  status: TradeStatus | undefined,
  notBefore?: number,
): PrintedDeadlines | undefined {
  const { spots, index, seenAt } = reading
  const hint = notBefore === undefined ? { seenAt } : { seenAt, notBefore }
  const read = spots.all(root, 'countdown').flatMap((element): [DeadlineKind, PrintedDeadline][] => {
    const words = isShown(element) ? sentenceOf(element) : undefined
    const one = words ? parseDeadline(words, index.fold, hint) : undefined
    const heading = textOf(spots.first(element.parentElement ?? root, 'event'))
    const bareOf = isOfOrder(heading, status, index) ? status : undefined
    const kind =
      one?.kind ??
      deadlineKindOfWords(`${heading}${words}`, index.fold) ??
      deadlineKindOfTrade(bareOf, words ?? '', index.fold)
    return one && kind ? [[kind, one.deadline]] : []
  })
  return presentAny(agreedDeadlines(read))
}

const longestWords = 300

/** What stands beside the status about the shipping; words that count down would be others at each reading. */
export function shipWordsIn(root: Element, { spots, index }: PageReading): string | undefined {
  const lines = spots.all(root, 'countdown').flatMap((element) => (isShown(element) ? textOf(element) : []))
  const said = lines.filter((line) => /^(?!.*(?:[剩已]|还有)).*[发出]货/.test(index.fold(line)))
  return said.join(' ').slice(0, longestWords) || undefined
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
  const lines = spots.all(root, 'money').flatMap((element): [string, string][] => {
    const text = shownText(element)
    if (text === '') return []
    const [all, name = ''] = nameBefore.exec(text ?? textOf(element)) ?? ['']
    return [[index.fold(name), text?.slice(all.length).replace(/\s*[)）]$/, '') ?? '']]
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
  const words = wordsIn(root, 'event', spots)
  if (!words) return {}
  const logistics = parseLogisticsState(words, index)
  if (logistics && logistics.state !== 'unknown') return { logistics }
  if (parseRefundStatus(words, index)?.status !== 'SUCCESS') return {}
  // An amount below nothing did not come back, whatever else it is.
  const fen = parseAmountFen(shownIn(root, 'event-text', spots) ?? '') ?? -1
  return present({ refundedFen: fen < 0 ? undefined : fen })
}

const tmallLink =
  'a[href*="//trade.tmall.com/"], a[href*="//detail.tmall.com/"], a[href*="//chaoshi.detail.tmall.com/"], a[href*="//detail.tmall.hk/"]'

/** Where the order was placed: Tmall's stand on Taobao's pages too, and only their links tell. */
export function siteOf(root: Element, { spots, site }: PageReading): OrderSite {
  if (site !== 'taobao') return site
  const scopes = [...spots.all(root, 'item'), ...spots.all(root, 'order-link')]
  return scopes.some((scope) => scope.matches(tmallLink) || scope.querySelector(tmallLink)) ? 'tmall' : site
}

/** Where the mark of an order stands. */
export function placeOf(root: Element, { spots, pageKind }: PageReading): MarkPlace | undefined {
  const element = firstShown(root, 'order-status', spots)
  if (!element) return undefined
  const cell = element.closest('td')
  if (cell && root.contains(cell)) return { element: cell, side: 'below' }
  return { element, side: pageKind === 'order-detail' || pageKind === 'refund' ? 'after' : 'before' }
}
