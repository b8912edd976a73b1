/** One order of the list: what it is and its next time, on a button that opens the details. Knows only its props. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Countdown } from '../../../components/Countdown.tsx'
import { isRefundRunning } from '../../../core/deadlines/applies.ts'
import { isRefundMissed } from '../../../core/deadlines/read-times.ts'
import type { OrderFacts } from '../../../core/orders/facts.ts'
import type { Speech } from '../../../locales/i18n.ts'
import { sayDeadline } from './deadline-words.ts'
import { type OrderView, urgentOf } from './order-view.ts'
import { sayYuan } from './say.ts'
import { urgencyOf } from './urgency.ts'

export interface OrderRowProps {
  view: OrderView
  speech: Speech
  open: boolean
  onToggle: () => void
  /** The details; drawn only while the row is open. */
  children: () => ComponentChildren
}

/** What was paid, else what the order costs; as the page printed it where that is no plain amount, undefined when nothing was read. */
export function sayAmount({ amounts }: OrderFacts, { locale }: Pick<Speech, 'locale'>): string | undefined {
  const fen = amounts?.paidFen ?? amounts?.totalFen
  return fen === undefined ? amounts?.totalWords : sayYuan(fen, locale)
}

function Statuses({ view: { facts }, speech: { t } }: Pick<OrderRowProps, 'view' | 'speech'>) {
  const refunds = [facts, ...(facts.items ?? [])].flatMap(({ refund }) =>
    refund && refund.status !== 'NO_REFUND' ? refund : [],
  )
  // What is under way, before what is over.
  const refund = refunds.find(isRefundRunning) ?? refunds[0]
  return (
    <>
      {/* Where a page prints only a refund, that is what is known. */}
      {(facts.trade || !refund) && <span class="status">{t(`tradeStatus.${facts.trade?.status ?? 'unknown'}`)}</span>}{' '}
      {facts.trade?.words && (
        <bdi class="zh" lang="zh">
          {facts.trade.words}
        </bdi>
      )}
      {refund && (
        <span class={facts.trade ? 'refund' : 'status'}>
          {t(`refundStatus.${refund.status}`)}{' '}
          {refund.words && (
            <bdi class="zh" lang="zh">
              {refund.words}
            </bdi>
          )}
          {isRefundMissed(facts) && ` – ${t('refundReadEarlier')}`}
        </span>
      )}
    </>
  )
}

function What({ view: { facts }, speech: { t } }: Pick<OrderRowProps, 'view' | 'speech'>) {
  const [first, ...others] = facts.items ?? []
  const title = first?.title
  return (
    <span class="what">
      {facts.shop && (
        <bdi class="shop" lang="zh">
          {facts.shop}
        </bdi>
      )}
      {title ? (
        <bdi class="title" lang="zh">
          {title}
        </bdi>
      ) : (
        <bdi class="title">{t('orderNumber', { id: facts.orderId })}</bdi>
      )}
      {others.length > 0 && <span class="others">{t('moreItems', { count: others.length })}</span>}
    </span>
  )
}

/** The row; the reader's own note stands with the status. */
export function OrderRow({ view, speech, open, onToggle, children }: OrderRowProps) {
  const id = useId()
  const { t } = speech
  const { facts, note } = view
  const urgent = urgentOf(view)
  const amount = sayAmount(facts, speech)
  return (
    <li class={`order ${note.done || note.ignored ? 'quiet' : ''}`}>
      <button type="button" class="order-row" aria-expanded={open} aria-controls={id} onClick={onToggle}>
        <span class="statuses">
          <Statuses view={view} speech={speech} />
          {(note.done || note.ignored) && <span class="note">{t(note.done ? 'noteDone' : 'noteIgnored')}</span>}
        </span>
        {amount && <bdi class="amount">{amount}</bdi>}
        <svg class="chevron" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M4 6l4 4 4-4" />
        </svg>
        <What view={view} speech={speech} />
        {urgent && (
          <Countdown tone={urgencyOf(urgent)}>
            {sayDeadline(urgent, speech)} <span class="basis">{t(`deadlineBasis.${urgent.basis}`)}</span>
          </Countdown>
        )}
      </button>
      <div id={id} hidden={!open}>
        {open && children()}
      </div>
    </li>
  )
}
