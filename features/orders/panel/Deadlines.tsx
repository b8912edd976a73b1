/** All times of an order, each in the reader's zone and in China's, with what follows and where it is from. */
import { Countdown } from '../../../components/Countdown.tsx'
import type { DeadlineAnswer } from '../../../core/deadlines/answer.ts'
import type { OrderFacts } from '../../../core/orders/facts.ts'
import type { Speech } from '../../../locales/i18n.ts'
import { chinaZone, isChinaTime, makeTimeWords, sayAgo, sayMoment } from '../time-words.ts'
import { isDay, sayDeadline } from './deadline-words.ts'
import { sayDay } from './say.ts'
import { urgencyOf } from './urgency.ts'

const hourMs = 3_600_000

export interface DeadlinesProps {
  facts: OrderFacts
  answers: readonly DeadlineAnswer[]
  now: number
  speech: Speech
}

/**
 * The moment in both zones; the printed one where the page printed it, whatever the reader's clock says. Of a time left in
 * whole hours or days it is the earliest.
 */
function Moment({ answer, now, speech: { t, locale } }: { answer: DeadlineAnswer; now: number; speech: Speech }) {
  const at = answer.printedAt ?? answer.dueAt
  if (at === undefined) return null
  if (isDay(answer)) {
    const day = sayMoment(at, now, locale, { granularityMs: answer.granularityMs ?? 0, timeZone: chinaZone })
    return <p class="moment">{t('momentDay', { day })}</p>
  }
  const time = sayMoment(at, now, locale)
  const china = sayMoment(at, now, locale, { timeZone: chinaZone })
  const moment = isChinaTime(at) ? t('momentChina', { time }) : t('momentBoth', { time, china })
  const { granularityMs = 0 } = answer
  if (granularityMs < hourMs) return <p class="moment">{moment}</p>
  return <p class="moment">{t('momentLater', { moment, length: makeTimeWords(locale).unit(granularityMs) })}</p>
}

function Origin({ answer, now, speech: { t, locale } }: { answer: DeadlineAnswer; now: number; speech: Speech }) {
  const { basis, state, readAt, words, grade, source, checked } = answer
  const said = state === 'explained' ? 'whereFrom' : basis === 'page' ? 'pageSays' : 'ruleSays'
  return (
    <details class="origin">
      <summary>{t(said, { ago: sayAgo(now - readAt, locale) })}</summary>
      {words && (
        <p class="hint">
          <bdi lang="zh">{words}</bdi>
        </p>
      )}
      {/* What the page says needs no rule to vouch for it: the rule only explains it. */}
      <p class="hint">{t('deadlineAccording', { source, date: sayDay(checked, locale) })}</p>
      <p class="hint">{t(`deadlineGrade.${grade}`)}</p>
    </details>
  )
}

function Deadline({ answer, facts, now, speech }: { answer: DeadlineAnswer } & Omit<DeadlinesProps, 'answers'>) {
  const { t } = speech
  const { state, ruleId, why, item } = answer
  const title = item === undefined ? undefined : facts.items?.[item]?.title
  return (
    <li>
      <Countdown tone={urgencyOf(answer)}>{sayDeadline(answer, speech)}</Countdown>
      {title && (
        <p class="hint">
          <bdi lang="zh">{title}</bdi>
        </p>
      )}
      <Moment answer={answer} now={now} speech={speech} />
      <p>{state === 'suspended' ? t('deadlineSuspended') : t(`deadline.${ruleId}.text`)}</p>
      {state === 'running' && <p class="hint">{t('afterThat', { what: t(`deadline.${ruleId}.then`) })}</p>}
      {state === 'passed' && <p>{t('stillWorks', { what: t(`deadline.${ruleId}.works`) })}</p>}
      {why && <p class="hint">{t(`deadlineWhy.${why}`)}</p>}
      <Origin answer={answer} now={now} speech={speech} />
    </li>
  )
}

function Answers({ answers, ...rest }: DeadlinesProps) {
  return (
    <ul class="plain">
      {answers.map((answer) => (
        <Deadline key={`${answer.ruleId} ${answer.item}`} answer={answer} {...rest} />
      ))}
    </ul>
  )
}

/** The times, the most urgent first; what can only be explained stands folded below them. */
export function Deadlines({ answers, ...rest }: DeadlinesProps) {
  const { t } = rest.speech
  const timed = answers.filter(({ state }) => state !== 'explained')
  const explained = answers.filter(({ state }) => state === 'explained')
  return (
    <section>
      <h3>{t('deadlinesTitle')}</h3>
      {timed.length === 0 && <p class="hint">{t('noDeadlines')}</p>}
      <Answers answers={timed} {...rest} />
      {explained.length > 0 && (
        <details class="message">
          <summary>{t('explainedTitle', { count: explained.length })}</summary>
          <Answers answers={explained} {...rest} />
        </details>
      )}
    </section>
  )
}
