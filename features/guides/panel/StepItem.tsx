/** One step of a guide: to tick, to know or to beware of, with what belongs to it. */
import { useId } from 'preact/hooks'
import { ClickPath } from '../../../components/ClickPath.tsx'
import { Notice } from '../../../components/Notice.tsx'
import type { SlotValues } from '../../../core/guides/phrase.ts'
import type { Speech } from '../../../locales/i18n.ts'
import type { GuideStep } from '../../../rules/guides.ts'
import { clicksOf, phrasesWith, wordsOf } from '../rules.ts'
import { AgentRequestForm } from './AgentRequestForm.tsx'
import { spellingsFor } from './both-scripts.ts'
import { PhraseItem } from './PhraseItem.tsx'
import { Arrival, Claims, Hotline, Labels, type RegionChoice } from './StepParts.tsx'

export interface StepContext extends RegionChoice {
  guide: string
  /** The id of a refund route, or `unset`. */
  route: string
  orderId: string | undefined
  /** What the order knows of the slots of phrases. */
  values: SlotValues
  speech: Speech
}

export interface StepItemProps extends StepContext {
  step: GuideStep
  ticked: boolean
  onTick: (on: boolean) => void
}

function Shown({ step: { show }, route, orderId, region, onRegion, speech }: StepItemProps) {
  const { t } = speech
  if (show === 'hotline') return <Hotline region={region} onRegion={onRegion} speech={speech} />
  if (show === 'hotline-tw') return <Hotline only="TW" region={region} onRegion={onRegion} speech={speech} />
  if (show === 'arrival') return <Arrival route={route} speech={speech} />
  if (show === 'agent-request') return <AgentRequestForm speech={speech} />
  if (show !== 'evidence') return null
  if (!orderId) return <p class="hint">{t('evidenceNoOrder')}</p>
  return (
    <p>
      <a class="button" href={`/evidence.html#${orderId}`} target="_blank" rel="noreferrer">
        {t('writeRequest')}
      </a>
    </p>
  )
}

function Below(props: StepItemProps) {
  const { step, guide, region, values, speech } = props
  const { labels, claims, phrases } = step
  return (
    <div class="below">
      <ClickPath clicks={clicksOf(step).map((one) => spellingsFor(one, region))} name={speech.t('click')} />
      {labels && (
        <p class="path">
          <span class="hint">{speech.t('lookFor')}</span> <Labels labels={labels} region={region} />
        </p>
      )}
      {claims && <Claims claims={claims} words={`claim.${guide}.${step.id}`} speech={speech} />}
      <Shown {...props} />
      {phrasesWith(phrases).map((phrase) => (
        <PhraseItem key={phrase.id} phrase={phrase} known={values} speech={speech} />
      ))}
    </div>
  )
}

/** The step; `warn` and `know` have nothing to tick. */
export function StepItem(props: StepItemProps) {
  const { step, guide, ticked, onTick, speech } = props
  const id = useId()
  const text = speech.t(wordsOf(guide, step))
  return (
    <li class={`step ${step.kind}`}>
      {step.kind === 'do' && (
        <label class="check" for={id}>
          <input id={id} type="checkbox" checked={ticked} onChange={(event) => onTick(event.currentTarget.checked)} />
          <span class="grow">{text}</span>
        </label>
      )}
      {step.kind === 'know' && <p>{text}</p>}
      {step.kind === 'warn' && <Notice tone="warning">{text}</Notice>}
      <Below {...props} />
    </li>
  )
}
