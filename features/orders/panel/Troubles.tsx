/** What went wrong with storing or reading orders, once, with what the reader can do. Knows only its props. */
import { CopyButton } from '../../../components/CopyButton.tsx'
import { Notice } from '../../../components/Notice.tsx'
import type { Speech } from '../../../locales/i18n.ts'
import { copyText } from '../../../services/clipboard.ts'
import type { OrderTrouble } from '../../../services/orders.ts'
import { product } from '../../../services/product.ts'

/** A known page that does not look as we know it. Nothing of what the page says. */
export interface Drift {
  page: string
  missing: string[]
  counts: Record<string, number>
}

export interface TroublesProps {
  trouble: OrderTrouble
  /** How many stored orders cannot be read, and how many a newer TaoLens wrote. */
  unreadable: number
  newer: number
  drift: Drift | undefined
  speech: Speech
}

/** The lines, the gravest first; none when all is well. */
export function Troubles({ trouble, unreadable, newer, drift, speech: { t } }: TroublesProps) {
  return (
    <>
      {trouble.kind !== 'none' && <Notice tone="error">{t(`trouble.${trouble.kind}`)}</Notice>}
      {unreadable > 0 && <Notice tone="warning">{t('trouble.unreadable', { count: unreadable })}</Notice>}
      {newer > 0 && <Notice tone="warning">{t('trouble.newer', { count: newer })}</Notice>}
      {drift && (
        <Notice tone="warning">
          {t('drift')}{' '}
          <CopyButton
            text={JSON.stringify({ ...product(), ...drift }, undefined, 2)}
            words={{ copy: t('copyDiagnosis'), copied: t('copied'), failed: t('copyFailed') }}
            onCopy={copyText}
          />
        </Notice>
      )}
    </>
  )
}
