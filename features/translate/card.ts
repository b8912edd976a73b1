/** Fills the card of a label: each label in it with its pinyin and explanation, and the whole translation. */
import { type CardFix, type CardLabel, drawLabelCard } from '../../components/label-card.ts'
import type { LabelMatch } from '../../core/look-up.ts'
import { labelsOf } from '../../core/match.ts'
import { directionOf } from '../../locales/languages.ts'
import { helpSign } from '../../page/marks.ts'
import { copyText } from '../../services/clipboard.ts'
import type { Words } from './words.ts'

/** The card's texts by line and by row. */
export interface Details {
  pinyin: string[]
  notes: string[]
  /** What to do about an error, by row: the guide's name, then one line a step. */
  fixes: Readonly<Record<number, readonly string[]>>
}

function pinyinOf(label: LabelMatch, words: Words, details: Details): string {
  return (details.pinyin[words.numberOf(label.line)] ?? '').replace(/\{([a-z]+\d?)\}/g, (_, name: string) => {
    const slot = label.slots.find((one) => one.name === name)
    return slot?.label ? pinyinOf(slot.label, words, details) : (slot?.raw ?? '')
  })
}

function notesOf(label: LabelMatch, details: Details): string[] {
  const own = details.notes[label.row]
  const inner = label.slots.flatMap((slot) => (slot.label ? notesOf(slot.label, details) : []))
  return own ? [own, ...inner] : inner
}

function fixOf(labels: readonly LabelMatch[], { speech: { t } }: Words, details: Details): CardFix | undefined {
  const [guide, ...lines] = labels.map(({ row }) => details.fixes[row]).find(Boolean) ?? []
  return guide === undefined ? undefined : { title: t('fixTitle'), lines, more: t('fixMore', { guide }) }
}

/** What the card says for some texts of the page; texts that are no label are left out. */
export function cardLabels(sources: readonly string[], words: Words, details: Details): CardLabel[] {
  return sources.flatMap((source) => {
    const match = words.match(source)
    const said = words.read(source)?.said
    if (said === undefined) return []
    // A term of the reader's own may be in no vocabulary.
    const labels = match ? labelsOf(match) : []
    return {
      source: source.trim().replace(/\s+/g, ' '),
      pinyin: labels.map((label) => pinyinOf(label, words, details)).join(' · '),
      said: said.replace(helpSign, ''),
      // Only where the label itself offers it.
      fix: said.endsWith(helpSign) ? fixOf(labels, words, details) : undefined,
      notes: [...new Set(labels.flatMap((label) => notesOf(label, details)))],
    }
  })
}

/** Draws the labels into their section of the card. */
export function drawCard(section: HTMLElement, labels: CardLabel[], words: Words, announce: boolean): void {
  const { t, language } = words.speech
  drawLabelCard(section, {
    labels,
    language,
    direction: directionOf(language),
    words: {
      copy: t('copy'),
      copied: t('copied'),
      copyFailed: t('copyFailed'),
      name: t('cardName'),
    },
    onCopy: copyText,
    announce,
  })
}
