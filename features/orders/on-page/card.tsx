/** The card of an order: what its status means, by when what happens, and what to do. Knows only its props. */
import { CopyButton } from '../../../components/CopyButton.tsx'
import { lastReadRefund, refundsReadAt } from '../../../core/deadlines/read-times.ts'
import type { OrderFacts, RefundFacts } from '../../../core/orders/facts.ts'
import { readTimeOf } from '../../../core/orders/merge.ts'
import { Deadlines } from './card-deadlines.tsx'
import { Hotline, Messages } from './card-help.tsx'
import type { CardParts } from './card-parts.ts'
import { copyWords } from './card-parts.ts'
import { ClickPath, Steps } from './card-steps.tsx'
import { isSilentOnStatus } from './known.ts'

/** How long ago another page said what state the order is in. */
function agoOf({ facts, now, time, t }: CardParts): string {
  return time.ago(now - readTimeOf(facts, 'trade')) ?? t('orderCard.justNow')
}

/** The refund whose state stands above all: where the page prints it, or nothing is known of the order's own. */
function firstRefund(facts: OrderFacts): RefundFacts | undefined {
  const isHere = facts.pageKind === 'refund' && refundsReadAt(facts) === facts.seenAt
  return !facts.trade || isHere ? lastReadRefund(facts) : undefined
}

function Status({ parts }: { parts: CardParts }) {
  const { t, facts } = parts
  const { trade, refund } = facts
  const isSaid = refund !== undefined && refund === firstRefund(facts)
  const refunds = [
    ...(refund && !isSaid ? [{ title: undefined, refund }] : []),
    ...(facts.items ?? []).flatMap((item) => (item.refund ? [{ title: item.title, refund: item.refund }] : [])),
  ]
  return (
    <>
      {trade?.words && (
        <p class="quiet">
          {isSilentOnStatus(facts.pageKind)
            ? t('orderCard.printedBefore', { ago: agoOf(parts) })
            : t('orderCard.printed')}{' '}
          <bdi lang="zh">{trade.words}</bdi>
        </p>
      )}
      {isSaid && refund.words && (
        <p class="quiet">
          {t('orderCard.printed')} <bdi lang="zh">{refund.words}</bdi>
        </p>
      )}
      {refunds.map(({ title, refund: one }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two items may have the same title.
        <p key={at}>
          {t(`refundStatus.${one.status}`)}
          {title && (
            <span class="quiet">
              {' · '}
              <bdi lang="zh">{title}</bdi>
            </span>
          )}
        </p>
      ))}
    </>
  )
}

function Warnings({ parts }: { parts: CardParts }) {
  const { t, verdict } = parts
  if (verdict.warnings.length === 0) return null
  return (
    <section class="mind" aria-labelledby="mind">
      <h3 id="mind">{t('orderCard.mind')}</h3>
      {verdict.warnings.map(({ id, clicks }) => (
        <div key={id}>
          <p>{t(`warning.${id}`)}</p>
          <ClickPath clicks={clicks} parts={parts} />
        </div>
      ))}
    </section>
  )
}

/** What the card says first. */
function headlineOf({ t, facts }: CardParts): string {
  const refund = firstRefund(facts)
  return t(refund ? `refundStatus.${refund.status}` : `tradeStatus.${facts.trade?.status ?? 'unknown'}`)
}

export function OrderCard({ parts }: { parts: CardParts }) {
  const { t, facts, language, direction, onClose, onCopy } = parts
  return (
    <div class="card" role="dialog" aria-labelledby="status" lang={language} dir={direction} tabIndex={-1}>
      <header>
        <h2 id="status">{headlineOf(parts)}</h2>
        <button type="button" class="close" aria-label={t('orderCard.close')} onClick={onClose}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="m4 4 8 8M12 4l-8 8" />
          </svg>
        </button>
      </header>
      <p class="quiet">
        {t('orderCard.number')} <bdi dir="ltr">{facts.orderId}</bdi>{' '}
        <CopyButton text={facts.orderId} words={copyWords(t)} onCopy={onCopy} />
      </p>
      <Status parts={parts} />
      <Warnings parts={parts} />
      <Deadlines parts={parts} />
      <Steps parts={parts} />
      <Messages parts={parts} />
      <Hotline parts={parts} />
    </div>
  )
}
