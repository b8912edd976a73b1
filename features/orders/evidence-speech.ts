/** The evidence pack in Chinese and in the reader's language. */
import { chineseEvidence, type EvidenceSpeech } from '../../core/orders/evidence-document.ts'
import type { Speech } from '../../locales/i18n.ts'
import packFile from '../../rules/evidence-pack.json' with { type: 'json' }
import type { EvidencePackFile } from '../../rules/evidence-pack.ts'

const pack = packFile as EvidencePackFile

/** Which attachments a reason needs. */
export const attachmentsFor = (reason: keyof EvidencePackFile['reasons']) => pack.reasons[reason].attach

export const chinese: EvidenceSpeech = chineseEvidence(pack)

/** The reader's language, with the words of `orders-evidence.json`. Times are the reader's own, with their zone. */
export function ownEvidence({ t, language, locale }: Speech, timeZone?: string): EvidenceSpeech {
  const zone = timeZone === undefined ? {} : { timeZone }
  const times = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    ...zone,
  })
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const yuan = new Intl.NumberFormat(locale, { style: 'currency', currency: 'CNY' })
  const time = (at: number) => times.format(at)
  return {
    language,
    title: t('evidence.title'),
    opening: t('evidence.opening'),
    closing: t('evidence.closing'),
    colon: t('evidence.colon'),
    section: (id) => t(`evidence.section.${id}`),
    field: (field) => t(`evidence.field.${field}`),
    reason: (id) => t(`evidence.reason.${id}`),
    attachment: (id) => t(`evidence.attachment.${id}`),
    time,
    day: (isoDay) => days.format(Date.parse(isoDay)),
    amount: (fen) => yuan.format(fen / 100),
    count: (count) => new Intl.NumberFormat(locale).format(count),
    printed: (words, readAt) => t('evidence.printed', { words, time: time(readAt) }),
  }
}
