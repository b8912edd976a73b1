/** What the reader can do with all orders: take them away as files, bring them back, forget them. */
import { useState } from 'preact/hooks'
import { DownloadButton } from '../../../components/DownloadButton.tsx'
import type { DeadlineOptions } from '../../../core/deadlines/answer.ts'
import type { Speech } from '../../../locales/i18n.ts'
import { type FileKind, fileKinds, makeFile } from '../files.ts'
import { Import, type ImportProps } from './Import.tsx'

export interface DataProps {
  count: number
  options: DeadlineOptions
  leadHours: readonly number[]
  speech: Speech
  inTab: boolean
  onForgetAll: () => void
  onImport: ImportProps['onImport']
}

/** Forgetting all asks once more, in place. */
function ForgetAll({ count, speech: { t }, onForgetAll }: DataProps) {
  const [asks, setAsks] = useState(false)
  if (!asks) {
    return (
      <button type="button" class="danger" disabled={count === 0} onClick={() => setAsks(true)}>
        {t('forgetAll')}
      </button>
    )
  }
  const forget = () => {
    setAsks(false)
    onForgetAll()
  }
  return (
    <div class="preview">
      <p>{t('forgetAllSure', { count })}</p>
      <div class="actions">
        <button type="button" class="danger" onClick={forget}>
          {t('forgetAllYes')}
        </button>
        <button type="button" onClick={() => setAsks(false)}>
          {t('cancel')}
        </button>
      </div>
    </div>
  )
}

/** The files are made in the reader's words at the moment of the click. */
export function Data(props: DataProps) {
  const { options, leadHours, speech, inTab, onImport } = props
  const { t } = speech
  return (
    <>
      <p class="hint">{t('dataHint')}</p>
      <div class="actions">
        {fileKinds.map((kind: FileKind) => (
          <DownloadButton
            key={kind}
            label={t(`export.${kind}`)}
            failed={t('exportFailed')}
            onMake={() => makeFile(kind, { deadlines: options, leadHours, speech, now: Date.now() })}
          />
        ))}
      </div>
      <Import speech={speech} inTab={inTab} onImport={onImport} />
      <ForgetAll {...props} />
    </>
  )
}
