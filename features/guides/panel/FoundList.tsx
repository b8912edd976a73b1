/** What a search found: steps with the place they stand in, and phrases. */
import { Notice } from '../../../components/Notice.tsx'
import type { SlotValues } from '../../../core/guides/phrase.ts'
import type { Speech } from '../../../locales/i18n.ts'
import { wordsOf } from '../rules.ts'
import type { OpenAt } from './GuideList.tsx'
import { PhraseItem } from './PhraseItem.tsx'
import type { Found } from './search.ts'

export interface FoundListProps {
  found: Found
  values: SlotValues
  onOpen: (at: OpenAt) => void
  speech: Speech
}

/** The hits; with none it says what to try. */
export function FoundList({ found: { steps, phrases, more }, values, onOpen, speech }: FoundListProps) {
  const { t } = speech
  if (steps.length + phrases.length === 0) return <Notice tone="calm">{t('nothingFound')}</Notice>
  return (
    <>
      {steps.length > 0 && (
        <ul class="plain entries">
          {steps.map(({ guide, section, step }) => (
            <li key={`${guide.id} ${step.id} ${section.id}`}>
              <button type="button" class="guide-entry" onClick={() => onOpen({ guide, section: section.id })}>
                <span>{t(wordsOf(guide.id, step))}</span>
                <span class="hint">
                  {t('foundIn', {
                    guide: t(`guide.${guide.id}.title`),
                    section: t(`section.${guide.id}.${section.id}`),
                  })}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {phrases.length > 0 && (
        <section class="guide-part">
          <h2>{t('phrasesTitle')}</h2>
          {phrases.map((phrase) => (
            <PhraseItem key={phrase.id} phrase={phrase} known={values} speech={speech} />
          ))}
        </section>
      )}
      {more && <p class="hint">{t('foundMore')}</p>}
    </>
  )
}
