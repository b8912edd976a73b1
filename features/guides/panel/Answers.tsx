/** A question of a guide: one answer out of several, each with the Chinese words by which the reader knows it. */
import { useId } from 'preact/hooks'
import type { Speech } from '../../../locales/i18n.ts'
import type { Guide, GuideSection } from '../../../rules/guides.ts'
import { Labels } from './StepParts.tsx'

export interface AnswersProps {
  guide: Guide
  section: GuideSection
  answer: string | undefined
  onAnswer: (answer: string) => void
  speech: Speech
}

/** The answers; the chosen one can be changed at any time. */
export function Answers({ guide, section, answer, onAnswer, speech: { t } }: AnswersProps) {
  const id = useId()
  return (
    <fieldset class="choices">
      <legend>{t(`question.${guide.id}.${section.id}`)}</legend>
      {(section.choose ?? []).map((one) => (
        <label key={one} class="choice">
          <input type="radio" name={id} value={one} checked={one === answer} onChange={() => onAnswer(one)} />
          <span class="grow">
            {t(`section.${guide.id}.${one}`)}{' '}
            <Labels labels={guide.sections.find((target) => target.id === one)?.labels ?? []} />
          </span>
        </label>
      ))}
    </fieldset>
  )
}
