/** All about one order: warnings, times, steps, where the money goes, messages, and what the reader can do with it here. */
import './details.css'
import { useState } from 'preact/hooks'
import type { DeadlineOptions } from '../../../core/deadlines/answer.ts'
import { guideForOrder } from '../../../core/guides/for-order.ts'
import { type OrderFacts, parcelsOf } from '../../../core/orders/facts.ts'
import type { Speech } from '../../../locales/i18n.ts'
import hotlineFile from '../../../rules/hotlines.json' with { type: 'json' }
import type { HotlineFile } from '../../../rules/hotlines.ts'
import { type PictureResult, takePicture } from '../../../services/pictures.ts'
import { orderAddress } from '../address.ts'
import type { Region } from '../settings.ts'
import { sayAgo } from '../time-words.ts'
import { Deadlines } from './Deadlines.tsx'
import { Messages } from './Messages.tsx'
import type { OrderView } from './order-view.ts'
import { Steps, Warnings } from './Steps.tsx'
import { sayDay, sayYuan } from './say.ts'

const { hotlines } = hotlineFile as unknown as HotlineFile

export interface OrderActions {
  /** Sets or takes back the reader's note. */
  onNote: (note: { done?: boolean; ignored?: boolean }) => void
  onForget: () => void
}

export interface OrderDetailsProps extends OrderActions {
  view: OrderView
  options: DeadlineOptions
  region: Region
  now: number
  speech: Speech
  /** Opens the settings, where the reader says how he pays. */
  onSettings: () => void
  /** Opens a checklist: `guide` or `guide:order`. */
  onChecklist: (target: string) => void
}

/** The facts that belong to the order as a whole; an amount or a parcel that was not read is not there. */
function Facts({ facts, speech: { t, locale }, now }: { facts: OrderFacts; speech: Speech; now: number }) {
  const { orderId, amounts, items = [], seenAt } = facts
  const rows: [string, string | undefined][] = [
    [t('fact.orderId'), orderId],
    [t('fact.paid'), amounts?.paidFen === undefined ? undefined : sayYuan(amounts.paidFen, locale)],
    [t('fact.refunded'), amounts?.refundedFen === undefined ? undefined : sayYuan(amounts.refundedFen, locale)],
    ...parcelsOf(facts).flatMap(({ carrier, trackingNumber, words }): [string, string | undefined][] => [
      [t('fact.carrier'), [carrier, trackingNumber].filter(Boolean).join(' ') || undefined],
      [t('fact.parcel'), words],
    ]),
  ]
  return (
    <>
      <dl class="facts">
        {rows.map(
          ([name, value], at) =>
            value && (
              // biome-ignore lint/suspicious/noArrayIndexKey: several parcels have rows of the same name.
              <div key={at}>
                <dt>{name}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ),
        )}
      </dl>
      {items.length > 1 && (
        <ul class="item-titles" lang="zh">
          {items.map(({ title, subOrderId, quantity }, at) => (
            <li key={subOrderId ?? at}>
              <bdi>{title ?? orderId}</bdi> {quantity !== undefined && quantity > 1 && `×${quantity}`}
            </li>
          ))}
        </ul>
      )}
      <p class="hint">{t('lastRead', { ago: sayAgo(now - seenAt, locale) })}</p>
    </>
  )
}

type HelpProps = Pick<OrderDetailsProps, 'options' | 'region' | 'speech' | 'onSettings'>

/** How the money would come back, by the reader's own way of paying, and whom to call. */
function Help({ options, region, onSettings, speech: { t, locale } }: HelpProps) {
  const route = options.refund?.route
  const hotline = hotlines.find(({ id }) => id === region)
  return (
    <section>
      <h3>{t('helpTitle')}</h3>
      {route ? (
        <>
          <p>{t(`refundRoute.${route.id}.text`)}</p>
          <p class="hint">{t('deadlineAccording', { source: route.source, date: sayDay(route.checked, locale) })}</p>
        </>
      ) : (
        <>
          <p class="hint">{t('routeNotSaid')}</p>
          <button type="button" onClick={onSettings}>
            {t('sayRoute')}
          </button>
        </>
      )}
      {hotline && (
        <>
          <p>
            {t(`hotline.${hotline.id}.name`)}{' '}
            {hotline.number && (
              <a href={`tel:${hotline.number.replaceAll(' ', '')}`}>
                <bdi dir="ltr">{hotline.number}</bdi>
              </a>
            )}
          </p>
          <p class="hint">
            {t(`hotline.${hotline.id}.hours`)}{' '}
            {t('deadlineAccording', { source: hotline.source, date: sayDay(hotline.checked, locale) })}
          </p>
        </>
      )}
    </section>
  )
}

function TakePicture({ orderId, speech: { t } }: { orderId: string; speech: Speech }) {
  const [result, setResult] = useState<PictureResult | undefined>()
  return (
    <span class="copy-button">
      <button type="button" onClick={() => void takePicture(orderId).then(setResult)}>
        {t('takePicture')}
      </button>
      <span role="status" class={`result ${result === 'kept' ? '' : 'failed'}`}>
        {result && t(`picture.${result}`)}
      </span>
    </span>
  )
}

function Actions(props: OrderDetailsProps) {
  const { options, onNote, onForget, onChecklist } = props
  const { facts, note, isNewer } = props.view
  const { t, ...rest } = props.speech
  const checklist = guideForOrder(facts, options.travel)
  return (
    <div class="actions">
      <a class="button" href={orderAddress(facts)} target="_blank" rel="noreferrer">
        {t('openOrder', { site: t(`site.${facts.site}`) })}
      </a>
      <a class="button" href={`/evidence.html#${facts.orderId}`} target="_blank" rel="noreferrer">
        {t('evidence')}
      </a>
      {checklist && (
        <button
          type="button"
          onClick={() => onChecklist([checklist.guide, checklist.orderId].filter(Boolean).join(':'))}
        >
          {t(`checklist.${checklist.guide}`)}
        </button>
      )}
      <TakePicture orderId={facts.orderId} speech={{ t, ...rest }} />
      {!isNewer && (
        <>
          <button type="button" aria-pressed={Boolean(note.done)} onClick={() => onNote({ done: !note.done })}>
            {t('markDone')}
          </button>
          <button type="button" aria-pressed={Boolean(note.ignored)} onClick={() => onNote({ ignored: !note.ignored })}>
            {t('markIgnored')}
          </button>
        </>
      )}
      <button type="button" class="danger" onClick={onForget}>
        {t('forget')}
      </button>
    </div>
  )
}

/** The opened part of a row. */
export function OrderDetails(props: OrderDetailsProps) {
  const { view, options, region, now, speech } = props
  const { facts, answers } = view
  return (
    <div class="details">
      <Warnings facts={facts} answers={answers} travel={options.travel} speech={speech} onSettings={props.onSettings} />
      <Deadlines facts={facts} answers={answers} now={now} speech={speech} />
      <Steps facts={facts} speech={speech} />
      <Help options={options} region={region} speech={speech} onSettings={props.onSettings} />
      <Messages facts={facts} speech={speech} />
      <Facts facts={facts} speech={speech} now={now} />
      <Actions {...props} />
    </div>
  )
}
