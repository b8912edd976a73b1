/** The two large packs of a language, the vocabulary and its rows: as long as each other, and marked as of one build. */
import { createHash } from 'node:crypto'
import type { VocabularyData } from '../../core/vocabulary.ts'
import type { LanguagePack, RowsPack } from '../../services/vocabulary-shape.ts'
import { packRows } from './pack-rows.ts'

type Rest = Omit<LanguagePack, 'made' | 'data'>

const lengthOf = (value: unknown): number => JSON.stringify(value).length

/** Lays the vocabulary and the translations by row into two packs; `rest` is what else the first one holds. */
export function packPair(rest: Rest, whole: VocabularyData, texts: readonly string[]): [LanguagePack, RowsPack] {
  const { version, language } = rest
  const { rows: kinds, lines, ...data } = whole
  const { text } = lines
  const packed = packRows(texts)
  const made = createHash('sha256')
    .update(JSON.stringify([whole, packed]))
    .digest('hex')
    .slice(0, 8)
  const vocabulary = (first: string): LanguagePack => ({
    ...rest,
    made,
    data: { ...data, lines: { ...lines, text: first } },
  })
  const rows = (end: string): RowsPack => ({ version, language, made, ...packed, rows: kinds, end })
  const half = Math.round((text.length + lengthOf(rows('')) - lengthOf(vocabulary(''))) / 2)
  const cut = Math.min(Math.max(half, 0), text.length)
  return [vocabulary(text.slice(0, cut)), rows(text.slice(cut))]
}
