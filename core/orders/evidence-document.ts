/** The evidence pack in words: in one language or two, as a document to print and as plain text. */
import type {
  Attachment,
  EvidenceField,
  EvidencePackFile,
  EvidenceReasonId,
  EvidenceSectionId,
} from '../../rules/evidence-pack.ts'
import type { EvidenceSection, EvidenceValue } from './evidence.ts'
import { yuanText } from './export/order-table.ts'
import { chinaTimeAt } from './times.ts'

/** The words of one language. */
export interface EvidenceSpeech {
  /** BCP 47. */
  language: string
  title: string
  opening: string
  closing: string
  colon: string
  section: (id: EvidenceSectionId) => string
  field: (field: EvidenceField) => string
  reason: (id: EvidenceReasonId) => string
  attachment: (id: Attachment) => string
  time: (at: number) => string
  day: (isoDay: string) => string
  amount: (fen: number) => string
  count: (count: number) => string
  printed: (words: string, readAt: number) => string
}

/** One text in each language, in the order of the languages. */
export type Said = { language: string; text: string }[]

export interface EvidenceDocument {
  title: Said
  opening: Said
  sections: { id: EvidenceSectionId; heading: Said; rows: { field: EvidenceField; label: Said; value: Said }[] }[]
  closing: Said
}

function sayValue(value: EvidenceValue, speech: EvidenceSpeech): string {
  if ('text' in value) return value.text
  if ('at' in value) return speech.time(value.at)
  if ('day' in value) return speech.day(value.day)
  if ('fen' in value) return speech.amount(value.fen)
  if ('count' in value) return speech.count(value.count)
  if ('reason' in value) return speech.reason(value.reason)
  if ('attachment' in value) return speech.attachment(value.attachment)
  return speech.printed(value.words, value.readAt)
}

/** The document in the given languages. */
export function evidenceDocument(
  sections: readonly EvidenceSection[],
  speeches: readonly EvidenceSpeech[],
): EvidenceDocument {
  const say = (textIn: (speech: EvidenceSpeech) => string): Said =>
    speeches.map((speech) => ({ language: speech.language, text: textIn(speech) }))
  return {
    title: say(({ title }) => title),
    opening: say(({ opening }) => opening),
    sections: sections.map(({ id, lines }) => ({
      id,
      heading: say((speech) => speech.section(id)),
      rows: lines.map(({ field, value }) => ({
        field,
        label: say((speech) => speech.field(field)),
        value: say((speech) => sayValue(value, speech)),
      })),
    })),
    closing: say(({ closing }) => closing),
  }
}

/** The document as plain text; in two languages each line stands below its other form, and what is equal stands once. */
export function evidenceText(document: EvidenceDocument, speeches: readonly EvidenceSpeech[]): string {
  const lines = (said: Said) => [...new Set(said.map(({ text }) => text))].join('\n')
  const joined = (said: Said) => [...new Set(said.map(({ text }) => text))].join(' / ')
  const rowText = (label: Said, value: Said) => {
    const isSame = new Set(value.map(({ text }) => text)).size === 1
    if (isSame) return `${joined(label)}${speeches[0]?.colon ?? ''}${value[0]?.text ?? ''}`
    return speeches.map(({ colon }, index) => `${label[index]?.text}${colon}${value[index]?.text}`).join('\n')
  }
  const sections = document.sections.map(({ heading, rows }) =>
    [`【${joined(heading)}】`, ...rows.map(({ label, value }) => rowText(label, value))].join('\n'),
  )
  return [lines(document.title), lines(document.opening), ...sections, lines(document.closing)].join('\n\n')
}

const two = (value: number) => String(value).padStart(2, '0')

const fill = (pattern: string, values: Record<string, string>) =>
  pattern.replace(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot)

/** Chinese, from the rules. All times are those of China. */
export function chineseEvidence({ zh, reasons }: EvidencePackFile): EvidenceSpeech {
  const time = (at: number) => {
    const { year, month, day, hour, minute } = chinaTimeAt(at)
    const values = { year: `${year}`, month: `${month}`, day: `${day}`, hour: two(hour), minute: two(minute) }
    return fill(zh.time, values)
  }
  return {
    language: 'zh-Hans',
    title: zh.title,
    opening: zh.opening,
    closing: zh.closing,
    colon: zh.colon,
    section: (id) => zh.sections[id],
    field: (field) => zh.fields[field],
    reason: (id) => reasons[id].zh,
    attachment: (id) => zh.attachments[id],
    time,
    day: (isoDay) => {
      const [year = '', month = '', day = ''] = isoDay.split('-')
      return fill(zh.day, { year, month: `${Number(month)}`, day: `${Number(day)}` })
    },
    amount: (fen) => `¥${yuanText(fen)}`,
    count: (count) => `${count}`,
    printed: (words, readAt) => fill(zh.printed, { words, time: time(readAt) }),
  }
}
