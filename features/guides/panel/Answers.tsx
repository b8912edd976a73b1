/** A question of a guide: one answer out of several, each with the Chinese words by which the reader knows it. */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Speech } from '../../../locales/i18n.ts'
import type { Guide, GuideSection } from '../../../rules/guides.ts'
import type { HotlineRegion } from '../../../rules/hotlines.ts'
import { Labels } from './StepParts.tsx'

export interface AnswersProps {
  guide: Guide
  section: GuideSection
  answer: string | undefined
  onAnswer: (answer: string) => void
  region: HotlineRegion
  speech: Speech
}

/** The answers; once one is given the others are folded, so that what helps is in sight, and it can be changed. */
export function Answers({ guide, section, answer, onAnswer, region, speech: { t } }: AnswersProps) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const pressed = useRef(false)
  const isAsking = isOpen || answer === undefined
  // The button that was pressed is gone: the focus goes on to what took its place.
  useLayoutEffect(() => {
    if (pressed.current) place.current?.querySelector('button')?.focus()
    pressed.current = false
  })
  const press = (next: boolean) => {
    pressed.current = true
    setOpen(next)
  }
  const name = (one: string) => (
    <>
      {t(`section.${guide.id}.${one}`)}{' '}
      <Labels labels={guide.sections.find((target) => target.id === one)?.labels ?? []} region={region} />
    </>
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and these are buttons
    <div ref={place} class="question-answers" role="group" aria-labelledby={id}>
      <p id={id} class="question">
        {t(`question.${guide.id}.${section.id}`)}
      </p>
      {isAsking ? (
        (section.choose ?? []).map((one) => (
          <button
            key={one}
            type="button"
            class="guide-entry"
            aria-current={one === answer}
            onClick={() => {
              press(false)
              onAnswer(one)
            }}
          >
            <span>{name(one)}</span>
          </button>
        ))
      ) : (
        <p class="answered">
          <span class="grow">{name(answer)}</span>
          <button type="button" onClick={() => press(true)}>
            {t('changeAnswer')}
          </button>
        </p>
      )}
    </div>
  )
}
