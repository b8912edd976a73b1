/** The matcher and the words of one language straight from the repository, for the command line and the tests. */
import { labelsOf, matchText } from '../../core/match.ts'
import { readRows } from '../../core/row-table.ts'
import { makeVocabulary, type Vocabulary } from '../../core/vocabulary.ts'
import { sayMatch, yuanOn } from '../../features/translate/say.ts'
import { regionalForm, type Speech, speak } from '../../locales/i18n.ts'
import { compileLabels, compileRows, idOf } from './compile.ts'
import { packRows } from './pack-rows.ts'
import { type Entry, type Source, sourceOfRepository } from './read.ts'
import { wordsOf } from './words.ts'

export interface Gloss {
  source: string
  id: string | null
  translation: string | null
  page: string
}

export interface Reader {
  vocabulary: Vocabulary
  speech: Speech
  gloss: (text: string, page: string) => Gloss
}

/** Makes a reader for a language; its answers are those of the content script. */
export function makeReader(language: string, source: Source = sourceOfRepository()): Reader {
  const vocabulary = makeVocabulary(compileLabels(source.entries).data)
  const rows = readRows(packRows(compileRows(source, language)))
  const speech = speak(language, regionalForm(language, []), wordsOf(source, language), rows)
  return {
    vocabulary,
    speech,
    gloss(text, page) {
      const match = matchText(text, page, vocabulary)
      const translation = match ? (sayMatch(match, speech, yuanOn(page)) ?? null) : null
      const ids = match && labelsOf(match).map((label) => idOf(source.entries[label.row] as Entry))
      return { source: text, id: translation === null ? null : ids?.join(' ') || null, translation, page }
    },
  }
}
