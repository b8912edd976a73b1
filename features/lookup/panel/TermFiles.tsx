/** Terms as a file: taken away, and added from one after a look at what it would bring. */
import { useRef, useState } from 'preact/hooks'
import { DownloadButton } from '../../../components/DownloadButton.tsx'
import { Notice } from '../../../components/Notice.tsx'
import type { OwnTerm } from '../../../core/dictionary/library.ts'
import { mergeTerms, mostTerms, readTermFile, writeTermFile } from '../../../core/dictionary/own-terms.ts'
import type { Speech } from '../../../locales/i18n.ts'

export interface TermFilesProps {
  terms: readonly OwnTerm[]
  speech: Speech
  inTab: boolean
  onAdd: (terms: readonly OwnTerm[]) => void
}

type Read = ReturnType<typeof readTermFile>
/** Files bigger than this are none of terms. */
const mostBytes = 2_000_000
const mostLinesNamed = 20

function Refused({ refused, speech: { t } }: Pick<Read, 'refused'> & { speech: Speech }) {
  if (refused.length === 0) return null
  const more = refused.length - mostLinesNamed
  return (
    <div class="refused">
      <p>{t('termsImportRefused', { count: refused.length })}</p>
      <ul>
        {refused.slice(0, mostLinesNamed).map(({ line, text, fault }) => {
          const what = t(`termFault.${fault}`, { zh: 40, said: 200, most: mostTerms })
          return <li key={line}>{t('termsImportLine', { line, text, fault: what })}</li>
        })}
        {more > 0 && <li>{t('termsImportMoreLines', { count: more })}</li>}
      </ul>
    </div>
  )
}

/** A popup closes under the file dialog of some browsers, so adding needs a tab. */
export function TermFiles({ terms, speech, inTab, onAdd }: TermFilesProps) {
  const { t } = speech
  const field = useRef<HTMLInputElement>(null)
  const [read, setRead] = useState<Read | 'unreadable' | undefined>()
  const open = async (file: File | undefined) => {
    const text = file && file.size <= mostBytes ? await file.text().catch(() => undefined) : undefined
    if (file) setRead(text === undefined ? 'unreadable' : readTermFile(text))
  }
  const finish = () => {
    setRead(undefined)
    if (field.current) field.current.value = ''
  }
  const found = typeof read === 'object' ? mergeTerms(terms, read.terms) : undefined
  const hasNews = found !== undefined && found.added + found.changed > 0
  return (
    <div class="stack">
      <DownloadButton
        label={t('termsExport')}
        failed={t('termsExportFailed')}
        onMake={async () => ({
          name: 'taolens-words.tsv',
          type: 'text/tab-separated-values',
          text: writeTermFile(terms),
        })}
      />
      {inTab ? (
        <label class="file">
          <span class="label">{t('termsImport')}</span>
          <span class="hint">{t('termsImportHint')}</span>
          <input
            ref={field}
            type="file"
            accept=".tsv,.txt,text/plain,text/tab-separated-values"
            onChange={(event) => void open(event.currentTarget.files?.[0])}
          />
        </label>
      ) : (
        <a href="/popup.html?tab=#lookup" target="_blank" rel="noreferrer">
          {t('termsImportInTab')}
        </a>
      )}
      <div role="status">{read === 'unreadable' && <Notice tone="error">{t('termsImportUnreadable')}</Notice>}</div>
      {typeof read === 'object' && found && (
        <div class="preview">
          <ul>
            <li>{t('termsImportAdded', { count: found.added })}</li>
            <li>{t('termsImportChanged', { count: found.changed })}</li>
            <li>{t('termsImportSame', { count: found.same })}</li>
          </ul>
          <Refused refused={read.refused} speech={speech} />
          <div class="actions">
            {hasNews && (
              <button
                type="button"
                onClick={() => {
                  onAdd(read.terms)
                  finish()
                }}
              >
                {t('termsImportApply')}
              </button>
            )}
            <button type="button" onClick={finish}>
              {t('termCancel')}
            </button>
          </div>
        </div>
      )}
    </div>
  )
}
