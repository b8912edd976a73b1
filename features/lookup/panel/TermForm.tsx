/** Two fields for a term of the reader's own: new, or in place of another. */
import { useId, useState } from 'preact/hooks'
import type { OwnTerm } from '../../../core/dictionary/library.ts'
import {
  faultOf,
  longestTerm,
  longestTranslation,
  mostTerms,
  type RefusedLine,
  tidyTerm,
} from '../../../core/dictionary/own-terms.ts'
import type { Speech } from '../../../locales/i18n.ts'

export interface TermFormProps {
  speech: Speech
  /** What the fields begin with. */
  term: OwnTerm
  save: string
  /** Whether there is room for it. */
  fits?: (term: OwnTerm) => boolean
  onSave: (term: OwnTerm) => void
  onCancel?: () => void
}

/** What is wrong with a term is said when it is to be saved. */
export function TermForm({ speech, term, save, fits = () => true, onSave, onCancel }: TermFormProps) {
  const { t, language } = speech
  const id = useId()
  const [zh, setZh] = useState(term.zh)
  const [said, setSaid] = useState(term.said)
  const [fault, setFault] = useState<RefusedLine['fault'] | undefined>()
  const submit = (event: Event) => {
    event.preventDefault()
    const next = tidyTerm({ zh, said })
    const wrong = faultOf(next) ?? (fits(next) ? undefined : 'tooMany')
    setFault(wrong)
    if (wrong) return
    onSave(next)
    setZh('')
    setSaid('')
  }
  const values = { zh: longestTerm, said: longestTranslation, most: mostTerms }
  return (
    <form class="term-form" onSubmit={submit} noValidate>
      <label for={`${id}zh`}>{t('termZh')}</label>
      <input id={`${id}zh`} type="text" lang="zh" value={zh} onInput={(event) => setZh(event.currentTarget.value)} />
      <label for={`${id}said`}>{t('termSaid')}</label>
      <input
        id={`${id}said`}
        type="text"
        lang={language}
        value={said}
        onInput={(event) => setSaid(event.currentTarget.value)}
      />
      <div class="actions">
        <button type="submit">{save}</button>
        {onCancel && (
          <button type="button" onClick={onCancel}>
            {t('termCancel')}
          </button>
        )}
      </div>
      <p role="alert" class="fault">
        {fault && t(`termFault.${fault}`, values)}
      </p>
    </form>
  )
}
