/** Bringing back exported orders. */
import { FileImport } from '../../../components/FileImport.tsx'
import { Notice } from '../../../components/Notice.tsx'
import type { Speech } from '../../../locales/i18n.ts'
import { type ImportPreview, previewImport } from '../../../services/order-files.ts'

export interface ImportProps {
  speech: Speech
  /** Whether this page is a tab. */
  inTab: boolean
  onImport: (preview: ImportPreview) => void
}

/** What a file has, order by order. */
export function Import({ speech: { t }, inTab, onImport }: ImportProps) {
  return (
    <FileImport
      words={{
        pick: t('import'),
        inTab: t('importInTab'),
        apply: t('importApply'),
        cancel: t('cancel'),
        close: t('close'),
        unreadable: t('importFailed'),
      }}
      tabAddress={inTab ? undefined : '/popup.html?tab=#orders'}
      read={previewImport}
      hasNews={({ fault, added, changed }) => !fault && added.length + changed.length > 0}
      onApply={onImport}
    >
      {({ fault, added, changed, same, refused }) =>
        fault ? (
          <Notice tone="error">{t(`importFault.${fault}`)}</Notice>
        ) : (
          <ul>
            {added.length > 0 && <li>{t('importAdded', { count: added.length })}</li>}
            {changed.length > 0 && <li>{t('importChanged', { count: changed.length })}</li>}
            {(same > 0 || added.length + changed.length + refused === 0) && <li>{t('importSame', { count: same })}</li>}
            {refused > 0 && <li>{t('importRefused', { count: refused })}</li>}
          </ul>
        )
      }
    </FileImport>
  )
}
