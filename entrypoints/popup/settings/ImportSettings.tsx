/** Bringing settings back from a file. */
import { FileImport } from '../../../components/FileImport.tsx'
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

/** What a file would change, choice by choice. */
export function ImportSettings({ speech, specs, canPick, onApply }: ImportSettingsProps) {
  const { t } = speech
  return (
    <FileImport
      words={{
        pick: t('importSettings'),
        inTab: t('importInTab'),
        apply: t('importApply'),
        cancel: t('cancel'),
        close: t('close'),
        unreadable: t('importFailed'),
      }}
      tabAddress={canPick ? undefined : '/popup.html?tab=#settings'}
      read={(text) => previewSettings(text, specs)}
      hasNews={({ changes }) => changes.length > 0}
      onApply={onApply}
    >
      {({ fault, changes, refused }) => (
        <>
          {fault ? (
            <Notice tone="error">{t(`importFault.${fault}`)}</Notice>
          ) : (
            <p>{changes.length > 0 ? t('importChanges', { count: changes.length }) : t('importSame')}</p>
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
        </>
      )}
    </FileImport>
  )
}
