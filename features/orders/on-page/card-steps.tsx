/** The steps in the card, with the words on the shop's own buttons: to copy, and to be shown on the page. Never clicked. */
import { CopyButton } from '../../../components/CopyButton.tsx'
import type { NextStep } from '../../../core/deadlines/next-steps.ts'
import type { Clicks } from '../../../rules/clicks.ts'
import { type CardParts, copyWords } from './card-parts.ts'

/** The words to click, in turn; the last of them that stands on the page can be shown. */
export function ClickPath({ clicks, parts }: { clicks: Clicks; parts: CardParts }) {
  const { t, onCopy, onPage, onShow } = parts
  if (clicks.length === 0) return null
  const printed = clicks.map(onPage)
  const last = printed.findLast((wording) => wording !== undefined)
  return (
    <p class="clicks">
      {clicks.map(([usual = ''], i) => {
        const wording = printed[i] ?? usual
        return (
          <span key={usual}>
            {i > 0 && <span aria-hidden="true"> › </span>}
            <CopyButton text={wording} words={copyWords(t)} onCopy={onCopy} label={`${t('copy')}: ${wording}`}>
              <span lang="zh">{wording}</span>
            </CopyButton>
          </span>
        )
      })}
      {last && (
        <button type="button" class="show" onClick={() => onShow([last])}>
          {t('orderCard.show')}
        </button>
      )}
    </p>
  )
}

function StepList({ steps, parts }: { steps: readonly NextStep[]; parts: CardParts }) {
  return (
    <ul>
      {steps.map((step) => (
        <li key={step.id}>
          <p>{parts.t(`step.${step.id}`)}</p>
          <ClickPath clicks={step.clicks} parts={parts} />
        </li>
      ))}
    </ul>
  )
}

/** Steps of several refunds, each once. */
function once(steps: readonly NextStep[]): NextStep[] {
  return [...new Map(steps.map((step) => [step.id, step])).values()]
}

export function Steps({ parts }: { parts: CardParts }) {
  const { t, verdict } = parts
  const { order, refunds } = verdict.steps
  const groups: [string, NextStep[]][] = [
    ['steps', once([...refunds.flatMap(({ steps }) => steps), ...order.steps])],
    ['refund', once(order.refund)],
    ['escalation', once(refunds.flatMap(({ escalation }) => escalation))],
  ]
  return (
    <>
      {groups
        .filter(([, steps]) => steps.length > 0)
        .map(([id, steps]) => (
          <section key={id} aria-labelledby={id}>
            <h3 id={id}>{t(`orderCard.${id}`)}</h3>
            <StepList steps={steps} parts={parts} />
          </section>
        ))}
    </>
  )
}
