/** Bringing settings back from a file: pick it, see what it would change, then decide. */
import { useRef, useState } from 'preact/hooks'
import { Notice } from '../../../components/Notice.tsx'
import type { Speech } from '../../../locales/i18n.ts'
import type { SettingsSpec } from '../../../services/settings.ts'
import { previewSettings, type SettingChange, type SettingsPreview } from '../../../services/settings-file.ts'

export interface ImportSettingsProps {
  speech: Speech
  specs: readonly SettingsSpec<Record<string, unknown>>[]
  /** Some browsers close a popup under their file dialog: there a tab is offered instead. */
  canPick: boolean
  onApply: (preview: SettingsPreview) => void
}

/** A value in the reader's words, as far as it has some. */
function say(value: unknown, { t, locale }: Speech): string {
  if (typeof value === 'boolean') return t(value ? 'on' : 'off')
  if (Array.isArray(value)) return value.length > 0 ? new Intl.ListFormat(locale).format(value.map(String)) : '–'
  return value && typeof value === 'object' ? JSON.stringify(value) : String(value ?? '–')
}

function Change({ change: { id, field, before, after }, speech }: { change: SettingChange; speech: Speech }) {
  return (
    <li>
      {speech.t('changeFromTo', {
        name: speech.t(`setting.${id}.${field}`),
        before: say(before, speech),
        after: say(after, speech),
      })}
    </li>
  )
}

function Preview({
  preview,
  speech,
  onApply,
  onCancel,
}: {
  preview: SettingsPreview
  speech: Speech
  onApply: () => void
  onCancel: () => void
}) {
  const { t } = speech
  const { fault, changes, refused } = preview
  return (
    <div class="stack">
      {fault && <Notice tone="error">{t(`importFault.${fault}`)}</Notice>}
      {!fault && (
        <p class="plain-text">{changes.length > 0 ? t('importChanges', { count: changes.length }) : t('importSame')}</p>
      )}
      {changes.length > 0 && (
        <ul class="changes">
          {changes.map((change) => (
            <Change key={`${change.id}.${change.field}`} change={change} speech={speech} />
          ))}
        </ul>
      )}
      {refused.length > 0 && (
        <Notice tone="warning">{t('importRefused', { count: refused.length, names: refused.join(', ') })}</Notice>
      )}
      <div class="actions">
        {changes.length > 0 && (
          <button type="button" onClick={onApply}>
            {t('importApply')}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {t(changes.length > 0 ? 'cancel' : 'close')}
        </button>
      </div>
    </div>
  )
}

/** The field for the file, and what the file would change. */
export function ImportSettings({ speech, specs, canPick, onApply }: ImportSettingsProps) {
  const { t } = speech
  const field = useRef<HTMLInputElement>(null)
  const [preview, setPreview] = useState<SettingsPreview | undefined>()
  const read = async (file: File | undefined) => {
    if (file) setPreview(await file.text().then((text) => previewSettings(text, specs)))
  }
  const close = () => {
    setPreview(undefined)
    if (field.current) field.current.value = ''
  }
  if (!canPick) {
    return (
      <a href="/popup.html?tab=#settings" target="_blank" rel="noreferrer">
        {t('importInTab')}
      </a>
    )
  }
  return (
    <>
      <label class="file">
        <span class="label">{t('importSettings')}</span>
        <input
          ref={field}
          type="file"
          accept=".json,application/json"
          onChange={(event) => void read(event.currentTarget.files?.[0])}
        />
      </label>
      {preview && (
        <Preview
          preview={preview}
          speech={speech}
          onApply={() => {
            onApply(preview)
            close()
          }}
          onCancel={close}
        />
      )}
    </>
  )
}
