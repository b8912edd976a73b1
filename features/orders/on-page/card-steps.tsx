/** The steps in the card, with the words on the shop's own buttons: to copy, and to be shown on the page. Never clicked. */
import { CopyButton } from '../../../components/CopyButton.tsx'
import type { NextStep } from '../../../core/deadlines/next-steps.ts'
import type { Clicks } from '../../../rules/clicks.ts'
import { type CardParts, copyWords } from './card-parts.ts'

interface ClickPathProps {
  clicks: Clicks
  parts: CardParts
  /** The item that they are about. */
  about?: number | undefined
}

/** The words to click, in turn; the last of them that stands on the page can be shown. */
export function ClickPath({ clicks, parts, about }: ClickPathProps) {
  const { t, onCopy, onPage, onShow } = parts
  if (clicks.length === 0) return null
  const printed = clicks.map((wordings) => onPage(wordings, about))
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
        <button type="button" class="show" onClick={() => onShow([last], about)}>
          {t('orderCard.show')}
        </button>
      )}
    </p>
  )
}

interface CardStep extends NextStep {
  /** The items whose refunds ask for it; none for a step of the order. */
  items: number[]
}

/** The item that a step is shown at: the one whose mark was pressed, or the only one it is for. */
function aboutOf({ items }: CardStep, { item }: CardParts): number | undefined {
  return items.find((one) => one === item) ?? (items.length === 1 ? items[0] : undefined)
}

function StepList({ steps, parts }: { steps: readonly CardStep[]; parts: CardParts }) {
  const all = parts.facts.items ?? []
  return (
    <ul>
      {steps.map((step) => (
        <li key={step.id}>
          <p>{parts.t(`step.${step.id}`)}</p>
          {all.length > 1 &&
            step.items.map(
              (at) =>
                all[at]?.title && (
                  <p key={at} class="quiet">
                    <bdi lang="zh">{all[at].title}</bdi>
                  </p>
                ),
            )}
          <ClickPath clicks={step.clicks} parts={parts} about={aboutOf(step, parts)} />
        </li>
      ))}
    </ul>
  )
}

type StepsFrom = readonly [steps: readonly NextStep[], item?: number | undefined]

/** Steps of the order and of several refunds, each once; one that the order asks for is about no item alone. */
function once(...from: readonly StepsFrom[]): CardStep[] {
  const all = new Map<string, CardStep>()
  for (const [steps, item] of from)
    for (const step of steps) {
      const items = all.get(step.id)?.items
      const isForAll = item === undefined || items?.length === 0
      all.set(step.id, { ...step, items: isForAll ? [] : [...(items ?? []), item] })
    }
  return [...all.values()]
}

export function Steps({ parts }: { parts: CardParts }) {
  const { t, verdict } = parts
  const { order, refunds } = verdict.steps
  const groups: [string, CardStep[]][] = [
    ['steps', once(...refunds.map(({ steps, item }): StepsFrom => [steps, item]), [order.steps])],
    ['refund', once([order.refund])],
    ['escalation', once(...refunds.map(({ escalation, item }): StepsFrom => [escalation, item]))],
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
