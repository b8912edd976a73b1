/** The shapes in which a compiled vocabulary travels: packaged file → storage → content script. */
import type { PricePatterns } from '../core/money/price-patterns.ts'
import type { PackedRows } from '../core/row-table.ts'
import type { VocabularyData } from '../core/vocabulary.ts'
import type { PageRules } from '../rules/schema.ts'

export interface LanguagePack {
  /** The extension version that made it. */
  version: string
  language: string
  /** Which build's lines and translations these are: only those of one build belong together. */
  made: string
  data: Omit<VocabularyData, 'rows'>
  /** Grammar of the language and the words of the card, by key. */
  words: Record<string, string>
  /** The kinds of page: data like the vocabulary, and kept with it. */
  pages: PageRules
  /** How money is written on them. */
  prices: PricePatterns
  /** Errors that a guide helps with. */
  guides: ErrorGuides
}

/**
 * Translations by row, plural forms as `one=…⇥other=…`, and what each row is. Apart from the vocabulary, because storage is slow with answers of a megabyte.
 */
export interface RowsPack extends PackedRows, Pick<VocabularyData, 'rows'> {
  version: string
  language: string
  made: string
  /** The end of the lines' text, as much of it as makes both packs as long as each other. */
  end: string
}

/** On these kinds of page, `guide/section` by the row of the error. */
export interface ErrorGuides {
  pages: readonly string[]
  rows: Readonly<Record<number, string>>
}

/** What only the card needs. */
export interface DetailsPack {
  version: string
  language: string
  /** Pinyin, one line a wording, in the order of `Vocabulary.numberOf`. */
  pinyin: string
  /** Explanations, one line a row; empty where there is none. */
  notes: string
  /** What to do about an error, by its row: the name of the guide, then one line a step. */
  fixes: Readonly<Record<number, readonly string[]>>
}
