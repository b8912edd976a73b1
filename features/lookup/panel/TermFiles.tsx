/** Terms as a file: taken away, and added from one after a look at what it would bring. */
import { DownloadButton } from '../../../components/DownloadButton.tsx'
import { FileImport } from '../../../components/FileImport.tsx'
import type { OwnTerm } from '../../../core/dictionary/library.ts'
import {
  longestTerm,
  longestTranslation,
  mergeTerms,
  mostTerms,
  readTermFile,
  writeTermFile,
} from '../../../core/dictionary/own-terms.ts'
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
          const what = t(`termFault.${fault}`, { zh: longestTerm, said: longestTranslation, most: mostTerms })
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
  const close = t('termCancel')
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
      <FileImport
        words={{
          ...{ pick: t('termsImport'), inTab: t('termsImportInTab'), apply: t('termsImportApply') },
          ...{ cancel: close, close, unreadable: t('termsImportUnreadable') },
        }}
        hint={t('termsImportHint')}
        accept=".tsv,.txt,text/plain,text/tab-separated-values"
        mostBytes={mostBytes}
        tabAddress={inTab ? undefined : '/popup.html?tab=#lookup'}
        read={readTermFile}
        hasNews={(read) => {
          const { added, changed } = mergeTerms(terms, read.terms)
          return added + changed > 0
        }}
        onApply={(read) => onAdd(read.terms)}
      >
        {(read) => <Found read={read} terms={terms} speech={speech} />}
      </FileImport>
    </div>
  )
}

/** What a file would bring. */
function Found({ read, terms, speech }: Pick<TermFilesProps, 'terms' | 'speech'> & { read: Read }) {
  const { added, changed, same, leftOut } = mergeTerms(terms, read.terms)
  const { t } = speech
  return (
    <>
      <ul>
        <li>{t('termsImportAdded', { count: added })}</li>
        <li>{t('termsImportChanged', { count: changed })}</li>
        <li>{t('termsImportSame', { count: same })}</li>
        {leftOut > 0 && <li>{t('termsImportNoRoom', { count: leftOut, most: mostTerms })}</li>}
      </ul>
      <Refused refused={read.refused} speech={speech} />
    </>
  )
}
