/** The deadlines in the card: how long, until when in both zones, who says so, and what holds after it. */
import type { DeadlineAnswer } from '../../../core/deadlines/answer.ts'
import type { CardParts } from './card-parts.ts'
import { timeLeft } from './mark-view.ts'
import { urgencyOf } from './verdict.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

function leftOf(answer: DeadlineAnswer, parts: CardParts): string {
  const { state, remainingMs, granularityMs = 1000 } = answer
  const { t } = parts
  if (state === 'passed') return t('orderCard.over')
  if (state !== 'running' || remainingMs === undefined) return t(`deadlineState.${state}`)
  const left = timeLeft(answer, 'long', parts)
  return granularityMs >= dayMs ? left : t('orderCard.left', { time: left })
}

function Moments({ answer, parts }: { answer: DeadlineAnswer; parts: CardParts }) {
  const { t, time, now } = parts
  const { printedAt, dueAt, granularityMs = 1000 } = answer
  const at = printedAt ?? dueAt
  if (at === undefined) return null
  const say = (where: 'here' | 'china') => {
    const moment = time.moment(at, now, granularityMs, where)
    const isRough = granularityMs >= hourMs && granularityMs < dayMs
    return isRough ? t('orderCard.laterAtMost', { time: moment, length: time.unit(granularityMs) }) : moment
  }
  return (
    <>
      {/* A bare date is a day in China; elsewhere it is another one for some hours. */}
      {!(printedAt !== undefined && granularityMs >= dayMs) && <p>{t('orderCard.yourTime', { time: say('here') })}</p>}
      <p>{t('orderCard.chinaTime', { time: say('china') })}</p>
    </>
  )
}

function Basis({ answer, parts }: { answer: DeadlineAnswer; parts: CardParts }) {
  const { t, time, now } = parts
  if (answer.basis === 'page') {
    const ago = time.ago(now - answer.readAt) ?? t('orderCard.justNow')
    return <p class="basis page">{t('orderCard.pageSays', { ago })}</p>
  }
  const { grade, source, checked } = answer
  return (
    <p class="basis rule">
      {answer.dueAt !== undefined && `${t('orderCard.estimate')} `}
      {t(`deadlineGrade.${grade}`)}. {t('deadlineAccording', { source, date: checked })}
    </p>
  )
}

/** What the state of a deadline means for the buyer. */
function meaningOf({ state, ruleId, why }: DeadlineAnswer, t: CardParts['t']): string[] {
  const text = t(`deadline.${ruleId}.text`)
  if (state === 'passed') return [t('orderCard.still', { what: t(`deadline.${ruleId}.works`) })]
  if (state === 'suspended') return [t('deadlineSuspended')]
  if (state === 'explained') return why ? [t(`deadlineWhy.${why}`), text] : [text]
  return [text, t('orderCard.after', { what: t(`deadline.${ruleId}.then`) })]
}

function Deadline({ answer, parts }: { answer: DeadlineAnswer; parts: CardParts }) {
  const { t, facts } = parts
  const { state, kind, who, item } = answer
  const urgency = state === 'running' ? urgencyOf(answer) : 'calm'
  const title = item === undefined ? undefined : facts.items?.[item]?.title
  return (
    <li class="deadline">
      <h4>
        {t(`deadlineKind.${kind}`)} <span class={`left ${urgency}`}>{leftOf(answer, parts)}</span>
      </h4>
      {title && facts.items && facts.items.length > 1 && (
        <p class="quiet">
          <bdi lang="zh">{title}</bdi>
        </p>
      )}
      {state !== 'suspended' && <Moments answer={answer} parts={parts} />}
      <p class="quiet">{t('orderCard.who', { who: t(`deadlineWho.${who}`) })}</p>
      {meaningOf(answer, t).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Basis answer={answer} parts={parts} />
    </li>
  )
}

export function Deadlines({ parts }: { parts: CardParts }) {
  const { t, verdict } = parts
  const told = verdict.answers.filter(({ state }) => state !== 'explained')
  const explained = verdict.answers.filter(({ state }) => state === 'explained')
  const list = (answers: DeadlineAnswer[]) => (
    <ul>
      {answers.map((answer) => (
        <Deadline key={`${answer.ruleId} ${answer.item ?? ''}`} answer={answer} parts={parts} />
      ))}
    </ul>
  )
  return (
    <section aria-labelledby="deadlines">
      <h3 id="deadlines">{t('orderCard.deadlines')}</h3>
      {told.length ? list(told) : <p>{t('orderCard.noDeadline')}</p>}
      {explained.length > 0 && (
        <details>
          <summary>{t('orderCard.more')}</summary>
          {list(explained)}
        </details>
      )}
    </section>
  )
}
