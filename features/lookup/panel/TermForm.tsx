/** Two fields for a term of the reader's own: new, or in place of another. */
import { useId, useState } from 'preact/hooks'
import type { OwnTerm } from '../../../core/dictionary/library.ts'
import {
  faultOf,
  longestTerm,
  longestTranslation,
  type TermFault,
  tidyTerm,
} from '../../../core/dictionary/own-terms.ts'
import type { Speech } from '../../../locales/i18n.ts'

export interface TermFormProps {
  speech: Speech
  /** What the fields begin with. */
  term: OwnTerm
  save: string
  onSave: (term: OwnTerm) => void
  onCancel?: () => void
}

/** What is wrong with a term is said when it is to be saved. */
export function TermForm({ speech, term, save, onSave, onCancel }: TermFormProps) {
  const { t, language } = speech
  const id = useId()
  const [zh, setZh] = useState(term.zh)
  const [said, setSaid] = useState(term.said)
  const [fault, setFault] = useState<TermFault | undefined>()
  const submit = (event: Event) => {
    event.preventDefault()
    const next = tidyTerm({ zh, said })
    const wrong = faultOf(next)
    setFault(wrong)
    if (wrong) return
    onSave(next)
    setZh('')
    setSaid('')
  }
  const values = { zh: longestTerm, said: longestTranslation }
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
