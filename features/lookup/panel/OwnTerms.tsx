/** The reader's own terms: add, change, remove, undo. */
import { useState } from 'preact/hooks'
import { Notice } from '../../../components/Notice.tsx'
import { UndoBar } from '../../../components/UndoBar.tsx'
import type { OwnTerm } from '../../../core/dictionary/library.ts'
import { faultOf, mergeTerms, type TermsChange } from '../../../core/dictionary/own-terms.ts'
import type { Speech } from '../../../locales/i18n.ts'
import { addTerms, type ReadTerms, removeTerm, replaceTerm, restoreTerms } from '../../../services/own-terms.ts'
import { TermFiles } from './TermFiles.tsx'
import { TermForm } from './TermForm.tsx'

export interface OwnTermsProps {
  read: ReadTerms
  speech: Speech
  /** What is looked up at the moment: it may be what the reader wants to keep. */
  proposed: string
  inTab: boolean
}

interface Done {
  text: string
  change: TermsChange
}

function useChanges() {
  const [done, setDone] = useState<Done | undefined>()
  const [failed, setFailed] = useState(false)
  return {
    text: done?.text ?? '',
    failed,
    async run(changing: Promise<TermsChange | undefined>, text: string) {
      const change = await changing
      setFailed(change === undefined)
      setDone(change && { text, change })
    },
    async undo() {
      if (!done) return
      const worked = await restoreTerms(done.change)
      setFailed(!worked)
      if (worked) setDone(undefined)
    },
  }
}

function Row(props: { term: OwnTerm; speech: Speech; onEdit: () => void; onRemove: () => void }) {
  const { term, speech, onEdit, onRemove } = props
  const { t, language } = speech
  return (
    <>
      <p class="grow">
        <span lang="zh" class="zh">
          {term.zh}
        </span>{' '}
        <span lang={language}>{term.said}</span>
      </p>
      <button type="button" aria-label={t('termEditOne', { zh: term.zh })} onClick={onEdit}>
        {t('termEdit')}
      </button>
      <button type="button" class="danger" aria-label={t('termRemoveOne', { zh: term.zh })} onClick={onRemove}>
        {t('termRemove')}
      </button>
    </>
  )
}

/** What cannot be read of them. */
function Unread({ unread, isLost, speech: { t } }: ReadTerms & { speech: Speech }) {
  if (isLost) return <Notice tone="warning">{t('termsLost')}</Notice>
  if (unread.length === 0) return null
  return <Notice tone="warning">{t('termsUnread', { count: unread.length })}</Notice>
}

/** Own words, and before them what cannot be read of them; where nothing can be added, nothing is offered. */
export function OwnTerms(props: OwnTermsProps) {
  return (
    <>
      <Unread {...props.read} speech={props.speech} />
      {!props.read.isLost && <Words {...props} />}
    </>
  )
}

/** The list, newest last, under the form for a new one. */
function Words({ read, speech, proposed, inTab }: OwnTermsProps) {
  const { terms, unread } = read
  const { t } = speech
  const [edited, setEdited] = useState<string | undefined>()
  const changes = useChanges()
  const zh = faultOf({ zh: proposed, said: proposed }) ? '' : proposed.trim()
  return (
    <details class="own-terms">
      <summary>{terms.length ? t('termsTitleCount', { count: terms.length }) : t('termsTitle')}</summary>
      <div class="stack">
        <p class="hint">{t('termsHint')}</p>
        <TermForm
          key={zh}
          speech={speech}
          term={{ zh, said: '' }}
          save={t('termAdd')}
          fits={(term) => mergeTerms(terms, [term]).leftOut === 0}
          onSave={(term) => void changes.run(addTerms([term]), t('termAdded', { zh: term.zh }))}
        />
        <div role="alert">{changes.failed && <Notice tone="error">{t('termNotStored')}</Notice>}</div>
        <UndoBar text={changes.text} undo={t('termUndo')} onUndo={() => void changes.undo()} />
        {terms.length + unread.length === 0 && <p class="hint">{t('termsNone')}</p>}
        <ul class="terms">
          {terms.map((term) => (
            <li key={term.zh}>
              {edited === term.zh ? (
                <TermForm
                  speech={speech}
                  term={term}
                  save={t('termSave')}
                  onSave={(next) => {
                    setEdited(undefined)
                    void changes.run(replaceTerm(term.zh, next), t('termAdded', { zh: next.zh }))
                  }}
                  onCancel={() => setEdited(undefined)}
                />
              ) : (
                <Row
                  term={term}
                  speech={speech}
                  onEdit={() => setEdited(term.zh)}
                  onRemove={() => void changes.run(removeTerm(term.zh), t('termRemoved', { zh: term.zh }))}
                />
              )}
            </li>
          ))}
        </ul>
        <TermFiles
          terms={terms}
          speech={speech}
          inTab={inTab}
          onAdd={(next) => void changes.run(addTerms(next), t('termsImportDone'))}
        />
      </div>
    </details>
  )
}
