/** Bringing settings back from a file. */
import { FileImport } from '../../../components/FileImport.tsx'
import { Notice } from '../../../components/Notice.tsx'
import type { Speech } from '../../../locales/i18n.ts'
import { loadRateState } from '../../../services/rates.ts'
import type { SettingsSpec } from '../../../services/settings.ts'
import { previewSettings, type SettingsPreview } from '../../../services/settings-file.ts'
import { importLimits } from './import-limits.ts'
import { sayChanges, sayRefused } from './say-setting.ts'

export interface ImportSettingsProps {
  speech: Speech
  specs: readonly SettingsSpec<Record<string, unknown>>[]
  /** Some browsers close a popup under their file dialog: there a tab is offered instead. */
  canPick: boolean
  onApply: (preview: SettingsPreview) => void
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
      read={async (text) => previewSettings(text, specs, importLimits((await loadRateState()).table))}
      hasNews={({ changes }) => changes.length > 0}
      onApply={onApply}
    >
      {({ fault, changes, refused }) => {
        const lines = sayChanges(changes, speech)
        return (
          <>
            {fault ? (
              <Notice tone="error">{t(`importFault.${fault}`)}</Notice>
            ) : (
              <p>{lines.length > 0 ? t('importChanges', { count: lines.length }) : t('importSame')}</p>
            )}
            {lines.length > 0 && (
              <ul class="changes">
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
            {refused.length > 0 && <Notice tone="warning">{sayRefused(refused, speech)}</Notice>}
          </>
        )
      }}
    </FileImport>
  )
}
