/** Bringing back exported orders: pick a file, see what it would change, then decide. */
import { useRef, useState } from 'preact/hooks'
import { Notice } from '../../../components/Notice.tsx'
import type { Speech } from '../../../locales/i18n.ts'
import { applyImport, type ImportPreview, previewImport } from '../../../services/order-files.ts'

type Result = 'applied' | 'failed'

function Preview(props: { preview: ImportPreview; speech: Speech; onApply: () => void; onCancel: () => void }) {
  const { preview, onApply, onCancel } = props
  const { t } = props.speech
  const { added, changed, same, refused, fault } = preview
  const hasNews = !fault && added.length + changed.length > 0
  return (
    <div class="preview">
      {fault ? (
        <Notice tone="error">{t(`importFault.${fault}`)}</Notice>
      ) : (
        <ul>
          <li>{t('importAdded', { count: added.length })}</li>
          <li>{t('importChanged', { count: changed.length })}</li>
          <li>{t('importSame', { count: same })}</li>
          {refused > 0 && <li>{t('importRefused', { count: refused })}</li>}
        </ul>
      )}
      <div class="actions">
        {hasNews && (
          <button type="button" onClick={onApply}>
            {t('importApply')}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </div>
  )
}

/** `inTab`: whether this page is a tab; a popup closes under the file dialog of some browsers. */
export function Import({ speech, inTab }: { speech: Speech; inTab: boolean }) {
  const { t } = speech
  const field = useRef<HTMLInputElement>(null)
  const [preview, setPreview] = useState<ImportPreview | undefined>()
  const [result, setResult] = useState<Result | undefined>()
  const read = async (file: File | undefined) => {
    setResult(undefined)
    if (file)
      setPreview(
        await file
          .text()
          .then(previewImport)
          .catch(() => undefined),
      )
  }
  const finish = (next: Result | undefined) => {
    setPreview(undefined)
    setResult(next)
    if (field.current) field.current.value = ''
  }
  const apply = async () => {
    if (preview) finish((await applyImport(preview)) ? 'applied' : 'failed')
  }
  if (!inTab) {
    return (
      <a href="/popup.html?tab=" target="_blank" rel="noreferrer">
        {t('importInTab')}
      </a>
    )
  }
  return (
    <>
      <label class="file">
        <span class="label">{t('import')}</span>
        <input
          ref={field}
          type="file"
          accept=".json,application/json"
          onChange={(event) => void read(event.currentTarget.files?.[0])}
        />
      </label>
      {preview && (
        <Preview preview={preview} speech={speech} onApply={() => void apply()} onCancel={() => finish(undefined)} />
      )}
      <div role="status">
        {result && <Notice tone={result === 'applied' ? 'calm' : 'error'}>{t(`import.${result}`)}</Notice>}
      </div>
    </>
  )
}
