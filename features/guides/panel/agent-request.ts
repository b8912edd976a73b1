/** A refund request to an agent platform: in the reader's language, and in Chinese for the agent's buyers. */
import type { Translate } from '../../../locales/i18n.ts'
import packFile from '../../../rules/evidence-pack.json' with { type: 'json' }
import type { Attachment, EvidencePackFile, EvidenceReasonId } from '../../../rules/evidence-pack.ts'

const { zh, reasons } = packFile as EvidencePackFile

export interface AgentRequest {
  orderId: string
  item: string
  reason: EvidenceReasonId
  details: string
  attachments: readonly Attachment[]
}

export const agentReasons = Object.keys(reasons) as EvidenceReasonId[]

/** What a reason needs to be shown with. */
export const attachmentsFor = (reason: EvidenceReasonId): readonly Attachment[] => reasons[reason].attach

const line = (field: string, value: string, colon: string) =>
  value.trim() ? [`${field}${colon}${value.replace(/\s+/g, ' ').trim()}`] : []

/** The request in the reader's language; fields without a value are left out. */
export function ownRequest({ orderId, item, reason, details, attachments }: AgentRequest, t: Translate): string {
  const colon = t('evidence.colon')
  const field = (name: string, value: string) => line(t(`evidence.field.${name}`), value, colon)
  return [
    t('evidence.title'),
    ...field('orderId', orderId),
    ...field('item', item),
    ...field('reason', t(`evidence.reason.${reason}`)),
    ...field('details', details),
    ...(attachments.length ? [`${t('evidence.section.attached')}${colon}`] : []),
    ...attachments.map((one) => `- ${t(`evidence.attachment.${one}`)}`),
    t('evidence.closing'),
  ].join('\n')
}

/** The same in Chinese; what the reader typed stays as it is. */
export function chineseRequest({ orderId, item, reason, details, attachments }: AgentRequest): string {
  const field = (name: 'orderId' | 'item' | 'reason' | 'details', value: string) =>
    line(zh.fields[name], value, zh.colon)
  return [
    zh.title,
    ...field('orderId', orderId),
    ...field('item', item),
    ...field('reason', reasons[reason].zh),
    ...field('details', details),
    ...(attachments.length ? [`${zh.sections.attached}${zh.colon}`] : []),
    ...attachments.map((one) => `- ${zh.attachments[one]}`),
    zh.closing,
  ].join('\n')
}
