/** What to do now, with the Chinese words on the controls; the way to a refund; warnings by how the parcels travel. */
import { ClickPath } from '../../../components/ClickPath.tsx'
import { Notice } from '../../../components/Notice.tsx'
import type { DeadlineAnswer } from '../../../core/deadlines/answer.ts'
import { type NextStep, nextStepsFor } from '../../../core/deadlines/next-steps.ts'
import { travelWarningsFor } from '../../../core/deadlines/travel-warnings.ts'
import type { OrderFacts } from '../../../core/orders/facts.ts'
import type { Speech } from '../../../locales/i18n.ts'
import stepFile from '../../../rules/next-steps.json' with { type: 'json' }
import type { NextStepFile } from '../../../rules/next-steps.ts'
import type { TravelWay } from '../../../rules/travel-ways.ts'
import { sayDay, sayYuan } from './say.ts'

/** Our own rules; checked by schema in the tests. */
export const steps = stepFile as unknown as NextStepFile

/** Where the steps are from; each source once. */
function Sources({ list, speech: { t, locale } }: { list: readonly NextStep[]; speech: Speech }) {
  const different = list.filter(({ source }, at) => list.findIndex((one) => one.source === source) === at)
  return (
    <details class="origin">
      <summary>{t('whereFrom')}</summary>
      {different.map(({ id, source, checked, grade }) => (
        <p key={id} class="hint">
          {t('deadlineAccording', { source, date: sayDay(checked, locale) })} {t(`deadlineGrade.${grade}`)}
        </p>
      ))}
    </details>
  )
}

function StepList({ list, speech }: { list: readonly NextStep[]; speech: Speech }) {
  if (list.length === 0) return null
  return (
    <>
      <ul class="plain">
        {list.map(({ id, clicks }) => (
          <li key={id}>
            <p>{speech.t(`step.${id}`)}</p>
            <ClickPath clicks={clicks} name={speech.t('click')} />
          </li>
        ))}
      </ul>
      <Sources list={list} speech={speech} />
    </>
  )
}

/** Warnings stand above everything else: they are about money that the usual steps would lose. */
export function Warnings(props: {
  facts: OrderFacts
  answers: readonly DeadlineAnswer[]
  travel: TravelWay | undefined
  speech: Speech
  /** Opens the settings, where the reader says how parcels travel. */
  onSettings: () => void
}) {
  const { facts, answers, travel, speech, onSettings } = props
  return (
    <>
      {travelWarningsFor(facts, answers, travel, steps).map(({ id, clicks }) => (
        <div key={id} class="mind">
          <Notice tone="warning">{speech.t(`warning.${id}`)}</Notice>
          <ClickPath clicks={clicks} name={speech.t('click')} />
          {id === 'say-how-parcels-travel' && (
            <button type="button" onClick={onSettings}>
              {speech.t('sayTravel')}
            </button>
          )}
        </div>
      ))}
    </>
  )
}

/** The steps for the order and for each refund. */
export function Steps({ facts, speech }: { facts: OrderFacts; speech: Speech }) {
  const { t, locale } = speech
  const { order, refunds } = nextStepsFor(facts, steps)
  const refundOf = (item: number | undefined) => (item === undefined ? facts.refund : facts.items?.[item]?.refund)
  return (
    <>
      <section>
        <h3>{t('stepsTitle')}</h3>
        <StepList list={order.steps} speech={speech} />
      </section>
      {refunds.map(({ item, status, steps: ofRefund, escalation }) => (
        <section key={`${item}`}>
          <h3>{t(`refundStatus.${status}`)}</h3>
          {item !== undefined && facts.items?.[item]?.title && (
            <p class="hint">
              <bdi lang="zh">{facts.items[item].title}</bdi>
            </p>
          )}
          {refundOf(item)?.amountFen !== undefined && (
            <p>{t('refundAmount', { amount: sayYuan(refundOf(item)?.amountFen ?? 0, locale) })}</p>
          )}
          <StepList list={[...ofRefund, ...escalation]} speech={speech} />
        </section>
      ))}
      {order.refund.length > 0 && (
        <section>
          <h3>{t('refundPathTitle')}</h3>
          <StepList list={order.refund} speech={speech} />
        </section>
      )}
    </>
  )
}
